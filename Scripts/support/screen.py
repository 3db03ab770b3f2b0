"""What a person sees on a terminal: plays the escape sequences that tera uses, and refuses every other one."""

import re
import unicodedata

SEQUENCE = re.compile(r"\x1b\[(\??)([\d;]*)([A-Za-z])")


def width(character):
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """Rows of cells. A line that is written beyond the last column is an error: tera wraps its lines itself."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.isAlternate = False
        self.isStrict = True
        self.marked = set()
        self.inverse = False
        self.clear()

    def clear(self):
        self.cells = [[" "] * self.columns for _ in range(self.rows)]
        self.row = self.column = 0
        self.marked = set()

    def resize(self, columns, rows):
        """As a terminal does: what was there stays until it is drawn again."""
        old = self.cells
        self.columns, self.rows = columns, rows
        self.cells = [[" "] * columns for _ in range(rows)]
        for row, cells in enumerate(old[:rows]):
            self.cells[row][: len(cells[:columns])] = cells[:columns]
        self.row, self.column = min(self.row, rows - 1), min(self.column, columns - 1)

    def lines(self):
        return ["".join(cells).rstrip() for cells in self.cells]

    @property
    def text(self):
        return "\n".join(self.lines()).rstrip()

    @property
    def words(self):
        """Without line breaks, so that wrapping does not matter."""
        return " ".join(self.text.split())

    def play(self, output):
        """Plays what is complete; returns the rest, a sequence that is cut off."""
        position = 0
        while position < len(output):
            character = output[position]
            if character == "\x1b":
                match = SEQUENCE.match(output, position)
                if not match:
                    if re.fullmatch(r"\x1b(\[\??[\d;]*)?", output[position:]):
                        return output[position:]
                    raise ValueError(f"unknown sequence {output[position : position + 12]!r}")
                self.sequence(match[1] == "?", match[2], match[3])
                position = match.end()
                continue
            position += 1
            if character == "\r":
                self.column = 0
            elif character == "\n":
                self.row += 1
                if self.row == self.rows:
                    self.cells = self.cells[1:] + [[" "] * self.columns]
                    self.row -= 1
            elif ord(character) < 0x20 or ord(character) == 0x7F:
                raise ValueError(f"control character {character!r}")
            else:
                self.put(character)
        return ""

    def put(self, character):
        size = width(character)
        if size == 0:
            self.cells[self.row][max(0, self.column - 1)] += character
            return
        if self.column + size > self.columns:
            if self.isAlternate and self.isStrict:
                raise ValueError(f"row {self.row} goes beyond {self.columns} columns: {self.lines()[self.row]!r}")
            self.play("\r\n")
        self.cells[self.row][self.column] = character
        if size == 2:
            self.cells[self.row][self.column + 1] = ""
        if self.inverse:
            self.marked.add(self.row)
        self.column += size

    def sequence(self, private, parameters, letter):
        numbers = [int(number or 0) for number in parameters.split(";")]
        if private and letter in "hl" and numbers == [1049]:
            self.isAlternate = letter == "h"
            self.clear()
        elif letter == "H":
            row, column = (numbers + [1])[:2]
            self.row, self.column = max(1, row) - 1, max(1, column) - 1
            if self.row >= self.rows or self.column >= self.columns:
                raise ValueError(f"the cursor leaves the screen: {parameters}")
        elif letter == "K" and numbers == [0]:
            self.cells[self.row][self.column :] = [" "] * (self.columns - self.column)
            self.marked.discard(self.row)
        elif letter == "J" and numbers == [0]:
            self.sequence(False, "", "K")
            for row in range(self.row + 1, self.rows):
                self.cells[row] = [" "] * self.columns
                self.marked.discard(row)
        elif letter == "J" and numbers == [2]:
            self.cells = [[" "] * self.columns for _ in range(self.rows)]
            self.marked = set()
        elif letter == "m" and numbers in ([0], [7]):
            self.inverse = numbers == [7]
        else:
            raise ValueError(f"unknown sequence {'?' if private else ''}{parameters}{letter}")

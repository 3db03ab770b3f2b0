"""A pseudo-terminal with a program in it, for tests: types lines and reads the screen."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time

from screen import Screen

# A busy machine may take long over anything; a test that waits this long has hung.
PATIENCE = int(os.environ.get("PATIENCE", 120))


def take_terminal():
    """In the child: the terminal is its own, and signals mean what they mean to a person, whoever started the tests:
    what a shell or nohup ignores, its children ignore."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Failure(Exception):
    pass


class Terminal:
    def __init__(self, command, cwd, columns=80, rows=24, environment=None):
        self.command = command
        controller, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(follower)
        settings = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "id_ID.UTF-8", **(environment or {})}
        # A session of its own: Ctrl-C reaches it, and the whole group can be killed.
        self.process = subprocess.Popen(
            command, cwd=cwd, env=settings, stdin=follower, stdout=follower, stderr=follower,
            start_new_session=True, preexec_fn=take_terminal)
        self.controller = controller
        self.follower = self.keep(follower)
        self.output = ""
        self.unread = b""
        self.seen = 0

    def keep(self, follower):
        """Closed, so that the end of the program is the end of its output."""
        os.close(follower)

    @property
    def screen(self):
        """What a person reads: everything since the last line was typed, without its line breaks."""
        return " ".join(self.output[self.seen :].split())

    def fail(self, why):
        raise Failure(f"{why}\n--- {' '.join(self.command)}\n{self.output[-3000:]}\n---")

    def read(self, seconds):
        """Reads what has come; False at the end of the output."""
        if not select.select([self.controller], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.controller, 65536)
        except OSError:
            return False
        self.unread += data
        try:
            text, self.unread = self.unread.decode(), b""
        except UnicodeDecodeError as error:
            # A character cut in two: the rest comes with the next read.
            text, self.unread = self.unread[: error.start].decode(), self.unread[error.start :]
        self.output += text
        return bool(data)

    def wait(self, pattern):
        """Waits until what came since the last line typed matches; returns the screen."""
        deadline = time.monotonic() + PATIENCE
        while not re.search(pattern, self.output[self.seen :]):
            if time.monotonic() > deadline:
                self.fail(f"waited in vain for {pattern!r}")
            if not self.read(0.2):
                self.fail(f"ended without {pattern!r}")
        return self.screen

    def prompt(self):
        """Waits for the next question."""
        return self.wait(r"(?:Jawaban|Answer): ?$")

    def type(self, text):
        self.seen = len(self.output)
        os.write(self.controller, text.encode())

    def line(self, text):
        """Types a line and waits for the next question; returns the screen."""
        self.type(text + "\n")
        return self.prompt()

    def last_line(self, text, status=0):
        """Types the line after which the program ends; returns the screen."""
        self.type(text + "\n")
        return self.end(status)

    def end(self, status=0):
        deadline = time.monotonic() + PATIENCE
        while self.read(0.2):
            if time.monotonic() > deadline:
                self.fail("did not end")
        found = self.process.wait(PATIENCE)
        os.close(self.controller)
        if found != status:
            self.fail(f"ended with status {found}, not {status}")
        return self.screen

    def kill(self):
        """kill -9 of the whole process group, without a word of warning."""
        os.killpg(self.process.pid, signal.SIGKILL)
        while self.read(0.2):
            pass
        self.process.wait(PATIENCE)
        os.close(self.controller)


class KeyTerminal(Terminal):
    """A program that is led by keys: what it draws is played on a screen, and the terminal's state is looked at."""

    def __init__(self, command, cwd, columns=80, rows=24, environment=None):
        super().__init__(command, cwd, columns, rows, environment)
        self.picture = Screen(columns, rows)
        self.played = 0
        self.cut_off = ""

    def keep(self, follower):
        """Kept, so that its state can be looked at after the program."""
        return follower

    def look(self, seconds):
        """Reads and draws what has come; False at the end of the output."""
        isOpen = self.read(seconds)
        try:
            self.cut_off = self.picture.play(self.cut_off + self.output[self.played :])
        except ValueError as error:
            self.fail(str(error))
        self.played = len(self.output)
        return isOpen

    def see(self, *texts, without=()):
        """Waits until a whole screen stands there that has the texts and none of `without`; returns it."""
        deadline = time.monotonic() + PATIENCE
        while True:
            words = self.picture.words
            # Every screen ends with placing the cursor.
            isWhole = re.search(r"\x1b\[\d+;\d+H$", self.output)
            if isWhole and all(text in words for text in texts) and not any(text in words for text in without):
                return words
            if time.monotonic() > deadline:
                self.fail(f"waited in vain for {texts} without {without}; the screen:\n{self.picture.text}")
            if not self.look(0.1):
                self.fail(f"ended without {texts}")

    def press(self, *keys):
        """Presses keys, each by itself."""
        for key in keys:
            os.write(self.controller, KEYS.get(key, key).encode())
            # An escape is a key only if nothing follows it at once.
            time.sleep(0.15 if key == "Esc" else 0.002)

    def press_at_once(self, *keys):
        """Presses keys in one piece, as whoever types ahead or pastes."""
        os.write(self.controller, "".join(KEYS.get(key, key) for key in keys).encode())

    def resize(self, columns, rows):
        self.picture.resize(columns, rows)
        fcntl.ioctl(self.controller, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def end(self, status=0):
        """Waits for the end, and looks whether the terminal is as it was; returns what stands there."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            self.look(0.05)
            if time.monotonic() > deadline:
                self.fail("did not end")
        while select.select([self.controller], [], [], 0)[0]:
            self.look(0)
        if self.process.returncode != status:
            self.fail(f"ended with status {self.process.returncode}, not {status}")
        self.check_given_back()
        os.close(self.controller)
        os.close(self.follower)
        return self.picture.words

    def check_given_back(self):
        if termios.tcgetattr(self.follower) != self.before:
            self.fail("the terminal is not in the mode that it was in")
        if self.picture.isAlternate or self.picture.inverse:
            self.fail("the terminal is not back on its screen")

    def kill(self):
        """kill -9, and then what a person does: `stty sane`."""
        self.process.kill()
        self.process.wait(PATIENCE)
        while select.select([self.controller], [], [], 0)[0]:
            self.look(0)
        sane(self.follower)
        found = termios.tcgetattr(self.follower)
        controller, follower = pty.openpty()
        sane(follower)
        expected = termios.tcgetattr(follower)
        for descriptor in [controller, follower, self.controller, self.follower]:
            os.close(descriptor)
        if found != expected:
            self.fail(f"after kill -9 and stty sane: {found}, not {expected}")


def sane(follower):
    subprocess.run(["stty", "sane"], stdin=follower, check=True)


KEYS = {
    "Enter": "\r", "Esc": "\x1b", "Tab": "\t", "Back": "\x7f", "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C",
    "Left": "\x1b[D", "Home": "\x1b[H", "End": "\x1b[F", "Delete": "\x1b[3~", "F1": "\x1bOP", "Ctrl-C": "\x03",
    "Shift-Up": "\x1b[1;2A", "Shift-Down": "\x1b[1;2B", "Ctrl-D": "\x04", "Ctrl-X": "\x18", "Ctrl-U": "\x15", "Ctrl-Z": "\x1a",
}

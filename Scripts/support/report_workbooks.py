"""Workbooks of reports against the CSV of the same report, which other code writes.

report_workbooks.py FOLDER    every NAME.xlsx beside a folder NAME.csv
"""

import csv
import decimal
import pathlib
import re
import subprocess
import sys

import openpyxl

problems = []
signs = {"none": "–", "withheld": "×"}
not_asked = {"tidak ditanyakan", "not asked"}


def places(number_format):
    """Decimals that a format shows."""
    return len(re.search(r"0(?:\.(0+))?", number_format.split(";")[0])[1] or "")


def is_number(cell):
    return isinstance(cell.value, (int, float)) and cell.data_type == "n"


def compare(where, cell, expected, share=None):
    """A cell with what the CSV has: a text, a sign for nothing, or a number: as printed where the report leaves the house,
    and exact where it does not."""
    internal = "-internal.xlsx " in where
    if expected in signs:
        same = cell.value == signs[expected]
    elif expected == "":
        same = cell.value is None
    elif expected == "not-asked":
        same = cell.value in not_asked
    elif expected.startswith("<"):
        same = cell.value == expected
    elif not is_number(cell):
        same = False
    elif share:
        value = share[0] / share[1] if internal else float(decimal.Decimal(expected).scaleb(-2))
        same = abs(cell.value - value) <= 1e-15 and cell.number_format.endswith("%")
        same = same and places(cell.number_format) == len(expected.partition(".")[2])
    else:
        shown = places(cell.number_format)
        room = decimal.Decimal(5).scaleb(-1 - shown) if internal else 0
        same = abs(decimal.Decimal(cell.value) - decimal.Decimal(expected)) <= room + decimal.Decimal("1e-9")
        same = same and shown == len(expected.partition(".")[2])
    if not same:
        problems.append(f"{where} {cell.coordinate}: {cell.value!r} as {cell.number_format}, and not {expected}")


def probability(where, cell, expected, modifier):
    """A p value: below the bound that the CSV names, what was computed, or the bound itself where the report leaves the
    house; both shown as below it."""
    if modifier != "<":
        return compare(where, cell, expected)
    bound = float(expected)
    same = is_number(cell) and (0 <= cell.value < bound if "-internal.xlsx " in where else cell.value == bound)
    same = same and re.match(r'\[<0\.001\]"<0[.,]001";0\.000$|"<"0\.000$', cell.number_format) is not None
    if not same:
        problems.append(f"{where} {cell.coordinate}: {cell.value!r} as {cell.number_format}, and not below {expected}")


def table(where, sheet, file):
    with file.open(newline="", encoding="utf-8") as lines:
        heads, *rows = csv.reader(lines)
    cells = 0
    for number, row in enumerate(rows, start=4):
        values = dict(zip(heads, row))
        column = 0
        for head in heads[1:]:
            # What accompanies a number in the CSV stands by itself in the workbook, or in its value.
            if "." in head:
                continue
            column += 1
            cell = sheet.cell(number, column)
            expected = values[head]
            cells += 1
            if f"{head}.base" in values:
                base = values[f"{head}.base"]
                compare(where, cell, expected, (int(values[f"{head}.count"]), int(base)) if base else None)
            elif f"{head}.modifier" in values:
                probability(where, cell, expected, values[f"{head}.modifier"])
            elif f"{head}.n" in values and "(n)" in str(sheet.cell(3, column + 1).value):
                compare(where, cell, expected)
                column += 1
                compare(where, sheet.cell(number, column), values[f"{head}.n"] or expected)
            elif isinstance(cell.value, str) and expected not in signs and not expected.startswith("<"):
                if cell.value != expected.removeprefix("'") and expected != "not-asked":
                    problems.append(f"{where} {cell.coordinate}: {cell.value!r}, and not {expected!r}")
            else:
                compare(where, cell, expected)
    after = sheet.cell(len(rows) + 4, 1).value
    if after is not None:
        problems.append(f"{where}: more rows than the CSV")
    return cells


def workbook(file):
    book = openpyxl.load_workbook(file)
    with (file.with_suffix(".csv") / "tables.csv").open(newline="", encoding="utf-8") as lines:
        listed = list(csv.DictReader(lines))
    if len(book.sheetnames) != len(listed) + 2:
        problems.append(f"{file.name}: {len(book.sheetnames)} sheets for {len(listed)} tables")
    cells = 0
    for entry, name in zip(listed, book.sheetnames[1:]):
        sheet = book[name]
        where = f"{file.name} {name}"
        cells += table(where, sheet, file.with_suffix(".csv") / entry["file"])
        if not str(sheet["A1"].value).endswith(f" {entry['number']}. {entry['caption']}"):
            problems.append(f"{where}: {sheet['A1'].value!r} for {entry['caption']!r}")
        if sheet.freeze_panes != "A4" or not sheet.print_area or not sheet.print_title_rows:
            problems.append(f"{where}: no frozen head or print area")
        if str(sheet.page_setup.paperSize) != "9" or sheet.page_setup.fitToHeight != 0:
            problems.append(f"{where}: not for A4")
    links = [cell.hyperlink.location for row in book.worksheets[0] for cell in row if cell.hyperlink]
    if links != [f"'{name}'!A1" for name in book.sheetnames[1:]]:
        problems.append(f"{file.name}: links lead to {links}")
    return len(listed), cells


def printed(file):
    """LibreOffice opens it, and its paper has every caption."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{file.parent}/office", "--headless", "--convert-to", "pdf:calc_pdf_Export",
         "--outdir", str(file.parent / "office-pdf"), str(file)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    paper = file.parent / "office-pdf" / file.with_suffix(".pdf").name
    text = " ".join(subprocess.run(["pdftotext", str(paper), "-"], check=True, capture_output=True, text=True).stdout.split())
    with (file.with_suffix(".csv") / "tables.csv").open(newline="", encoding="utf-8") as lines:
        for entry in csv.DictReader(lines):
            if f" {entry['number']}. {' '.join(entry['caption'].split())}"[:60] not in text:
                problems.append(f"{file.name}: LibreOffice does not print table {entry['number']}")


for file in sorted(pathlib.Path(sys.argv[1]).glob("*.xlsx")):
    tables, cells = workbook(file)
    if file.stem.endswith("-public"):
        printed(file)
    print(f"{file.name}: {tables} tables, {cells} cells as in the CSV")
if problems:
    sys.exit("\n".join(problems[:40]))

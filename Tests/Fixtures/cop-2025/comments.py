#!/usr/bin/env python3
"""Makes comments and their codes: synthetic, nobody's words, with the counts that the report of 2025 prints.

    python3 comments.py [FOLDER]      writes reaksi-komentar.csv and koding.csv (default: beside this script)

reaksi-komentar.csv is reaksi.csv with answers to the open questions. Of each question every category has as many
comments as `comment_categories` of published.json says; besides, since the report says nothing of these:
8 comments on each of the six last questions have two categories; of every question 6 answers are "-", 4 are coded as
no comment, and 5 are not coded.
Only `random.Random.random()` is used, which gives the same numbers in every version of Python.
"""

import csv
import json
import pathlib
import random
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SEED = 20250213
# Item, the group of published.json, the heading of the export.
QUESTIONS = [
    ("catatan-1", "Reaksi 1 Metode", "Apa catatan Anda tentang metode kegiatan?"),
    ("catatan-2", "Reaksi 2 Penyampaian materi", "Apa catatan Anda tentang penyampaian materi?"),
    ("catatan-3", "Reaksi 3 Media", "Apa catatan Anda tentang media yang digunakan?"),
    ("catatan-5", "Reaksi 5 Waktu", "Apa catatan Anda tentang waktu pelaksanaan?"),
    ("catatan-7", "Reaksi 7 Pemahaman sesi 1", "Apa catatan Anda tentang materi sesi 1?"),
    ("catatan-8", "Reaksi 8 Pemahaman sesi 2", "Apa catatan Anda tentang materi sesi 2?"),
    ("catatan-9", "Reaksi 9 Pemahaman sesi 3", "Apa catatan Anda tentang materi sesi 3?"),
    ("motivasi", "Motivasi mengikuti CoP", "Motivasi mengikuti CoP"),
    ("rencana", "Rencana implementasi di unit kerja",
     "Rencana yang mungkin diimplementasikan di unit kerja setelah mengikuti CoP"),
    ("kendala", "Kendala implementasi", "Kendala yang mungkin dihadapi dalam implementasi hasil CoP"),
    ("saran", "Saran penyelenggaraan", "Saran Penyelenggaraan"),
    ("dukungan", "Kebutuhan dukungan dari Kemnaker", "Kebutuhan Dukungan dari Kemnaker"),
    ("kompetensi", "Pengembangan kompetensi yang masih dibutuhkan",
     "Pengembangan Kompetensi yang masih dibutuhkan"),
]
TWO, DASH, NONE, UNCODED = 8, 6, 4, 5


def code(title):
    return re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")


def shuffled(draw, values):
    return [value for _, _, value in sorted((draw.random(), place, value) for place, value in enumerate(values))]


def pairs(draw, mentions, two):
    """So many pairs of different categories, and the rest alone."""
    mentions = shuffled(draw, mentions)
    comments = []
    while len(comments) < two:
        first = mentions.pop()
        place = next(index for index, other in enumerate(mentions) if other != first)
        comments.append([first, mentions.pop(place)])
    return shuffled(draw, comments + [[mention] for mention in mentions])


def words(draw, topics, number):
    text = f"Komentar tiruan nomor {number} tentang {' dan '.join(topic.lower() for topic in topics)}"
    text += " yang agak panjang" * int(3 * draw.random())
    if number % 40 == 7:
        text += ", hubungi saya di 0812-3456-7890 atau peserta@example.org"
    return text


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    published = json.loads((HERE / "published.json").read_text())["comment_categories"]
    with open(HERE / "reaksi.csv", newline="") as file:
        rows = list(csv.reader(file))
    codes = [["peserta", "butir", "pengode", "kode", "catatan"]]
    draw = random.Random(SEED)
    for item, group, heading in QUESTIONS:
        categories = [(entry["category"], entry["count"]) for entry in published if entry["group"] == group]
        two = 0 if group.startswith("Reaksi") else TWO
        comments = pairs(draw, [title for title, count in categories for _ in range(count)], two)
        answers = [(words(draw, topics, number + 1), [code(topic) for topic in topics])
                   for number, topics in enumerate(comments)]
        answers += [("-", [])] * DASH
        answers += [(f"Terima kasih, salam hangat nomor {number + 1}", ["tidak-relevan"]) for number in range(NONE)]
        answers += [(f"Komentar tiruan yang terlewat, nomor {number + 1}", []) for number in range(UNCODED)]
        places = sorted(shuffled(draw, range(1, len(rows)))[: len(answers)])
        cells = dict(zip(places, shuffled(draw, answers)))
        rows[0].append(heading)
        for place in range(1, len(rows)):
            text, own = cells.get(place, ("", []))
            rows[place].append(text)
            codes += [[f"reaksi-komentar.csv:{place + 1}", item, "tiruan", name, ""] for name in own]
    for name, table in [("reaksi-komentar.csv", rows), ("koding.csv", codes)]:
        with open(folder / name, "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(table)


main()

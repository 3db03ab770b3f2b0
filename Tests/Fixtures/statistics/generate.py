#!/usr/bin/env python3
"""Makes the data of the statistics tests: people that do not exist, from a seed.

    python3 generate.py [FOLDER]      writes the CSV files and project.yaml (default: beside this script)

Only `random.Random.random()` is used, which gives the same numbers in every version of Python.
"""

import csv
import math
import pathlib
import random
import sys

SEED = 20250213
OPTIONS = "ABCD"


def normal(draw):
    """A normal number by Box and Muller (1958)."""
    return math.sqrt(-2 * math.log(1 - draw.random())) * math.cos(2 * math.pi * draw.random())


def logistic(x):
    return 1 / (1 + math.exp(-x))


def knowledge(draw):
    """400 people of three regions, 30 questions with four options; two questions are harder in one region."""
    difficulty = [-2.2 + 4.4 * i / 29 for i in range(30)]
    difficulty = [difficulty[(7 * i) % 30] for i in range(30)]
    key = [OPTIONS[int(4 * draw.random())] for _ in range(30)]
    lure = []
    for right in key:
        wrong = [option for option in OPTIONS if option != right]
        weights = [draw.random() + 0.2 for _ in wrong]
        lure.append((wrong, weights))
    people = []
    for number in range(400):
        place = draw.random()
        region = "barat" if place < 0.5 else "tengah" if place < 0.75 else "timur"
        people.append((f"p{number + 1:03}", region, normal(draw)))

    def answers(gain, absent):
        rows = []
        for person, region, ability in people:
            row = [person, region]
            takes = draw.random() >= absent
            for item in range(30):
                theta = ability + gain
                if region == "timur" and item in (2, 6):
                    theta -= 1.6
                slope = 0.3 if item == 11 else 1.1
                right = draw.random() < logistic(slope * (theta - difficulty[item]))
                wrong, weights = lure[item]
                place, at = draw.random() * sum(weights), 0
                while place > weights[at] and at < 2:
                    place -= weights[at]
                    at += 1
                blank = draw.random() < 0.002
                row.append("" if blank else key[item] if right else wrong[at])
            if takes:
                rows.append(row)
        return rows

    head = ["participant", "region"] + [f"q{item + 1:02}" for item in range(30)]
    pre, post = answers(-0.5, 0.15), answers(0.0, 0.0)
    keys = [["item", "key"]] + [[item, right] for item, right in zip(head[2:], key)]
    list_of_people = [["id", "nama", "jenjang", "instansi", "provinsi", "program"]]
    list_of_people += [[person, "Nama Rekaan", "satu", "Kantor Rekaan", region, ""] for person, region, _ in people]
    return [head] + post, [head] + pre, keys, list_of_people


def questionnaire(draw):
    """300 people, 20 statements on a scale 1 to 4, some not answered; six people tick one answer down the page."""
    loading = [0.9 - 0.03 * item for item in range(20)]
    rows = [["participant"] + [f"s{item + 1:02}" for item in range(20)]]
    for number in range(300):
        trait = normal(draw)
        same = str(1 + int(4 * draw.random()))
        row = [f"r{number + 1:03}"]
        for item in range(20):
            value = loading[item] * trait + math.sqrt(1 - loading[item] ** 2) * normal(draw) + 0.4
            answer = "1" if value < -0.9 else "2" if value < 0 else "3" if value < 1 else "4"
            if number % 50 == 17:
                answer = same
            row.append("" if draw.random() < 0.01 else answer)
        rows.append(row)
    return rows


def ratings(draw):
    """60 people, each judged by four roles on eight statements, 1 to 5; the person is kinder to himself."""
    lenience = {"diri": 0.6, "atasan": -0.1, "rekan": 0.2, "pengguna_layanan": 0.0}
    rows = [["participant", "rater"] + [f"k{item + 1}" for item in range(8)]]
    for number in range(60):
        level = 3.2 + 0.6 * normal(draw)
        for role, kind in lenience.items():
            view = level + kind + 0.45 * normal(draw)
            row = [f"w{number + 1:02}", role]
            for _ in range(8):
                row.append(str(min(5, max(1, math.floor(view + 0.6 * normal(draw) + 0.5)))))
            if not (number in (8, 41) and role == "pengguna_layanan"):
                rows.append(row)
    return rows


def project(keys):
    """The documents whose forms ask what the tables answer, so that commands can read them as exports."""
    text = """# Made by generate.py: the test and the questionnaire as documents, for `tera analyse`.
kind: register
id: program
title: Program
holds: programme
entries: [{id: rekaan, title: Program rekaan, dates: [{from: 2025-02-13, to: 2025-02-13}]}]
---
kind: register
id: wilayah
title: Wilayah
holds: province
entries:
  - {id: barat, title: Barat, zone: Asia/Jakarta}
  - {id: tengah, title: Tengah, zone: Asia/Makassar}
  - {id: timur, title: Timur, zone: Asia/Jayapura}
---
kind: standard
id: rekaan
title: Standar rekaan
jabatan: Pegawai
jenjang: [{id: satu, title: Satu}]
subunsur:
  - id: kerja
    number: 1
    title: Kerja
    jenjang: [satu]
    subkompetensi: [{id: kerja-satu, number: 1, title: Kerja satu}]
---
kind: scale
id: setuju
title: Setuju
options:
  - {id: nilai-1, value: 1, label: "1"}
  - {id: nilai-2, value: 2, label: "2"}
  - {id: nilai-3, value: 3, label: "3"}
  - {id: nilai-4, value: 4, label: "4"}
---
kind: bank
id: soal
title: Soal
topics: [{id: umum, title: Umum}]
items:
"""
    for item, right in keys[1:]:
        options = ", ".join(f"{{id: {option.lower()}, text: {option}}}" for option in OPTIONS)
        text += f"  - id: {item}\n    type: single\n    topic: umum\n    required: false\n"
        text += f"    stem: Soal rekaan {item}?\n    aliases: [{item}]\n"
        text += f"    options: [{options}]\n    key: {right.lower()}\n"
    text += """---
kind: bank
id: pernyataan
title: Pernyataan
topics: [{id: umum, title: Umum}]
items:
"""
    for number in range(1, 21):
        item = f"s{number:02}"
        text += f"  - {{id: {item}, type: rating, topic: umum, required: false, "
        text += f"stem: Pernyataan rekaan {item}., aliases: [{item}]}}\n"
    text += """---
kind: instrument
id: tes
title: Tes rekaan
purpose: test
budget: {items: 30, minutes: 30}
raters: [{id: peserta, title: Peserta}]
sections: [{id: soal, title: Soal, bank: soal}]
scoring: {pass: {id: lulus, title: Lulus, from: 60}}
---
kind: instrument
id: kuesioner
title: Kuesioner rekaan
purpose: reaction
scale: setuju
budget: {items: 20, minutes: 20}
raters: [{id: peserta, title: Peserta}]
sections: [{id: semua, title: Semua, layout: matrix, bank: pernyataan}]
scoring:
  scores: [{id: sikap, title: Sikap, section: semua, reduce: sum, least_answered: 100%}]
"""
    for battery, instrument, occasion in [
        ("tes-awal", "tes", "pre"), ("tes-akhir", "tes", "post"), ("kuesioner", "kuesioner", "penutupan")
    ]:
        text += f"---\nkind: battery\nid: {battery}\ntitle: Rekaan {battery}\ninstrument: {instrument}\n"
        text += f"programme: rekaan\noccasion: {occasion}\nperiode: {{from: 2025-02-13, to: 2025-02-13}}\n"
        text += "status: tidak-aktif\n"
    return text


def coded():
    """400 comments, the codes of two coders; the second coded 9 of 10. From a seed of its own: the rest stays as it was."""
    draw = random.Random(SEED + 1)
    rows = [["comment", "acuan", "kedua"]]
    for number in range(400):
        place = draw.random()
        first = "abcd"[0 if place < 0.45 else 1 if place < 0.75 else 2 if place < 0.93 else 3]
        second = first
        if draw.random() < 0.25:
            second = "abcd"[int(4 * draw.random())]
        rows.append([f"k{number + 1:03}", first, second if draw.random() < 0.9 else ""])
    return rows


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent
    draw = random.Random(SEED)
    post, pre, keys, people = knowledge(draw)
    tables = {
        "test-post": post, "test-pre": pre, "test-key": keys, "peserta": people,
        "questionnaire": questionnaire(draw), "ratings": ratings(draw), "codes": coded(),
    }
    for name, rows in tables.items():
        with open(folder / f"{name}.csv", "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    (folder / "project.yaml").write_text(project(keys))


main()

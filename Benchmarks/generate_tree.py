#!/usr/bin/env python3
"""generate_tree.py FOLDER MEGABYTES: a tree of tera documents of about that size, the same on every machine.

One unit is a standard (4 jenjang, 8 subkompetensi), its 4 blueprints (96 indikator), a bank of 500 items (400 ratings,
100 questions with a key), an instrument for every 60 ratings and a test, and a battery for each: two languages, block
mappings, flow lists, plain, quoted and folded scalars, comments. Every reference resolves and nothing is wrong.
"""
import json
import os
import random
import sys

JENJANG = ["pratama", "muda", "madya", "utama"]
VERBS = ["menyusun", "mengumpulkan", "menyiapkan", "mencatat", "memeriksa", "menyampaikan", "mengolah", "menilai",
         "menata", "memantau", "merancang", "meninjau"]
NOUNS = ["data", "laporan", "rencana", "jadwal", "daftar", "berkas", "layanan", "lowongan", "jabatan", "pelatihan",
         "konseling", "penempatan", "kunjungan", "wawancara", "anggaran", "informasi"]
KINDS = ["pencari kerja", "pemberi kerja", "pasar kerja", "wilayah", "kecamatan", "perusahaan", "lembaga", "daerah",
         "provinsi", "unit kerja", "peserta", "tim"]
TAILS = ["sesuai prosedur yang berlaku", "secara lengkap", "dengan bahasa yang jelas", "tepat waktu", "setiap bulan",
         "menurut format baku", "sebelum batas waktu", "dengan cermat", "bagi kelompok rentan", "di tingkat lokal"]
ENGLISH = ["prepares", "collects", "records", "reviews", "keeps", "presents", "plans", "checks"]
THINGS = ["data", "reports", "schedules", "lists", "files", "services", "vacancies", "training", "visits", "budgets"]
HOW = ["as the procedure says", "completely", "in plain words", "on time", "every month", "with care", "for the team"]


def sentence(r):
    number = r.randrange(10_000)
    return f"{r.choice(VERBS)} {r.choice(NOUNS)} {r.choice(KINDS)} nomor {number} {r.choice(TAILS)}"


def english(r):
    return f"{r.choice(ENGLISH)} {r.choice(THINGS)} number {r.randrange(10_000)} {r.choice(HOW)}"


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def standard(b):
    lines = ["kind: standard", f"id: standar-{b}", f"title: {{id: Standar {b}, en: Standard {b}}}",
             "languages: [id, en]", "jenjang:"]
    lines += [f"  - {{id: {j}, title: {{id: Jenjang {j}, en: Level {j}}}}}" for j in JENJANG]
    lines.append("subunsur:")
    for u in range(4):
        lines += [f"  - id: unsur-{u + 1}", f"    number: {u + 1}", "    title:", f"      id: Unsur {u + 1}",
                  f"      en: Element {u + 1}", f"    jenjang: [{', '.join(JENJANG)}]", "    subkompetensi:"]
        for s in range(2):
            n = u * 2 + s + 1
            lines += [f"      - id: sub-{n}", f"        number: {n}",
                      f"        title: {{id: Subkompetensi {n}, en: Subcompetency {n}}}"]
    return lines


def blueprint(r, b, j):
    lines = ["kind: blueprint", f"id: {j}-{b}", f"title: {{id: Blueprint {j}, en: Blueprint {j}}}",
             f"standard: standar-{b}", f"jenjang: {j}", "subkompetensi:"]
    for n in range(1, 9):
        lines += [f"  - subkompetensi: sub-{n}", "    ciri_khas:", f"      id: {sentence(r).capitalize()}",
                  f"      en: {english(r).capitalize()}", "    definisi_operasional:",
                  f"      id: {sentence(r).capitalize()} {r.choice(TAILS)}.", f"      en: {english(r).capitalize()}.",
                  "    indikator:"]
        for i in range(1, 4):
            lines += [f"      - id: {j}-{b}-{n}-{i}",
                      f"        text: {{id: {quoted(sentence(r).capitalize() + '.')}, en: {quoted(english(r) + '.')}}}"]
    return lines


def bank(r, b):
    lines = ["kind: bank", f"id: bank-{b}", f"title: {{id: Bank butir {b}, en: Item bank {b}}}", f"standard: standar-{b}",
             "topics: [{id: umum, title: {id: Umum, en: General}}]", "items:"]
    for n in range(500):
        if n % 5 != 4:
            k = n - n // 5
            j, s, i = JENJANG[k % 4], k // 4 % 8 + 1, k // 32 % 3 + 1
            text = sentence(r)
            lines += [f"  - id: b{b}-{n}", "    type: rating", f"    indikator: {j}-{b}-{s}-{i}", "    stem:"]
            if n % 7 == 0:
                half = text.rfind(" ")
                lines += ["      id: >-", f"        {{subjek}} {text[:half]}", f"        {text[half + 1:]}."]
            else:
                lines.append(f"      id: {quoted('{subjek} ' + text + '.')}")
            lines.append(f"      en: {quoted('{subjek} ' + english(r) + '.')}")
            lines.append(f"    reverse: {'true' if n % 11 == 0 else 'false'}")
            lines.append(f"    weight: {r.choice(['1', '1', '1', '1.5', '2'])}")
            if n % 13 == 0:
                lines.append("    # ditinjau oleh panel pakar; lihat catatan uji coba")
        else:
            lines += [f"  - id: b{b}-{n}", "    type: single", "    topic: umum", "    stem:",
                      f"      id: Apa gunanya {sentence(r)}?", f"      en: What is the use if one {english(r)}?",
                      "    options:"]
            for o, letter in enumerate("abcd"):
                first = quoted(f"{sentence(r)} ({o})")
                second = quoted(f"{english(r)} ({o})")
                lines.append(f"      - {{id: {letter}, text: {{id: {first}, en: {second}}}}}")
            lines += [f"    key: {r.choice('abcd')}", "    points: 1"]
    return lines


def instruments(b):
    ratings = [f"b{b}-{n}" for n in range(500) if n % 5 != 4]
    documents = []
    for k in range(0, len(ratings), 60):
        lines = ["kind: instrument", f"id: kinerja-{b}-{k // 60 + 1}", "title: {id: \"Instrumen 360\", en: \"360 form\"}",
                 "purpose: performance", f"standard: standar-{b}", "languages: [id, en]", "scale: kinerja",
                 "budget: {items: 60, minutes: 60}", "raters:"]
        for role, title, subject, en_title, en_subject in [
                ("diri", "Diri sendiri", "Saya", "Self", "I"), ("atasan", "Atasan", "Pegawai ini", "Superior", "This person"),
                ("rekan", "Rekan", "Pegawai ini", "Peer", "This person"),
                ("pengguna_layanan", "Pengguna layanan", "Pegawai ini", "Client", "This person")]:
            lines.append(f"  - {{id: {role}, title: {{id: {title}, en: {en_title}}}, "
                         f"subjek: {{id: {subject}, en: {en_subject}}}}}")
        lines.append("sections:")
        chosen = ratings[k:k + 60]
        for s in range(0, len(chosen), 20):
            lines += [f"  - id: bagian-{s // 20 + 1}",
                      f"    title: {{id: Bagian {s // 20 + 1}, en: Section {s // 20 + 1}}}", "    items:"]
            lines += [f"      - {item}" for item in chosen[s:s + 20]]
        lines += ["scoring:", "  least_answered: 50%",
                  "  kategori: [{id: tinggi, title: {id: Tinggi, en: High}, from: 2.5}, "
                  "{id: rendah, title: {id: Rendah, en: Low}}]",
                  "  predikat: [{id: tinggi, title: {id: Tinggi, en: High}, from: 2.5}, "
                  "{id: rendah, title: {id: Rendah, en: Low}}]"]
        documents.append(lines)
    lines = ["kind: instrument", f"id: tes-{b}", "title: {id: \"Tes\", en: \"Test\"}", "purpose: test",
             "languages: [id, en]", "raters: [{id: peserta, title: {id: Peserta, en: Participant}}]", "sections:",
             "  - id: soal", "    title: {id: Soal, en: Questions}", "    items:"]
    lines += [f"      - b{b}-{n}" for n in range(500) if n % 5 == 4]
    lines.append("scoring: {pass: {id: lulus, title: {id: Lulus, en: Passed}, from: 70.01}}")
    return documents + [lines]


def batteries(b, count):
    documents = []
    subs = ", ".join(f"sub-{n}" for n in range(1, 9))
    for k in range(count):
        documents.append(["kind: battery", f"id: baterai-{b}-{k + 1}", f"title: {{id: Baterai {b}, en: Battery {b}}}",
                          f"instrument: kinerja-{b}-{k + 1}", "programme: pelatihan",
                          "periode: {from: 2025-11-10, to: 2025-12-19}", "status: aktif",
                          f"jenjang: [{', '.join(JENJANG)}]", f"subkompetensi: [{subs}]", "coverage: {least_items: 0}"])
    documents.append(["kind: battery", f"id: tes-{b}-pre", f"title: {{id: Tes awal {b}, en: Pre-test {b}}}",
                      f"instrument: tes-{b}", "programme: pelatihan", "occasion: pre",
                      "periode: {from: 2025-11-10, to: 2025-12-19}", "status: aktif"])
    return documents


def write(path, documents):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    text = "---\n".join("\n".join(lines) + "\n" for lines in documents)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return len(text.encode())


def main():
    folder, target = sys.argv[1], float(sys.argv[2]) * 1e6
    r = random.Random(4242)
    scale = ["kind: scale", "id: kinerja", "title: {id: Skala kinerja, en: Performance scale}", "options:"]
    scale += [f"  - {{id: n{v}, value: {v}, label: {{id: {i}, en: {e}}}}}" for v, i, e in
              [(1, "Tidak pernah", "Never"), (2, "Jarang", "Seldom"), (3, "Sering", "Often"), (4, "Selalu", "Always")]]
    register = ["kind: register", "id: program", "title: {id: Program, en: Programmes}", "holds: programme", "entries:",
                "  - {id: pelatihan, title: {id: Pelatihan, en: Training}, dates: [{from: 2025-02-10, to: 2025-02-12}]}"]
    size = write(f"{folder}/umum.yaml", [scale, register])
    b = 0
    while size < target * 0.985:
        b += 1
        forms = instruments(b)
        size += write(f"{folder}/unit-{b}/standar.yaml", [standard(b)])
        size += write(f"{folder}/unit-{b}/blueprint.yaml", [blueprint(r, b, j) for j in JENJANG])
        size += write(f"{folder}/unit-{b}/bank.yaml", [bank(r, b)])
        size += write(f"{folder}/unit-{b}/instrumen.yaml", forms)
        size += write(f"{folder}/unit-{b}/baterai.yaml", batteries(b, len(forms) - 1))
    print(f"{size} bytes, {b} units")


main()

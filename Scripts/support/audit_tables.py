"""Writes cop.json and evaluasi.json, the published tables in the format that tera audit reads.

From the figures as they were copied out of the two reports, Tests/Fixtures/cop-2025/published.json and
Tests/Fixtures/audit/published-evaluasi.json: audit_tables.py FOLDER, usually Tests/Fixtures/audit. What the tables say of themselves and of each other is
written here by hand; nothing is computed but the text of a number.
"""

import json
import pathlib
import sys

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "Tests/Fixtures"
JENJANG = ["Ahli Pertama", "Ahli Muda", "Ahli Madya", "Ahli Utama"]
JENJANG_IDS = ["ahli-pertama", "ahli-muda", "ahli-madya", "ahli-utama"]
PREDIKAT = ["ST", "T", "S", "R", "SR"]


def decimal(number, places, comma=","):
    return f"{number:.{places}f}".replace(".", comma)


def text(id, title):
    return {"id": id, "title": title, "kind": "text"}


def count(id, title, **more):
    return {"id": id, "title": title, "kind": "count", **more}


def share(id, title, **more):
    return {"id": id, "title": title, "kind": "share", **more}


def cell(table, row, column):
    return {"table": table, "row": row, "column": column}


def row(source, *cells, **more):
    return {"cells": list(cells), "source": source, **more}


def table(id, title, source, date, columns, rows, unit="orang", numbers="id", **more):
    return {
        "id": id, "title": title, "source": source, "unit": unit, "date": date, "numbers": numbers, **more,
        "columns": columns, "rows": rows,
    }


def cop(figures):
    date = "2025-02-13"
    tables = []

    def add(id, title, source, columns, rows, **more):
        tables.append(table(id, title, source, date, columns, rows, **more))

    def distribution(id, title, source, entries, base, **more):
        column = count("jumlah", "Jumlah", **({"sum": base} if base else {}))
        rows = [row(entry["source"], entry["label"], entry.get("printed", entry["count"])) for entry in entries]
        add(id, title, source, [text("label", "Keterangan"), column], rows, **more)

    post = cell("peserta", "Peserta post-test", "jumlah")
    pre = cell("peserta", "Peserta pre-test", "jumlah")
    both = cell("peserta", "Peserta pre & post-test", "jumlah")
    answered = cell("reaksi", "Jumlah", "METODE")
    profile = figures["profile"]
    distribution("jabatan", "Data Jabatan Peserta", "A:264", profile["jabatan"], post)
    distribution("kehadiran", "Data Kehadiran", "A:273", profile["kehadiran"], post)
    distribution("konselor", "Status Konselor JKP", "A:278", profile["konselor_jkp"], post)
    distribution("uld", "Unit Layanan Disabilitas (responden kuesioner reaksi)", "A:283", profile["uld"], answered)
    provinces = figures["provinces"]
    add(
        "provinsi", "Persebaran menurut Wilayah/Provinsi", "A:292",
        [text("provinsi", "Provinsi"), count("jumlah", "Jumlah", sum=post)],
        [row(entry["source"], entry["province"], entry["count"]) for entry in provinces["rows"]],
        listed={"count": 35, "text": provinces["printed_total"], "source": provinces["printed_total_source"]},
    )
    distribution("peserta", "Data peserta Pre & Post-test", "A:389", figures["participation"], None)
    for id, title, source, key, places in [
        ("perubahan", "Kenaikan/penurunan Pre & Post-test", "A:397", "change_pre_post_783", 2),
        ("batas-post", "Seluruh peserta Post-test (batas 70,01)", "A:413", "threshold_70_01_post_987", 2),
        ("batas-pasangan", "Peserta Pre & Post-test (batas 70,01)", "A:420", "threshold_70_01_paired_783", 2),
    ]:
        add(
            id, title, source,
            [
                text("label", "Keterangan"), count("jumlah", "Jumlah"),
                share("persen", "%", count="jumlah", base={"row": "Jumlah"}, places=places, whole=True),
            ],
            [
                row(
                    entry["source"], entry["label"], entry["count"],
                    "100" if entry["label"] == "Jumlah" else decimal(entry["pct"], 2),
                    **({"total": True} if entry["label"] == "Jumlah" else {}))
                for entry in figures[key]
            ],
        )

    def items(id, title, key, before, after, changes):
        columns = [
            text("no", "No"), count("pre", "Pre test, jumlah benar", within=before),
            share("pre-persen", "Pre test, %", count="pre", base=before, places=2),
            count("post", "Post test, jumlah benar", within=after),
            share("post-persen", "Post test, %", count="post", base=after, places=2),
        ]
        if changes:
            columns.append(
                {
                    "id": "perubahan", "title": "Kenaikan/Penurunan", "kind": "change", "from": "pre-persen",
                    "to": "post-persen", "places": 2,
                })
        rows = []
        for entry in figures[key]["rows"]:
            cells = [
                str(entry["no"]), entry["pre_correct"], decimal(entry["pre_pct"], 2, ".") + "%",
                entry["post_correct"], decimal(entry["post_pct"], 2, ".") + "%",
            ]
            if changes:
                cells.append(decimal(entry["change_pp"], 2, ".") + "%")
            rows.append(row(entry["source"], *cells))
        add(id, title, figures[key]["source"], columns, rows, numbers="en")

    items("butir", "Butir, semua peserta", "items_all", pre, post, False)
    items("butir-pasangan", "Butir, peserta pre & post-test", "items_paired", both, both, True)
    summary = figures["reaction_summary_table"]
    add(
        "reaksi", "Reaksi Penyelenggaraan CoP", summary["source"],
        [text("kriteria", "Kriteria")] + [count(name, name) for name in summary["columns"]],
        [
            row(entry["source"], entry["label"], *entry["values"], **({"total": True} if entry["label"] == "Jumlah" else {}))
            for entry in summary["rows"]
        ],
    )
    for item in figures["reaction_items"]:
        base = cell("reaksi", "Jumlah", summary["columns"][item["no"] - 1]) if item["no"] <= 6 else None
        distribution(f"reaksi-{item['no']}", f"{item['no']}. {item['text']}", item["source"], item["distribution"], base)
    ability = figures["ability_to_implement"]
    distribution(
        "mampu", "Peserta merasa mampu mengimplementasikan", ability["source"], ability["distribution"], None)
    answers = [f"reaksi-{item['no']}" for item in figures["reaction_items"]] + ["mampu"]
    return {
        "format": "tera-tables/1",
        "tables": tables,
        "same": [
            {"what": "responden kuesioner reaksi", "figures": [{"table": id, "column": "jumlah"} for id in answers]}
        ],
        "claims": [
            {
                "text": "sebesar 63,60% mengalami peningkatan pengetahuan", "source": "A:68", "value": "63,60%",
                "figures": [cell("perubahan", "Naik ↑", "persen")],
            },
            {
                "text": "sebagian peserta (50,06%) masih memiliki nilai di bawah batas 70,01", "source": "A:69",
                "value": "50,06%",
                "figures": [
                    cell("batas-post", "< 70,01", "persen"), cell("batas-pasangan", "< 70,01", "persen"),
                ],
            },
        ],
    }


def evaluasi(figures):
    date = "2025"
    tables = []

    def add(id, title, source, columns, rows, **more):
        tables.append(table(id, title, source, date, columns, rows, **more))

    def counted(rows):
        return [row(entry["source"], entry["programme"], entry["count"]) for entry in rows]

    add(
        "tabel-3-1", "Tabel 3.1 Sasaran Evaluasi Kinerja Pengantar Kerja", "B:814",
        [text("program", "Program"), count("jumlah", "Jumlah")], counted(figures["tabel_3_1"]["rows"]))
    # The rows are what Tabel 3.3 counts, one for each instrument that came back whole; the total is people.
    persons = figures["tabel_3_2"]
    add(
        "tabel-3-2", "Tabel 3.2 Jumlah Responden Pengantar Kerja Berdasarkan Jenjang Jabatan", "B:826",
        [text("jenjang", "Jenjang"), count("jumlah", "Jumlah")],
        [row(entry["source"], entry["jenjang"], entry["count"], unit="instrumen") for entry in persons["rows"]]
        + [row(persons["total_source"], "Total", persons["total_printed"], total=True)])
    add(
        "tabel-3-3",
        "Tabel 3.3 Jumlah Responden Pengantar Kerja Berdasarkan Pengembangan Kompetensi dan Jenjang Jabatan", "B:839",
        [text("program", "Program")] + [count(id, name) for id, name in zip(JENJANG_IDS, JENJANG)]
        + [count("jumlah", "Jumlah", total=JENJANG_IDS)],
        [
            row(entry["source"], entry["programme"], *[entry[id] for id in JENJANG_IDS], entry["total"], id=str(entry["no"]))
            for entry in figures["tabel_3_3"]["rows"]
        ],
        unit="instrumen")
    means = figures["tabel_3_4"]
    add(
        "tabel-3-4", "Tabel 3.4 Rata-Rata Nilai Per Jenjang Berdasarkan Pengembangan Kompetensi", "B:851",
        [text("program", "Program")]
        + [
            {
                "id": id, "title": name, "kind": "mean", "base": {"table": "tabel-3-3"}, "most": {"value": "4,0"},
                "least": 0,
            }
            for id, name in zip(JENJANG_IDS, JENJANG)
        ],
        [
            row(
                entry["source"], entry["programme"],
                *["-" if entry[id] is None else decimal(entry[id], 2) for id in JENJANG_IDS], id=str(entry["no"]))
            for entry in means["rows"]
        ])

    def predikat(id, title, source, rows):
        add(
            id, title, source,
            [
                text("predikat", "Predikat"), count("jumlah", "Jumlah"),
                share("persentase", "Persentase", count="jumlah", base={"row": "TOTAL"}, places=2, whole=True),
            ],
            [
                row(
                    entry["source"], entry["predikat"], entry["count"],
                    "100%" if entry["predikat"] == "TOTAL" else decimal(entry["pct"], 2) + "%",
                    **({"total": True} if entry["predikat"] == "TOTAL" else {}))
                for entry in rows
            ])

    def classes(id, title, source, label, key, rows, whole):
        columns = [text(label, label.capitalize())]
        columns += [count(code, code) for code in PREDIKAT]
        columns.append(count("JUMLAH", "Jumlah", total=PREDIKAT, sum=whole))
        add(
            id, title, source, columns,
            [
                row(
                    entry["source"], entry[key], *[entry[code] for code in PREDIKAT], entry["JUMLAH"],
                    **({"total": True} if entry[key].lower() == "total" else {}))
                for entry in rows
            ])

    predikat("tabel-3-5", "Tabel 3.5 Presentase Predikat Kinerja Pengantar Kerja", "B:870", figures["tabel_3_5"])
    people = cell("tabel-3-5", "TOTAL", "jumlah")
    classes(
        "tabel-3-6", "Tabel 3.6 Predikat Kinerja Pengantar Kerja berdasarkan Jenjang Jabatan", "B:880", "jenjang",
        "jenjang", figures["tabel_3_6"], people)
    classes(
        "tabel-3-7", "Tabel 3.7 Predikat Kinerja Pengantar Kerja Berdasarkan Provinsi", "B:906", "provinsi", "province",
        figures["tabel_3_7"], people)
    tasks = figures["tabel_3_8"]["rows"]
    add(
        "tabel-3-8", "Tabel 3.8 Hasil Pemetaan Pelaksanaan Tugas Berdasarkan Subkompetensi dan Jenjang Jabatan", "B:956",
        [text("subkompetensi", "Subkompetensi")]
        + [
            count(id, name, within=cell("tabel-3-6", name, "JUMLAH")) for id, name in zip(JENJANG_IDS, JENJANG)
        ],
        [
            row(entry["source"], f"{entry['no']}. {entry['name']}", *[entry[id] for id in JENJANG_IDS], id=str(entry["no"]))
            for entry in tasks
        ])
    spread = figures["tabel_3_9"]["rows"]
    add(
        "tabel-3-9", "Tabel 3.9 Rincian Sebaran Pelaksanaan Tugas Berdasarkan Subkompetensi dan Jenjang Jabatan",
        "B:983",
        [text("subkompetensi", "Subkompetensi"), text("level", "Level Responden"), count("jml", "JML")]
        + [share(id, f"Tugas {name}", base="jml", places=0) for id, name in zip(JENJANG_IDS, JENJANG)],
        [
            row(
                entry["source"], f"{entry['no']}. {entry['name']}", entry["level_responden"], entry["jml"],
                *["" if entry[id] is None else f"{entry[id]}%" for id in JENJANG_IDS],
                id=f"{entry['no']}-{JENJANG_IDS[JENJANG.index(entry['level_responden'])]}")
            for entry in spread
        ],
        shares=JENJANG_IDS)
    petugas = figures["tabel_3_10"]
    add(
        "tabel-3-10", "Tabel 3.10 Jumlah Peserta Pengembangan Kompetensi Petugas Antar Kerja", "B:1091",
        [text("program", "Program"), count("jumlah", "Jumlah")], counted(petugas["rows"]))
    predikat("tabel-3-11", "Tabel 3.11 Predikat Kinerja Petugas Antar Kerja", "B:1125", figures["tabel_3_11"])
    classes(
        "tabel-3-12", "Tabel 3.12 Predikat Kinerja Petugas Antar Kerja Berdasarkan Provinsi", "B:1135", "provinsi",
        "province", figures["tabel_3_12"], cell("tabel-3-11", "TOTAL", "jumlah"))
    add(
        "gambar-2-3", "Gambar 2.3 Profil aktivitas kerja", "B:733",
        [
            text("jenjang", "Jenjang"), count("aktivitas", "Aktivitas"),
            share("persen", "%", count="aktivitas", base={"table": "gambar-2-3", "row": "jumlah"}, places=0, whole=True),
        ],
        [
            row(entry["source"], entry["jenjang"], entry["aktivitas"], f"{entry['pct']}%")
            for entry in figures["gambar_2_3"]["rows"]
        ]
        # 8 + 6 + 7 + 3 activities; the figure prints no total.
        + [{"id": "jumlah", "cells": ["Semua", 24, None], "total": True}],
        unit="aktivitas")
    names = dict(zip(PREDIKAT, [entry["predikat"] for entry in figures["tabel_3_5"]]))
    same = [
        {
            "what": f"{what} {code}",
            "figures": [cell(first, names[code], "jumlah")] + [cell(id, total, code) for id, total in others],
        }
        for what, first, others in [
            ("Pengantar Kerja", "tabel-3-5", [("tabel-3-6", "Total"), ("tabel-3-7", "TOTAL")]),
            ("Petugas Antar Kerja", "tabel-3-11", [("tabel-3-12", "TOTAL")]),
        ]
        for code in PREDIKAT
    ]
    same += [
        {
            "what": f"instrumen {name}",
            "figures": [{"table": "tabel-3-3", "column": id}, cell("tabel-3-2", name, "jumlah")],
        }
        for id, name in zip(JENJANG_IDS, JENJANG)
    ]
    same.append(
        {
            "what": "Pengantar Kerja yang dievaluasi",
            "figures": [people, cell("tabel-3-6", "Total", "JUMLAH"), cell("tabel-3-2", "Total", "jumlah")],
        })
    same += [
        {
            "what": f"subkompetensi {entry['no']}, {name}",
            "figures": [cell("tabel-3-8", str(entry["no"]), id), cell("tabel-3-9", f"{entry['no']}-{id}", "jml")],
        }
        for entry in tasks
        for id, name in zip(JENJANG_IDS, JENJANG)
    ]
    return {
        "format": "tera-tables/1",
        "tables": tables,
        "same": same,
        "claims": [
            {
                "text": "dari total 219 orang yang dievaluasi", "source": "B:894", "value": 219,
                "figures": [cell("tabel-3-6", "Ahli Pertama", "JUMLAH")],
            },
            {
                "text": "sebanyak 148 peserta telah mengisi instrumen evaluasi kinerja secara lengkap",
                "source": petugas["complete_source"], "value": petugas["complete"],
                "figures": [cell("tabel-3-11", "TOTAL", "jumlah")],
            },
        ],
    }


def write(folder, name, document):
    """One row a line, so that a difference can be read."""
    compact = {}
    for listed in document["tables"]:
        for key in ("columns", "rows"):
            for number, entry in enumerate(listed[key]):
                mark = f"@{listed['id']}/{key}/{number}@"
                compact[mark] = json.dumps(entry, ensure_ascii=False)
                listed[key][number] = mark
    for key in ("same", "claims"):
        for number, entry in enumerate(document.get(key, [])):
            mark = f"@{key}/{number}@"
            compact[mark] = json.dumps(entry, ensure_ascii=False)
            document[key][number] = mark
    lines = json.dumps(document, ensure_ascii=False, indent=1)
    for mark, line in compact.items():
        lines = lines.replace(f'"{mark}"', line, 1)
    (folder / name).write_text(lines + "\n")


folder = pathlib.Path(sys.argv[1])
folder.mkdir(exist_ok=True)
write(folder, "cop.json", cop(json.loads((FIXTURES / "cop-2025/published.json").read_text())))
write(folder, "evaluasi.json", evaluasi(json.loads((FIXTURES / "audit/published-evaluasi.json").read_text())))

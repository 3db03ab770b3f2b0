"""Answers about made-up people, for whoever looks at the reports of many.

report_data.py BUILD FOLDER    writes peserta.csv and jawaban.jsonl into FOLDER, from the forms of a build of Instruments

Nobody's answers are drawn: who is how good follows from the number of the person, so that every run gives the same.
"""

import json
import pathlib
import sys

jenjang = ["ahli-pertama", "ahli-muda", "ahli-madya", "ahli-utama"]
provinces = ["aceh", "bali", "dki-jakarta", "jawa-barat", "jawa-tengah", "sulawesi-selatan"]
programmes = {"cop-bisindo": "kinerja-cop-bisindo", "bimtek-konselor-jkp": "kinerja-bimtek-konselor-jkp"}
raters = ["diri", "atasan", "rekan", "pengguna_layanan"]
options = ["belum", "kadang-kadang", "sering", "selalu"]


def main(build, folder):
    hashes = {
        artifact["id"]: artifact["sha256"]
        for artifact in json.loads((build / "manifest.json").read_text())["artifacts"] if artifact["kind"] == "form"
    }
    people = ["id,nama,jenjang,instansi,provinsi,program"]
    sheets = []

    def sheet(form, person, rater, answer):
        if form not in hashes:
            return
        content = json.loads((build / "forms" / f"{form}.json").read_text())
        items = [item["id"] for section in content["sections"] for item in section["items"]]
        sheets.append(json.dumps({
            "format": "tera-answers/1", "form": form, "formHash": hashes[form], "participant": person, "rater": rater,
            "sent": True, "answers": {item: answer(index) for index, item in enumerate(items)},
        }))

    for number in range(60):
        person, level = f"pk-{number:03}", jenjang[number * number % 7 % 4]
        programme = list(programmes)[number % 2]
        province = provinces[number % 17 % 6]
        people.append(f"{person},Rekaan {number},{level},Dinas Rekaan {number % 3},{province},{programme}")
        good = number * 5 % 9
        for place, rater in enumerate(raters):
            # Of every ninth person one rater has sent nothing.
            if number % 9 == 4 and rater == "rekan":
                continue
            sheet(
                f"{programmes[programme]}.{level}.{rater}", person, rater,
                lambda index: options[min(3, (good + place + index * 3 % 4) // 3)])
        for rater in raters[:3]:
            sheet(
                f"pemetaan-tugas-2025.{level}.{rater}", person, rater,
                lambda index: "ya" if (index + number) % 4 == 0 else "tidak")
    (folder / "peserta.csv").write_text("\n".join(people) + "\n")
    (folder / "jawaban.jsonl").write_text("\n".join(sheets) + "\n")


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))

"""A campaign in a folder of its own, with forms to fill in at a pseudo-terminal."""

import json
import os
import pathlib
import sqlite3

from terminal import Failure, KeyTerminal, Terminal

root = pathlib.Path(__file__).resolve().parent.parent.parent
tera = str(pathlib.Path(os.environ.get("TERA", root / ".build/debug/tera")).resolve())
performance = "kinerja-cop-bisindo.ahli-pertama.atasan"
mapping = "pemetaan-tugas-2025.ahli-pertama.diri"
reaction = "reaksi-cop-jkp.peserta"


def check(condition, why, terminal=None):
    if condition:
        return
    if terminal:
        terminal.fail(why)
    raise Failure(why)


class Campaign:
    """A folder with a build, participants and a store."""

    def __init__(self, folder, build, people=1):
        self.folder = folder
        self.build = build
        self.store = folder / "tera.sqlite"
        rows = ["id,nama,jenjang,instansi,provinsi,program"]
        for number in range(1, people + 1):
            rows.append(f"pk-{number:03},Nama Rekaan,ahli-pertama,Dinas Rekaan,jawa-tengah,cop-bisindo")
        (folder / "peserta.csv").write_text("\n".join(rows) + "\n")

    def command(self, form, *options, participant="pk-001"):
        return [tera, "run", form, "--participant", participant, "--build", str(self.build), *options]

    def lines(self, form, *options, participant="pk-001", **settings):
        """Read line by line."""
        return Terminal(self.command(form, "--plain", *options, participant=participant), self.folder, **settings)

    def keys(self, form, *options, participant="pk-001", **settings):
        """Led by single keys."""
        return KeyTerminal(self.command(form, *options, participant=participant), self.folder, **settings)

    def items(self, form):
        content = json.loads((self.build / "forms" / f"{form}.json").read_text())
        return [item["id"] for section in content["sections"] for item in section["items"]]

    def database(self):
        return sqlite3.connect(self.store)

    def log(self, participant="pk-001"):
        """(item, answer) in the order of the log; None where an answer was taken back."""
        with self.database() as database:
            rows = database.execute(
                "SELECT item, answer FROM answer_log WHERE participant = ? ORDER BY seq", [participant])
            return [(item, answer and json.loads(answer)) for item, answer in rows]

    def sent(self, participant="pk-001"):
        with self.database() as database:
            return database.execute("SELECT count(*) FROM sent WHERE participant = ?", [participant]).fetchone()[0]

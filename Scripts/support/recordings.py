"""One small form for each type of item, and for a group and a repeat, filled in line by line and with keys, and kept as
it was: what stands on the screen, an answer that is refused, the answer that is kept, and what it scores.

`Scripts/test-session item_types` compares with `Tests/Golden/sessions`; with `--record` the files are written, and the
run fails, so that nobody takes a recording for a test. Answers and scores are written here by hand."""

import json
import re
import subprocess

from campaign import check, root, tera
from terminal import Failure

FORMS = root / "Tests/Fixtures/types"
GOLDEN = root / "Tests/Golden/sessions"
people = ["p1", "p2"]
sent = "Terkirim"
review = "Periksa jawaban Anda"

# What is no type of item, but asks several.
GROUPS = ["group", "repeat"]

# lines: what is typed; keys: keys, and what then stands there. refused: why the first answer is not taken.
# score: each score by hand; None where a type has none.
PLAN = {
    "rating": {
        "lines": ["7", "3", "3"],
        "keys": [(["7", "Enter"], "bukan salah satu"), (["Ctrl-U", "3", "Enter"], "terlalu lama"), (["Up", "Down", "3", "Enter"], review)],
        "refused": "“7” bukan salah satu jawaban. Ketik 1 (Tidak setuju), 2 (Cukup setuju), 3 (Setuju) atau ? (Tidak dapat menilai).",
        "kept": {"mudah": "setuju", "lama": "setuju"},
        # 3, and 3 mirrored within 1 to 3: (3 + 1) / 2.
        "score": {"nilai": "2"},
    },
    "single": {
        "lines": ["9", "b"],
        "keys": [(["9", "Enter"], "bukan salah satu"), (["Ctrl-U", "Down", "Down", "Enter"], review)],
        "refused": "“9” bukan salah satu jawaban. Ketik a (Tiga bulan), b (Enam bulan) atau c (Sembilan bulan).",
        "kept": {"bulan": "enam"},
        # The right one: 2 of 2 points.
        "score": {"test": "100"},
    },
    "task": {
        "lines": ["mungkin", "ya", "t"],
        "keys": [([*"mungkin", "Enter"], "bukan salah satu"), (["Ctrl-U", "y", "Enter"], "terjawab 1 dari 2"), (["Down", "Down", "Enter"], review)],
        "refused": "“mungkin” bukan salah satu jawaban. Ketik ya (Ya, dikerjakan) atau tidak (Tidak dikerjakan).",
        "kept": {"tugas-pertama-bimbingan": "ya", "tugas-pertama-informasi": "tidak"},
        # One of the two tasks is done, and it is of one's own jenjang: 1 of 1.
        "score": {"count": "1", "share": "1"},
    },
    "text": {
        "lines": ["Jaminan Kehilangan Pekerjaan bagi yang di-PHK", "jaminan  kehilangan PEKERJAAN"],
        "keys": [
            ([*"Jaminan Kehilangan Pekerjaan bagi yang di-PHK", "Enter"], "45 karakter"),
            (["Ctrl-U", *"jaminan  kehilangan PEKERJAAN", "Enter"], review),
        ],
        "refused": "Jawaban sepanjang 45 karakter; paling banyak 40.",
        "kept": {"kepanjangan": "jaminan  kehilangan PEKERJAAN"},
        # Right whatever its case and spaces: 1 of 1 point.
        "score": {"test": "100"},
    },
    "integer": {
        "lines": ["dua belas", "13"],
        "keys": [([*"dua belas", "Enter"], "bukan bilangan bulat"), (["Ctrl-U", *"13", "Enter"], review)],
        "refused": "“dua belas” bukan bilangan bulat. Ketik dengan angka, misalnya 12.",
        "kept": {"hari": "13"},
        # One from the key, which the tolerance takes: 3 of 3 points.
        "score": {"test": "100"},
    },
    "decimal": {
        "lines": ["1.500", "0,5"],
        "keys": [([*"1.500", "Enter"], "dua bilangan"), (["Ctrl-U", *"0,5", "Enter"], review)],
        "refused": "“1.500” dapat berarti dua bilangan. Ketik tanpa pemisah ribuan, misalnya 1500 atau 1,5.",
        "kept": {"iuran": "0.5"},
        # Not 0.46, and there is no tolerance: 0 of 1 point.
        "score": {"test": "0"},
    },
    "boolean": {
        "lines": ["mungkin", "y"],
        "keys": [([*"mungkin", "Enter"], "bukan salah satu"), (["Ctrl-U", "Down", "Enter"], review)],
        "refused": "“mungkin” bukan salah satu jawaban. Ketik ya atau tidak.",
        "kept": {"bekerja": "ya"},
        "score": None,
    },
    "calculate": {
        "lines": ["30", "8", ""],
        "keys": [([*"30", "Enter"], "dari 0 sampai 24"), (["Ctrl-U", "8", "Enter"], "Jam sepekan: 40"), (["Enter"], review)],
        "refused": "Ketik bilangan dari 0 sampai 24.",
        # 8 × 5 = 40 is shown, and never kept.
        "kept": {"jam": "8"},
        "score": None,
    },
    "multiple": {
        "lines": ["a, d", "a"],
        "keys": [([" ", "Down", "Down", "Down", " ", "Enter"], "tidak dapat dipilih bersama"), ([" ", "Enter"], review)],
        "refused": "“Tidak satu pun” tidak dapat dipilih bersama jawaban lain.",
        "kept": {"manfaat": ["tunai"]},
        # One of two right ones, none wrong: half of 4 points.
        "score": {"test": "50"},
    },
    "date": {
        "lines": ["30 Februari 2021", "13 Februari 2021"],
        "keys": [([*"30 Februari 2021", "Enter"], "bukan tanggal"), (["Ctrl-U", *"13/2/2021", "Enter"], review)],
        "refused": "“30 Februari 2021” bukan tanggal. Ketik misalnya 13/2/2025 atau 13 Februari 2025.",
        "kept": {"mulai": "2021-02-13"},
        "score": None,
    },
    "time": {
        "lines": ["19.00", "8.30"],
        "keys": [([*"19.00", "Enter"], "07:00"), (["Ctrl-U", *"8.30", "Enter"], review)],
        "refused": "Ketik jam dari 07:00 sampai 18:00.",
        "kept": {"datang": "08:30"},
        "score": None,
    },
    "ranking": {
        "lines": ["a", "c, a"],
        "keys": [(["a", "Enter"], "Anda mengurutkan 1"), (["Ctrl-U", "Down", "Down", " ", "Up", "Up", " "], "▸ 1. c Lowongan"), (["Enter"], review)],
        "refused": "Anda mengurutkan 1. Pilih 2 dan urutkan, yang pertama lebih dulu, dipisahkan koma: b, a.",
        "kept": {"terbaik": ["lowongan", "konseling"]},
        "score": None,
    },
    "ordering": {
        "lines": ["b, a", "b, c, a"],
        "keys": [([*"b, a", "Enter"], "Anda mengurutkan 2"), (["Ctrl-U", "Shift-Down", "Shift-Down"], "▸ 3. a Melapor"), (["Enter"], review)],
        "refused": "Anda mengurutkan 2. Urutkan semuanya, yang pertama lebih dulu, dipisahkan koma: c, b, a.",
        "kept": {"langkah": ["akun", "tunai", "lapor"]},
        # Of the neighbours akun–lapor and lapor–tunai the first are in order: half of 2 points.
        "score": {"test": "50"},
    },
    "matching": {
        "lines": ["1b", "1b, 2c, 3a"],
        "keys": [
            (["b", "Down", "Down", "Enter"], "! Pasangkan setiap nomor"),
            (["Up", "Left"], "2 → c"), (["Down", "Right"], "3 → a"), (["Enter"], review),
        ],
        "refused": "Pasangkan setiap nomor, dipisahkan koma: 1 = c, 2 = b, 3 = a.",
        "kept": {"pasangan": {"values": {"jkp": "tunai", "jht": "bulanan", "jp": "tua"}}},
        # One of three pairs.
        "score": {"test": "100/3"},
    },
    "constant_sum": {
        "lines": ["40, 40, 40", "40, 60, 0"],
        "keys": [
            ([*"40", "Down", *"40", "Down", *"40", "Enter"], "Jumlahnya 120"),
            (["Back", "Back", "Back", "0", "Up", "Back", "Back", "Back", *"60"], "Jumlah: 100 dari 100"), (["Enter"], review),
        ],
        "refused": "Jumlahnya 120, seharusnya 100.",
        "kept": {"waktu": {"values": {"kelas": "40", "praktik": "60", "mandiri": "0"}}},
        "score": None,
    },
    "slider": {
        "lines": ["7,3", "7,5"],
        "keys": [([*"7,3", "Enter"], "! "), (["Ctrl-U", *"7,5", "Enter"], review)],
        "refused": "kelipatan 0,5",
        "kept": {"puas": "7.5"},
        "score": None,
    },
    "rubric": {
        "lines": ["5", "2: contoh nyata"],
        "keys": [(["5", "Enter"], "bukan salah satu"), (["Ctrl-U", *"2: contoh nyata", "Enter"], review)],
        "refused": "“5” bukan salah satu jawaban.",
        "kept": {"penyajian": {"chosen": ["cakap"], "words": "contoh nyata"}},
        # The value of the level.
        "score": {"nilai": "2"},
    },
    "checklist": {
        "lines": ["x", "1, 2"],
        "keys": [(["x", "Enter"], "bukan salah satu"), (["Ctrl-U", " ", "Down", " "], "[x] b"), (["Enter"], review)],
        "refused": "“x” bukan salah satu jawaban. Ketik a (KTP), b (Ijazah), c (Pasfoto) atau - (Tidak satu pun).",
        "kept": {"berkas": ["ktp", "ijazah"]},
        # Weights 1 + 2 of 1 + 2 + 1.
        "score": {"nilai": "0.75"},
    },
    "consent": {
        "lines": ["mungkin", "tidak"],
        "keys": [([*"mungkin", "Enter"], "bukan salah satu"), (["Ctrl-U", "t", "Enter"], review)],
        "refused": "“mungkin” bukan salah satu jawaban.",
        # Nothing else is asked, and the form can be sent.
        "kept": {"bersedia": "tidak"},
        "score": None,
    },
    "note": {
        # A note is passed with Enter; the question after it must be answered.
        "lines": ["", "", "Lebih lama."],
        "keys": [(["Enter"], "Apa saran Anda?"), (["Enter"], "wajib dijawab"), ([*"Lebih lama.", "Enter"], review)],
        "refused": "Pertanyaan ini wajib dijawab.",
        "kept": {"saran-catatan": "Lebih lama."},
        "score": None,
    },
    "group": {
        # After one year in work there was no raise to judge; after three there was.
        "lines": ["y", "seribu", "1", ":k", "3", "3", "1"],
        "keys": [
            (["y", "Enter"], "Berapa tahun"), ([*"seribu", "Enter"], "bukan bilangan bulat"),
            (["Ctrl-U", "1", "Enter"], "Gaji saya adil"), (["Esc"], "Berapa tahun"),
            (["Ctrl-U", "3", "Enter"], "pernah naik"), (["3", "Enter"], "Gaji saya adil"), (["1", "Enter"], review),
        ],
        "refused": "“seribu” bukan bilangan bulat. Ketik dengan angka, misalnya 12.",
        "kept": {"bergaji": "ya", "tahun": "3", "naik": "setuju", "adil": "tidak"},
        # (3 + 1) / 2.
        "score": {"nilai": "2"},
    },
    "repeat": {
        # Two members; the first has two jobs, the second is a child and has none.
        "lines": ["2", "Ani", "40", "900", "200", "Ani", "Budi", "9", "", "3", "2"],
        "keys": [
            (["2", "Enter"], "Anggota 1 dari 2"), ([*"Ani", "Enter"], "Berapa umur Ani?"),
            ([*"40", "Enter"], "Pekerjaan 1 dari 2"), ([*"900", "Enter"], "Pekerjaan 2 dari 2"),
            ([*"200", "Enter"], "Anggota 2 dari 2"), ([*"Ani", "Enter"], "sudah diberikan"),
            (["Ctrl-U", *"Budi", "Enter"], "Berapa umur Budi?"), (["9", "Enter"], "Upah sekeluarga: 1100"),
            (["Enter"], "Upah itu cukup"), (["3", "Enter"], "Petugasnya ramah"),
            # At the review: after the last member its heading has ended.
            (["2", "Enter"], review), (["8"], "— Isi"),
        ],
        "refused": "Jawaban ini sudah diberikan.",
        "kept": {
            "jumlah": "2", "nama.1": "Ani", "umur.1": "40", "upah.1.1": "900", "upah.1.2": "200", "nama.2": "Budi",
            "umur.2": "9", "cukup": "setuju", "ramah": "cukup",
        },
        # 900 + 200 is more than 1,000, so whether it is enough is asked: (3 + 2) / 2.
        "score": {"nilai": "2.5"},
    },
}


def item_types(campaign, record=False):
    """Every type of item at a terminal, as recorded."""
    build = campaign.folder / "hasil"
    subprocess.run([tera, "build", FORMS, "-o", build], check=True, stdout=subprocess.DEVNULL)
    campaign.build = build
    rows = ["id,nama,jenjang,instansi,provinsi,program"] + [
        f"{person},Nama Rekaan,pertama,Dinas Rekaan,aceh,pelatihan" for person in people]
    (campaign.folder / "peserta.csv").write_text("\n".join(rows) + "\n")
    wrong = []
    if record:
        GOLDEN.mkdir(exist_ok=True)
    for name, plan in PLAN.items():
        campaign.store = campaign.folder / f"{name}.sqlite"
        file = GOLDEN / f"{name}.txt"
        try:
            found = recording(campaign, name, plan)
        except Failure as failure:
            wrong.append(f"{name}: {failure}")
            continue
        if record:
            file.write_text(found)
        elif not file.exists() or file.read_text() != found:
            wrong.append(f"{file.name} is not as recorded:\n{found}")
    check(not wrong, "\n".join(wrong))
    check(not record, "recorded: read what changed, then run again without --record")
    return f"{len(PLAN)} types"


def recording(campaign, name, plan):
    rater = "diri" if name == "task" else "peserta"
    battery = name.replace("_", "-")
    form = f"{battery}.pertama.{rater}" if name == "task" else f"{battery}.{rater}"
    content = json.loads((campaign.build / "forms" / f"{form}.json").read_text())
    items = [item for section in content["sections"] for item in section["items"]]
    compiled = items
    if name in GROUPS:
        # Headings with the conditions of all that stands below them; their items have the same as logic of their own.
        groups = [group for section in content["sections"] for group in section.get("groups", [])]
        check(groups and all(("time" in group) == (name == "repeat") for group in groups), f"{form} has no {name}")
        compiled = groups + items
    else:
        check(any(item["type"] == name for item in items), f"{form} asks no {name}")
    parts = ["== as compiled\n", *(json.dumps(item, ensure_ascii=False, indent=1) + "\n" for item in compiled)]
    parts += ["== line by line\n", lines(campaign, form, plan), "== with keys\n", keys(campaign, form, plan)]
    for person in people:
        answers = {item: answer for item, answer in campaign.log(person) if answer is not None}
        check(answers == plan["kept"] and campaign.sent(person) == 1, f"{name}, {person}: kept {answers}")
    parts += ["== as kept\n", json.dumps(plan["kept"], ensure_ascii=False, sort_keys=True) + "\n"]
    found = scores(campaign, battery)
    for person in people:
        check(found.get(person) == plan["score"], f"{name}, {person}: scored {found.get(person)}, not {plan['score']}")
    parts += ["== as scored\n", ("no score" if plan["score"] is None else json.dumps(plan["score"])) + "\n"]
    return "".join(parts)


def lines(campaign, form, plan):
    terminal = campaign.lines(form, "--db", str(campaign.store), participant=people[0])
    terminal.prompt()
    screens = [terminal.line(text) for text in plan["lines"]]
    check(any(plan["refused"] in screen for screen in screens), f"not refused with {plan['refused']!r}", terminal)
    check(sent in terminal.last_line("kirim"), "sent", terminal)
    return "\n".join(line.rstrip() for line in terminal.output.replace("\r", "").split("\n"))


def keys(campaign, form, plan):
    terminal = campaign.keys(form, "--db", str(campaign.store), participant=people[1])
    terminal.see("Enter: mulai")
    terminal.press("Enter")
    terminal.see("Halaman 1")
    pictures = ["--- Enter\n" + picture(terminal)]
    isRefused = False
    for pressed, text in plan["keys"]:
        terminal.press(*pressed)
        isRefused |= plan["refused"] in terminal.see(text)
        pictures.append(f"--- {' '.join('Space' if key == ' ' else key for key in pressed)}\n" + picture(terminal))
    check(isRefused, f"not refused with {plan['refused']!r}", terminal)
    terminal.press(*"kirim")
    terminal.see("▸ [Kirim]")
    terminal.press("Enter")
    check(sent in terminal.end(), "sent", terminal)
    return "".join(pictures)


def picture(terminal):
    """The screen once nothing more is drawn."""
    while True:
        before = len(terminal.output)
        terminal.look(0.1)
        if len(terminal.output) == before:
            return "".join("│" + line.rstrip() + "\n" for line in terminal.picture.text.rstrip().split("\n"))


def scores(campaign, battery):
    """By person, the exact value of every score of the battery."""
    done = subprocess.run(
        [tera, "score", "--build", str(campaign.build), "--db", str(campaign.store), "--format", "json", "--per-rater"],
        cwd=campaign.folder, capture_output=True, text=True)
    check(done.returncode == 0, done.stderr)
    report, found = json.loads(done.stdout), {}
    for test in report.get("tests", []):
        for person in test["people"]:
            found[person["participant"]] = {"test": person["score"]["value"]["exact"]}
    for survey in report.get("surveys", []):
        for person in survey["people"]:
            found[person["participant"]] = {
                score["id"]: score["value"]["exact"] for score in person["scores"]} or None
    for person in report.get("people", []):
        if person.get("activity"):
            found[person["participant"]] = {
                name: level[name]["exact"] for level in person["activity"]["counts"] for name in ["count", "share"]}
    return found


EXAMPLES = root / "Instruments/examples"


def examples(campaign, record=False):
    """Every example form, filled in line by line with the answers of its file, as recorded."""
    build = campaign.folder / "hasil"
    registers = root / "Instruments/registers"
    subprocess.run([tera, "build", EXAMPLES, registers, "-o", build], check=True, stdout=subprocess.DEVNULL)
    campaign.build = build
    (campaign.folder / "peserta.csv").unlink()
    folder = GOLDEN / "contoh"
    if record:
        folder.mkdir(parents=True, exist_ok=True)
    found = {}
    for file in sorted((EXAMPLES / "jawaban").glob("*.json")):
        battery = "contoh-" + {"menjodohkan": "tes-penempatan"}.get(file.stem, file.stem)
        rater = "pengamat" if file.stem.startswith("observasi") else "peserta"
        found[file.stem] = example(campaign, f"{battery}.{rater}", file)
    # Several raters about one person, of whom it has to be known at which jenjang she is.
    (campaign.folder / "peserta.csv").write_text(
        "id,nama,jenjang,instansi,provinsi,program\n"
        + "".join(f"{person},Nama Rekaan,terampil,Dinas Rekaan,aceh,contoh\n" for person in ["r-01", "r-02"]))
    for file in sorted((EXAMPLES / "jawaban").glob("*/*.json")):
        name, form = file.parent.name, file.stem
        found[name] = found.get(name, "") + f"== {form}\n{example(campaign, form, file)}"
    wrong = []
    for name, text in found.items():
        golden = folder / f"{name}.txt"
        if record:
            golden.write_text(text)
        elif not golden.exists() or golden.read_text() != text:
            wrong.append(f"{golden.name} is not as recorded:\n{text}")
    check(not wrong, "\n".join(wrong))
    check(not record, "recorded: read what changed, then run again without --record")
    return f"{len(found)} examples"


def example(campaign, form, file):
    """Types the answers, each to the question that stands there; then the file itself must keep the same."""
    answers = json.loads(file.read_text())
    content = json.loads((campaign.build / "forms" / f"{form}.json").read_text())
    campaign.store = campaign.folder / f"{file.stem}.sqlite"
    items = [item for section in content["sections"] for item in section["items"]]
    # Words in brackets are filled in by answers.
    stems = [
        re.compile(re.sub(r"\\\[.*?\\\]", ".+?", re.escape(" ".join(item["stem"]["id"].split())))) for item in items]
    terminal = campaign.lines(form, "--db", str(campaign.store), participant="r-01")
    screen, last = terminal.prompt(), 0
    for _ in range(3 * len(stems)):
        if review in screen:
            break
        # The times of a repeat read alike: it is the next one.
        last = max(range(last, len(stems)), key=lambda index: last_match(stems[index], screen))
        asked = items[last]
        screen = terminal.line("" if asked["type"] in ["note", "calculate"] else typed(answers.get(asked["id"])))
    check(review in screen, "the review was not reached", terminal)
    check(sent in terminal.last_line("kirim"), "sent", terminal)
    subprocess.run(
        [tera, "run", form, "--participant", "r-02", "--build", str(campaign.build), "--db", str(campaign.store),
         "--answers", str(file)],
        cwd=campaign.folder, check=True, stdout=subprocess.DEVNULL)
    kept = [{item: answer for item, answer in campaign.log(person) if answer is not None} for person in ["r-01", "r-02"]]
    check(kept[0] == kept[1] and set(kept[0]) == set(answers), f"{form}: typed {kept[0]}, in the file {kept[1]}")
    return "\n".join(line.rstrip() for line in terminal.output.replace("\r", "").split("\n"))


def last_match(pattern, text):
    """Where it stands last, and how long it is there."""
    return max(((match.start(), len(match.group())) for match in pattern.finditer(text)), default=(-1, 0))


def typed(answer):
    """An answer as a person types it; on, where there is none."""
    if answer is None:
        return ":l"
    if isinstance(answer, list):
        return ", ".join(answer) or "-"
    if not isinstance(answer, dict):
        return str(answer)
    if "values" in answer:
        return ", ".join(f"{part} = {value}" for part, value in answer["values"].items())
    if "chosen" in answer:
        return f"{', '.join(answer['chosen'])}: {answer['words']}"
    return {"declined": "!", "not-observed": "?"}[answer["state"]]

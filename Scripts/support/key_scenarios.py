"""Forms filled in with single keys: at three sizes, changed, resized, stopped, and cut off by every kind of signal."""

import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import time

from campaign import check, mapping, performance, reaction, root, tera
from terminal import KEYS, PATIENCE, Failure, KeyTerminal

SIZES = [(60, 20), (80, 24), (200, 50)]
# How often programs are cut off; `Scripts/test-session --kills N` says otherwise.
rounds_of_soak = 30


def keys_whole_session(campaign):
    """A grid from end to end at three sizes: picked in three ways, refused, changed, undone, quit, resumed, sent."""
    items = campaign.items(performance)
    for number, (columns, rows) in enumerate(SIZES, 1):
        person = f"pk-{number:03}"
        terminal = campaign.keys(performance, participant=person, columns=columns, rows=rows)
        terminal.see("Atasan", "Enter: mulai")
        terminal.press("Enter")
        screen = terminal.see("Halaman 1 dari 1 · terjawab 0 dari 9", "▸ 1. Pengantar Kerja ini")
        check("○" in screen and "[○]" not in screen and "●" not in screen, "nothing is picked at first", terminal)
        check("Selalu" in screen and "dilakukan" in screen and "? " in screen, "every answer is there", terminal)
        terminal.press("Enter")
        terminal.see("wajib dijawab", "Pilih dahulu")
        check(not campaign.log(person), "nothing is kept that nobody picked", terminal)
        terminal.press("3")
        terminal.see("[○]")
        check(not campaign.log(person), "nothing is kept before Enter", terminal)
        terminal.press("Enter")
        terminal.see("terjawab 1 dari 9", "▸ 2.", "●")
        check(campaign.log(person) == [(items[0], "sering")], f"kept: {campaign.log(person)}", terminal)
        terminal.press("Right", "Right", "Enter")
        terminal.see("terjawab 2 dari 9", "▸ 3.")
        terminal.press("s", "e", "l", "Enter")
        terminal.see("terjawab 3 dari 9", "▸ 4.")
        terminal.press("Up", "?", "Enter")
        terminal.see("▸ 4.")
        terminal.press("Ctrl-U")
        terminal.see("Diurungkan", "▸ 3.")
        given = ["sering", "kadang-kadang", "selalu", {"state": "not-observed"}, "selalu"]
        log = [answer for _, answer in campaign.log(person)]
        check(log == given, f"the log: {log}", terminal)
        terminal.press(":", "q")
        terminal.see(":q", "Enter jalankan")
        terminal.press("Enter")
        check("Jawaban tersimpan" in terminal.end(), "quitting", terminal)

        terminal = campaign.keys(performance, participant=person, columns=columns, rows=rows)
        terminal.see("3 jawaban Anda sudah tersimpan")
        terminal.press("Enter")
        terminal.see("▸ 4.")
        for done in range(3, 9):
            terminal.see(f"terjawab {done} dari 9", f"▸ {done + 1}.")
            terminal.press("4" if done % 2 else "1", "Enter")
        screen = terminal.see("Periksa jawaban Anda", "Terjawab 9 dari 9", "▸ 1.")
        terminal.press("Enter")
        terminal.see("▸ 1.", "[●]")
        terminal.press("1", "Enter")
        terminal.see("Periksa jawaban Anda", "▸ 1.", "Belum dilakukan dengan baik")
        terminal.press(*"kirim")
        terminal.see("▸ [Kirim]", "tidak dapat diubah")
        check(not campaign.sent(person), "not sent before Enter", terminal)
        terminal.press("Enter")
        check("Terkirim" in terminal.end() and campaign.sent(person) == 1, "sent", terminal)
        answers = dict(campaign.log(person))
        wanted = ["belum", "kadang-kadang", "selalu"] + ["selalu" if done % 2 else "belum" for done in range(3, 9)]
        check(answers == dict(zip(items, wanted)), f"the answers: {answers}", terminal)
        terminal = campaign.keys(performance, participant=person, columns=columns, rows=rows)
        check("sudah dikirim" in terminal.end(), "a sent form says so", terminal)


def keys_words(campaign):
    """Lists and open questions at three sizes: wide letters, editing in place, pasting, erasing, help, review."""
    items = campaign.items(reaction)
    words = "Tépat waktu — “bagus” 👍 日本"
    for number, (columns, rows) in enumerate(SIZES, 1):
        person = f"pk-{number:03}"
        terminal = campaign.keys(reaction, participant=person, columns=columns, rows=rows)
        terminal.see("Enter: mulai")
        terminal.press("Enter")
        terminal.see("Halaman 1 dari")
        terminal.press("F1")
        terminal.see("Bantuan", "simpan jawaban dan lanjut")
        terminal.press("Esc")
        terminal.see("Halaman 1 dari", without=["Bantuan"])
        done = 0
        while "Ketik jawaban" not in terminal.see("Halaman"):
            screen = terminal.see(f"terjawab {done} dari")
            terminal.press("Down" if "↑ ↓ atau ketik" in screen else "1", "Enter")
            done += 1
            terminal.see(f"terjawab {done} dari")
        terminal.press(*words)
        terminal.see(words)
        terminal.press("Home", "Delete", "t", "End", "Back", "本")
        terminal.see("t" + words[1:])
        terminal.press("Enter")
        terminal.see(f"terjawab {done + 1} dari")
        check(campaign.log(person)[-1] == (items[done], "t" + words[1:]), f"{campaign.log(person)[-1]}", terminal)
        terminal.press("baris pertama\rbaris kedua\r")
        terminal.see("baris pertama baris kedua")
        check(len(campaign.log(person)) == done + 1, "a paste answers nothing", terminal)
        terminal.press("Ctrl-U")
        terminal.see("▸", without=["baris"])
        terminal.press("Esc")
        terminal.see("▸ t" + words[1:])
        terminal.press("Ctrl-X", "h", "Enter")
        terminal.see("Jawaban dihapus")
        check(campaign.log(person)[-1] == (items[done], None), "erased", terminal)
        terminal.press("Ctrl-X", "p", "Enter")
        terminal.see("Periksa jawaban Anda", f"Terjawab {done} dari")
        terminal.press("Ctrl-D")
        check("Jawaban tersimpan" in terminal.end(), "leaving", terminal)


def keys_conditions(campaign):
    """Questions that come and go, a warning, a proposal and a filter, with keys."""
    build = campaign.folder / "hasil"
    subprocess.run([tera, "build", root / "Tests/Fixtures/expressions", "-o", build], check=True, stdout=subprocess.DEVNULL)
    campaign.build = build
    (campaign.folder / "peserta.csv").unlink()
    terminal = campaign.keys("kesan.peserta")
    terminal.see("Enter: mulai")
    terminal.press("Enter")
    terminal.see("Halaman 1 dari 4")
    terminal.press("a", "Enter")
    terminal.see("Halaman 2 dari 9", "(tahun)")
    terminal.press("5", "0", "Enter")
    terminal.see("Lebih dari 45 tahun?", "sekali lagi")
    check(campaign.log() == [("konselor", "ya")], "what is warned of is not kept yet", terminal)
    terminal.press("Enter")
    terminal.see("Usulan (Enter: terima): 1")
    terminal.press("Enter")
    terminal.see("Pertemuan per tahun: 0")
    check(campaign.log()[-1] == ("pertemuan", "1"), "Enter kept the proposal", terminal)
    terminal.press("Enter")
    terminal.see("Di wilayah mana")
    terminal.press(*"timur", "Enter")
    screen = terminal.see("Di balai mana", "Makassar")
    check("Medan" not in screen, "the filter offers what fits", terminal)
    terminal.press("Down", "Enter")
    terminal.see("Bagian" if "Bagian" in screen else "Kepuasan")
    terminal.press(":", "p", "Enter")
    terminal.see("Periksa jawaban Anda", "Makassar")
    terminal.press("1", "Enter")
    terminal.see("Apakah Anda bertemu konselor?", "Halaman 1")
    terminal.press("b", "Enter")
    terminal.see("Periksa jawaban Anda", "1 jawaban sebelumnya disisihkan", without=["Berapa kali"])
    terminal.press("Ctrl-U")
    terminal.see("Diurungkan", "Halaman 1 dari 10")
    check(campaign.log()[-2:] == [("konselor", "tidak"), ("konselor", "ya")], f"{campaign.log()}", terminal)
    terminal.press("Ctrl-D")
    terminal.end()


def keys_item_types(campaign):
    """Every type of item: chosen where one choice answers, typed where it takes more, as in the line runner."""
    build = campaign.folder / "hasil"
    subprocess.run([tera, "build", root / "Tests/Fixtures/items", "-o", build], check=True, stdout=subprocess.DEVNULL)
    campaign.build = build
    (campaign.folder / "peserta.csv").unlink()
    terminal = campaign.keys("kesan-akhir.peserta")
    terminal.see("Enter: mulai")
    steps = [
        (["Enter"], "Jawaban Anda dipakai", []),
        (["Enter"], "Apakah Anda bersedia", []),
        (["Down", "Enter"], "Dari mana Anda tahu", [("bersedia", "ya")]),
        (["c", "Enter"], "Lainnya", []),
        (["Esc", *"c: surat kabar", "Enter"], "Layanan apa", [("sumber", {"chosen": ["other"], "words": "surat kabar"})]),
        ([*"a, d", "Enter"], "tidak dapat dipilih bersama", []),
        (["Ctrl-U", *"a, b", "Enter"], "Apa NIP", [("layanan", ["konseling", "pelatihan"])]),
        ([*"12", "Enter"], "18 angka", []),
        (["Ctrl-U", *"123456789012345678", "Enter"], "Ceritakan", [("konselor", "123456789012345678")]),
        (["!", "Enter"], "menyajikan materi", [("cerita", {"state": "declined"})]),
        ([*"2: contoh nyata", "Enter"], "Kapan Anda", [("penyajian", {"chosen": ["cakap"], "words": "contoh nyata"})]),
        (["Esc"], "Jawaban sekarang", []),
        # Enter keeps the level and the evidence.
        (["Enter"], "Kapan Anda", []),
        ([*"13 Februari 2021", "Enter"], "Jam berapa", [("tanggal", "2021-02-13")]),
        ([*"8.30", "Enter"], "Mulai bekerja tahun: 2021", [("jam", "08:30")]),
        (["Enter"], "Apakah terlalu pagi", []),
        (["Tab"], "Urutkan dua", []),
        ([*"c, a", "Enter"], "Bagikan 100", [("terbaik", ["lowongan", "konseling"])]),
        ([*"40, 60, 0", "Enter"], "Seberapa puas", [("waktu", {"values": {"kelas": "40", "mandiri": "0", "praktik": "60"}})]),
        ([*"7,5", "Enter"], "Berkas apa saja", [("puas", "7.5")]),
        ([" ", "Down", " ", "Enter"], "Periksa jawaban Anda", [("berkas", ["ktp", "ijazah"])]),
        # Out of the review again, with what moves: each answer is another one.
        ([*"10", "Enter"], "Urutkan dua", []),
        ([" ", "Down", " ", "Enter"], "Periksa jawaban Anda", [("terbaik", ["konseling", "lowongan"])]),
        (["Down", "Enter"], "Bagikan 100", []),
        (["Down", "Back", "Back", "Back", "5", "Enter"], "Jumlahnya 45", []),
        (["Down", *"55", "Enter"], "Periksa jawaban Anda", [("waktu", {"values": {"kelas": "40", "mandiri": "55", "praktik": "5"}})]),
        (["Ctrl-U"], "Diurungkan", [("waktu", {"values": {"kelas": "40", "mandiri": "0", "praktik": "60"}})]),
    ]
    log = []
    for keys, text, kept_now in steps:
        terminal.press(*keys)
        terminal.see(text)
        log += kept_now
        check(campaign.log() == log, f"after {keys}: {campaign.log()}, not {log}", terminal)
    terminal.press("Ctrl-D")
    terminal.end()


def keys_resized(campaign):
    """The same page redrawn at every size, down to one that is too small for anything."""
    terminal = campaign.keys(performance)
    terminal.see("Enter: mulai")
    terminal.press("Enter", "2")
    terminal.see("[○]", "▸ 1.")
    for columns, rows in [(60, 20), (200, 50), (20, 6), (4, 2), (1, 1), (80, 24)]:
        before = len(terminal.output)
        terminal.resize(columns, rows)
        deadline = time.monotonic() + PATIENCE
        while not re.search(r"\x1b\[\d+;\d+H$", terminal.output[before:]):
            check(time.monotonic() < deadline and terminal.look(0.1), f"no new screen at {columns}×{rows}", terminal)
        if columns >= 20:
            # Where there is no room for a grid, its rows are asked one by one.
            terminal.see("▸", "[○]" if columns >= 60 else "Kadang-")
        check(("Kadang-kadang" in terminal.picture.words) == (columns >= 20), f"labels at {columns}", terminal)
    terminal.press("Enter")
    terminal.see("terjawab 1 dari 9")
    terminal.press("Ctrl-D")
    terminal.end()


def keys_without_color(campaign):
    """Colour marks the current line and nothing else; with NO_COLOR the same stands there without it."""
    for columns, rows in SIZES:
        pictures = []
        for environment in [{}, {"NO_COLOR": "1"}]:
            terminal = campaign.keys(performance, environment=environment, columns=columns, rows=rows)
            terminal.see("Enter: mulai")
            terminal.press("Enter", "3")
            terminal.see("[○]", "▸ 1.")
            pictures.append(terminal.picture.text)
            lines = [row for row, line in enumerate(terminal.picture.lines()) if line.startswith("▸")]
            marked = terminal.picture.marked
            check(set(lines) <= marked if not environment else not marked, f"marked: {marked}", terminal)
            terminal.press("Ctrl-D")
            terminal.end()
            check(("\x1b[7m" in terminal.output) == (not environment), "colour", terminal)
        check(pictures[0] == pictures[1], f"without colour something else stands there at {columns}×{rows}")


def keys_signals(campaign):
    """Whatever ends the program, the terminal is given back and the status says what it was."""
    for number in ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGSEGV", "SIGABRT", "SIGBUS", "SIGILL", "SIGFPE", "SIGTRAP"]:
        terminal = campaign.keys(mapping)
        terminal.see("Enter: mulai")
        terminal.press("Enter", "y")
        terminal.see("Ketikan: y")
        if number == "SIGINT":
            terminal.press("Ctrl-C")
        else:
            terminal.process.send_signal(getattr(signal, number))
        terminal.end(-getattr(signal, number))
    # The end of a sheet that somebody else has sent is an error, said on the usual screen.
    items = campaign.items(performance)
    terminal = campaign.keys(performance)
    terminal.see("Enter: mulai")
    terminal.press("Enter", "3")
    terminal.see("[○]")
    file = campaign.folder / "jawaban.json"
    file.write_text(json.dumps({item: 2 for item in items}))
    subprocess.run(
        [tera, "run", performance, "--participant", "pk-001", "--build", campaign.build, "--answers", file.name],
        cwd=campaign.folder, check=True, stdout=subprocess.DEVNULL)
    terminal.press("Enter")
    check("sudah dikirim" in terminal.end(status=2), "the second rater is told", terminal)
    # `kill -9` runs no code at all: `stty sane` is enough.
    terminal = campaign.keys(mapping)
    terminal.see("Enter: mulai")
    terminal.kill()


def keys_job_control(campaign):
    """Under a shell: Ctrl-Z gives the terminal back and `fg` takes it again; before and after, `stty -g` is the same."""
    shell = KeyTerminal(["/bin/dash", "-i"], campaign.folder, environment={"PS1": "$ "})

    def output(command, pattern):
        start = len(shell.output)
        shell.press(command + "\n")
        deadline = time.monotonic() + PATIENCE
        while not (found := re.search(pattern, shell.output[start:])):
            check(time.monotonic() < deadline and shell.look(0.1), f"waited in vain for {pattern!r}", shell)
        return found[1]

    def state():
        return output("stty -g", r"([0-9a-f]+(?::[0-9a-f]+){10,})\r?\n")

    line = " ".join(campaign.command(mapping))
    before = state()
    shell.press(line + "\n")
    shell.see("Enter: mulai")
    check(shell.picture.isAlternate, "a screen of its own", shell)
    # In one go, the program is told of the Enter and stopped before it reads it; then the shell has read it.
    for keys in [["Ctrl-Z"], *[[KEYS["Ctrl-Z"] + KEYS["Enter"]]] * 4]:
        shell.press(*keys)
        output("", r"(Stopped|Suspended)")
        check(not shell.picture.isAlternate, "the usual screen while it is stopped", shell)
        check(state() == before, "stopped, the terminal is the shell's", shell)
        output("echo di $((40 + 2))", r"(di 42)")
        shell.press("fg\n")
        shell.see("Enter: mulai")
        check(shell.picture.isAlternate, "its screen again", shell)
    shell.press("Enter")
    shell.see("Halaman 1 dari")
    # Stopped by what cannot be caught: the shell then writes on the screen that was left standing.
    shell.picture.isStrict = False
    program = int(subprocess.run(
        ["pgrep", "-P", str(shell.process.pid)], capture_output=True, text=True, check=True).stdout)
    os.kill(program, signal.SIGSTOP)
    time.sleep(0.3)
    shell.press("fg\n")
    shell.press("y", "a")
    shell.see("Ketikan: ya")
    shell.press("Enter")
    shell.see("terjawab 1 dari")
    shell.press("Ctrl-D")
    output("", r"(Jawaban tersimpan)")
    check(state() == before and not shell.picture.isAlternate, "as before", shell)
    check([answer for _, answer in campaign.log()] == ["ya"], f"{campaign.log()}", shell)
    shell.press("exit\n")
    shell.end()


def kept(campaign, person):
    """The log; empty where the first program was cut off before it laid the store out."""
    try:
        return campaign.log(person)
    except sqlite3.OperationalError:
        return []


def keys_soak(campaign):
    """Cut off again and again by one signal or another, at any moment, while keys stream in, at every size."""
    items = campaign.items(mapping)
    chance = random.Random(2026)
    ends = [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGSEGV, signal.SIGABRT]
    people = iter(range(1, rounds_of_soak + 1))
    person, log, acknowledged, cut_off = f"pk-{next(people):03}", [], 0, 0
    for round_number in range(rounds_of_soak):
        columns, rows = SIZES[round_number % len(SIZES)]
        # A crash before the program is up is told by Swift, which is not what is tested here.
        environment = {"SWIFT_BACKTRACE": "enable=no"} | ({"NO_COLOR": "1"} if chance.random() < 0.5 else {})
        terminal = campaign.keys(
            mapping, participant=person, columns=columns, rows=rows, environment=environment)
        # Every other time nothing can be caught; then `stty sane` must be enough.
        end = signal.SIGKILL if round_number % 2 else ends[round_number // 2 % len(ends)]
        typed = list(log)
        if chance.random() < 0.2:
            time.sleep(chance.uniform(0, 0.05))
        else:
            terminal.see("Enter: mulai")
            terminal.press("Enter")
            terminal.see("Halaman")
            keys = []
            for item in items[len(log) : len(log) + chance.randrange(2, 9)]:
                answer = chance.choice(["ya", "tidak"])
                keys += [answer[0], "Enter"]
                typed.append((item, answer))
            # In one piece: key by key, a quick machine has read each before the next is typed.
            terminal.press_at_once(*keys)
            # Sometimes at once, sometimes after a few of the answers are on the screen.
            until = time.monotonic() + (chance.uniform(0, 0.15) if chance.random() < 0.5 else 0)
            while time.monotonic() < until:
                terminal.look(0.005)
        # What a whole screen says is answered has been kept.
        shown = [int(count) for count in re.findall(r"terjawab (\d+) dari", terminal.output)]
        if end == signal.SIGKILL:
            terminal.kill()
        else:
            terminal.process.send_signal(end)
            terminal.end(-end)
        with campaign.database() as database:
            check(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the store is whole")
        before, log = log, kept(campaign, person)
        check(log == typed[: len(log)], f"the store:\n{log}\ntyped:\n{typed}", terminal)
        check(len(log) >= max(shown, default=len(before)), f"{shown} acknowledged, {len(log)} kept", terminal)
        acknowledged += max(shown, default=len(before)) - len(before)
        cut_off += len(log) < len(typed)
        if len(log) >= len(items) - 9:
            person, log = f"pk-{next(people):03}", []
    if acknowledged < 10 or cut_off < 3:
        raise Failure(f"{acknowledged} acknowledged, {cut_off} cut off: this tested nothing")
    return f"{rounds_of_soak} ends, {cut_off} before all was read; {acknowledged} answers acknowledged, none of them lost"


def pipe_soak(campaign):
    """Cut off again and again while answers come through a pipe; what is typed next was kept before it was asked."""
    items = campaign.items(mapping)
    chance = random.Random(2027)
    acknowledged, cut_off = 0, 0
    for number in range(1, rounds_of_soak + 1):
        person = f"pk-{number:03}"
        typed = [(item, chance.choice(["ya", "tidak"])) for item in items]
        process = subprocess.Popen(
            campaign.command(mapping, participant=person), cwd=campaign.folder, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={"PATH": os.environ["PATH"]})
        process.stdin.write("".join(answer + "\n" for _, answer in typed).encode())
        process.stdin.flush()
        output, questions, deadline = b"", chance.randrange(1, len(items)), time.monotonic() + PATIENCE
        while output.count(b"Jawaban: ") < questions and (read := os.read(process.stdout.fileno(), 4096)):
            check(time.monotonic() < deadline, f"waited in vain for question {questions}")
            output += read
        time.sleep(chance.uniform(0, 0.003))
        process.kill()
        output += process.stdout.read()
        process.stdin.close()
        process.stdout.close()
        process.wait(PATIENCE)
        check(b"\x1b" not in output, "escape sequences in a pipe")
        # A question says that the answer to the one before it has been kept.
        shown = max(0, output.count(b"Jawaban: ") - 1)
        with campaign.database() as database:
            check(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the store is whole")
        log = campaign.log(person)
        check(shown <= len(log) and log == typed[: len(log)], f"{shown} acknowledged, {len(log)} kept:\n{log}\n{typed}")
        acknowledged += shown
        cut_off += len(log) < len(typed)
    check(acknowledged > 10 and cut_off > 3, f"{acknowledged} acknowledged, {cut_off} cut off: this tested nothing")
    return f"{rounds_of_soak} kills, {cut_off} before all was read; {acknowledged} answers acknowledged, none of them lost"


ALL = [
    keys_whole_session, keys_words, keys_conditions, keys_item_types, keys_resized, keys_without_color, keys_signals, keys_job_control,
    keys_soak, pipe_soak,
]

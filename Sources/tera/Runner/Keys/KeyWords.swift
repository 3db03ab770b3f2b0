import TeraArtifact
import TeraRuntime

/// The words of the runner that is led by keys.
extension RunnerWords {
    func moreAbove(_ count: Int) -> String { say("  ↑ \(count) baris lagi", "  ↑ \(count) more lines") }
    func moreBelow(_ count: Int) -> String { say("  ↓ \(count) baris lagi", "  ↓ \(count) more lines") }

    func answered(_ count: Int, _ items: Int) -> String {
        say("Terjawab \(count) dari \(items)", "\(count) of \(items) answered")
    }

    func requiredLeft(_ count: Int) -> String {
        count == 0
            ? say("semua yang wajib sudah terjawab", "everything required is answered")
            : say("\(count) wajib tersisa", "\(count) required left")
    }

    /// The value of a calculation, or why there is none.
    func calculated(_ session: FormSession, _ item: FormItem) -> String {
        let calculation = session.state.calculations[item.id]
        let value = calculation?.shown?.text(in: tag) ?? noValue
        return calculation?.reason.map { "\(value) (\($0.text(in: tag)))" } ?? value
    }

    var beginHint: String { say("Enter: mulai · F1: bantuan", "Enter: begin · F1: help") }
    var listHint: String {
        say(
            "↑ ↓ atau ketik: pilih · Enter: simpan dan lanjut · Esc: kembali · F1: bantuan",
            "↑ ↓ or type: choose · Enter: save and go on · Esc: back · F1: help")
    }
    var gridHint: String {
        say(
            "← → atau ketik: pilih · ↑ ↓: baris · Enter: simpan dan lanjut · Esc: kembali · F1: bantuan",
            "← → or type: choose · ↑ ↓: row · Enter: save and go on · Esc: back · F1: help")
    }
    var lineHint: String {
        say(
            "Ketik jawaban · Enter: simpan dan lanjut · Esc: kembali · F1: bantuan",
            "Type the answer · Enter: save and go on · Esc: back · F1: help")
    }
    var ticksHint: String {
        say(
            "↑ ↓: pindah · Spasi: centang · Enter: simpan dan lanjut · Esc: kembali · F1: bantuan",
            "↑ ↓: move · Space: tick · Enter: save and go on · Esc: back · F1: help")
    }
    var orderHint: String {
        say(
            "↑ ↓: pindah · Spasi: angkat, taruh · Shift-↑ ↓: geser · Enter: simpan dan lanjut · Esc: kembali · F1: "
                + "bantuan",
            "↑ ↓: move · Space: lift, put down · Shift-↑ ↓: shift · Enter: save and go on · Esc: back · F1: help")
    }
    var sumHint: String {
        say(
            "Ketik bilangan · ↑ ↓: baris · Enter: baris berikut, lalu simpan · Esc: kembali · F1: bantuan",
            "Type a number · ↑ ↓: row · Enter: next row, then save · Esc: back · F1: help")
    }
    var pairsHint: String {
        say(
            "← → atau huruf: pasangan · ↑ ↓: baris · Enter: baris berikut, lalu simpan · Esc: kembali · F1: bantuan",
            "← → or a letter: match · ↑ ↓: row · Enter: next row, then save · Esc: back · F1: help")
    }
    var noteHint: String { say("Enter: lanjut · Esc: kembali · F1: bantuan", "Enter: on · Esc: back · F1: help") }
    var reviewHint: String {
        say(
            "↑ ↓ atau nomor: pilih · Enter: ubah · ketik kirim: ke pengiriman · Esc: kembali · F1: bantuan",
            "↑ ↓ or a number: choose · Enter: change · type send: to sending · Esc: back · F1: help")
    }
    var commandHint: String {
        say("Perintah: Enter jalankan · Esc batal", "Command: Enter runs it · Esc cancels")
    }
    var helpHint: String { say("↑ ↓: gulir · Esc atau Enter: tutup", "↑ ↓: scroll · Esc or Enter: close") }

    var helpTitle: String { say("Bantuan", "Help") }
    /// Keys and what they do.
    var keyHelp: [(keys: String, meaning: String)] {
        [
            ("↑ ↓ ← →", say("pilih jawaban atau baris", "choose an answer or a row")),
            (
                say("nomor, kata", "number, words"),
                say(
                    "pilih dengan mengetik; daftar panjang hanya menampilkan yang cocok",
                    "choose by typing; a long list shows only what matches")
            ),
            (
                say("Spasi", "Space"),
                say(
                    "centang; pada urutan: angkat, pindahkan dengan ↑ ↓, taruh",
                    "tick; in an order: lift, move with ↑ ↓, put down")
            ),
            ("Shift-↑ ↓", say("geser dalam urutan (Alt atau Ctrl juga)", "shift in an order (Alt or Ctrl too)")),
            ("Enter", say("simpan jawaban dan lanjut", "save the answer and go on")),
            (
                "Esc, ←",
                say("kembali; di dalam tabel dan teks hanya Esc", "back; in a grid or a text only Esc")
            ),
            (
                "Tab, →",
                say(
                    "lanjut tanpa menjawab; di dalam tabel dan teks hanya Tab",
                    "on without an answer; in a grid or a text only Tab")
            ),
            ("Del", say("hapus jawaban (pada pilihan)", "erase the answer (of a choice)")),
            (
                "Ctrl-U",
                say(
                    "urungkan: dahulu ketikan, lalu jawaban terakhir",
                    "undo: first what is typed, then the last answer")
            ),
            (
                ":p :h :k :l :u :q",
                say(
                    "periksa · hapus jawaban · kembali · lanjut · urungkan · simpan dan keluar",
                    "review · erase the answer · back · on · undo · save and quit")
            ),
            ("Ctrl-X", say("perintah, juga di dalam teks yang terisi", "a command, in a text with words too")),
            (":kirim", say("kirim, dari halaman periksa", "send, from the review (:send)")),
            ("Ctrl-D, Ctrl-C", say("berhenti; semua jawaban tersimpan", "stop; every answer is saved")),
            ("Ctrl-Z", say("tinggalkan sebentar; `fg` melanjutkan", "leave for a while; `fg` goes on")),
        ]
    }

    var chooseFirst: String {
        say("Pilih dahulu, lalu Enter.", "Choose first, then press Enter.")
    }
    /// What comes before Enter.
    func first(_ control: ItemControl) -> String {
        guard case .parts(let parts) = control else { return chooseFirst }
        switch parts.kind {
        case .ticks: return say("Centang dahulu dengan Spasi, lalu Enter.", "Tick first with Space, then press Enter.")
        case .order:
            return say(
                "Belum ada yang diurutkan. Bila urutan ini memang benar: Spasi dua kali, lalu Enter.",
                "Nothing is put in order yet. If this order is right: Space twice, then Enter.")
        case .sum: return say("Ketik bilangannya dahulu, lalu Enter.", "Type the numbers first, then press Enter.")
        case .pairs: return say("Pasangkan dahulu, lalu Enter.", "Match first, then press Enter.")
        }
    }
    var notOrdered: String { say("── di bawah ini tidak diurutkan", "── not put in order below") }
    func sharedSoFar(_ sum: Int?, of total: Int) -> String {
        guard let sum else { return say("Jumlahnya terlalu besar.", "The sum is too large.") }
        let rest = total - sum
        let words =
            rest == 0
            ? ""
            : rest > 0 ? say(" · sisa \(rest)", " · \(rest) left") : say(" · lebih \(-rest)", " · \(-rest) too much")
        return say("Jumlah: \(sum) dari \(total)", "Sum: \(sum) of \(total)") + words
    }
    var changesNotSaved: String {
        say("Perubahan yang belum disimpan dengan Enter dibuang.", "Changes not saved with Enter are dropped.")
    }
    func notSaved(_ number: Int) -> String {
        say(
            "Pilihan pada baris \(number) belum disimpan; Enter menyimpannya.",
            "The choice in row \(number) is not saved; Enter saves it.")
    }
    var typedNotSaved: String {
        say("Ketikan yang belum disimpan dengan Enter dibuang.", "What was typed and not saved with Enter is dropped.")
    }
    func search(_ typed: String) -> String { say("Ketikan: \(typed)", "Typed: \(typed)") }
    var noMatch: String { say("tidak ada yang cocok", "nothing matches") }
    var pasted: String {
        say(
            "Beberapa baris ditempel sekaligus; di sini tidak ada yang diambil.",
            "Several lines were pasted at once; nothing of them is taken here.")
    }
    var firstPage: String { say("Ini halaman pertama.", "This is the first page.") }
    var nothingToUndo: String { say("Tidak ada yang dapat diurungkan.", "There is nothing to undo.") }
    var undone: String { say("Diurungkan. Jawaban sebelumnya kembali.", "Undone. The answer before is back.") }
    var keptAnswer: String { say("Jawaban sekarang", "Current answer") }
    var sendEntry: String { say("Kirim", "Send") }
    func cannotSend(_ open: Int) -> String {
        say(
            "Belum dapat dikirim: \(open) butir perlu dijawab atau diubah.",
            "It cannot be sent yet: \(open) items need an answer or a change.")
    }
    var sendWarning: String {
        say("Setelah dikirim, jawaban tidak dapat diubah.", "Once sent, answers cannot be changed.")
    }
}

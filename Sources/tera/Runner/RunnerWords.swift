import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// The words of the runner, in one place for each language.
struct RunnerWords {
    let language: MessageLanguage

    /// The same language, in texts of documents.
    var tag: String { language.rawValue }

    func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }

    var commands: String {
        say(
            "Perintah: :k kembali · :l lanjut tanpa menjawab · :h hapus jawaban · :p periksa jawaban · :b bantuan · "
                + ":q simpan dan keluar",
            "Commands: :k back · :l on without an answer · :h erase the answer · :p review · :b help · "
                + ":q save and quit")
    }

    /// - Parameter letters: whether letters stand before the answers to some item.
    func help(letters: Bool) -> String {
        let way =
            letters
            ? say(
                "Ketik huruf, nomor (1 untuk a, 2 untuk b), atau teks jawaban, lalu Enter. ",
                "Type the letter, the number (1 for a, 2 for b) or the text of an answer, then Enter. ")
            : say(
                "Ketik nomor atau teks jawaban, lalu Enter. ", "Type the number or the text of an answer, then Enter. ")
        return way + savedAtOnce
    }

    var savedAtOnce: String {
        say(
            "Setiap jawaban langsung disimpan; Anda boleh berhenti kapan saja dan melanjutkan dengan perintah yang sama.",
            "Every answer is saved at once; you may stop at any time and go on with the same command.")
    }

    func about(_ participant: String, _ rater: String) -> String {
        say("Tentang: \(participant) · Diisi oleh: \(rater)", "About: \(participant) · Filled in by: \(rater)")
    }

    func resumed(_ count: Int) -> String {
        say(
            "\(count) jawaban Anda sudah tersimpan; kita lanjutkan.",
            "\(count) of your answers are saved; let us go on.")
    }

    func progress(_ position: Int, _ pages: Int, _ answered: Int, _ items: Int) -> String {
        say(
            "Halaman \(position) dari \(pages) · terjawab \(answered) dari \(items)",
            "Page \(position) of \(pages) · \(answered) of \(items) answered")
    }

    /// The headings over an item in one line: `Anggota 2 dari 3 › Sekolah`, `Ibu (1 dari 2)`.
    func path(_ headings: [GroupHeading]) -> String {
        headings.map { heading in
            let title = heading.title.text(in: tag)
            guard let time = heading.time else { return title }
            if title.hasSuffix(" \(time.number)") { return title + say(" dari \(time.count)", " of \(time.count)") }
            return "\(title) (\(say("\(time.number) dari \(time.count)", "\(time.number) of \(time.count)")))"
        }.joined(separator: " › ")
    }

    /// What stands over a line of the review where the line before has something else: its headings, and after a group
    /// that has ended its section, lest it seem to belong to the group.
    func heading(over line: ReviewLine, after previous: ReviewLine?, in session: FormSession) -> String? {
        let own = path(line.headings)
        guard own != path(previous?.headings ?? []) else { return nil }
        return own.isEmpty ? session.form.sections[session.pages[line.page].section].title.text(in: tag) : own
    }

    var estimateMinutes: (Int) -> String {
        { minutes in say("Kira-kira \(minutes) menit.", "About \(minutes) minutes.") }
    }

    var current: String { say("Jawaban sekarang (Enter: tetap)", "Current answer (Enter keeps it)") }
    var proposal: String { say("Usulan (Enter: terima)", "Proposed (Enter accepts it)") }
    var noValue: String { say("belum dapat dihitung", "not known yet") }
    var goOn: String { say("Enter untuk melanjutkan.", "Enter goes on.") }

    func violation(_ number: Int, _ message: String) -> String {
        say("Butir \(number) perlu diubah: \(message)", "Item \(number) needs a change: \(message)")
    }

    func setAside(_ count: Int) -> String {
        say(
            "\(count) jawaban sebelumnya disisihkan, karena pertanyaannya tidak lagi ditanyakan. Jawaban itu kembali bila "
                + "pertanyaannya muncul lagi.",
            "\(count) earlier answers are set aside, since their questions are not asked any more. They come back if the "
                + "questions do.")
    }

    var refused: String {
        say(
            "Anda tidak bersedia, jadi tidak ada pertanyaan lain. Terima kasih sudah membaca. Kirim formulir ini supaya "
                + "pilihan Anda tercatat.",
            "You do not agree, so nothing more is asked. Thank you for reading. Send this form so that your choice is "
                + "recorded.")
    }

    var optional: String { say("boleh dilewati", "may be skipped") }
    var notAnswered: String { say("belum dijawab", "not answered") }
    var prompt: String { say("Jawaban", "Answer") }
    var erased: String { say("Jawaban dihapus.", "Answer erased.") }
    func moreChoices(_ count: Int) -> String {
        say("… \(count) pilihan lagi: ketik sebagian namanya", "… \(count) more: type part of the name")
    }

    func manyChoices(_ count: Int) -> String {
        say(
            "\(count) pilihan: ketik namanya, atau sebagian untuk melihat yang cocok",
            "\(count) choices: type the name, or part of it to see which fit")
    }

    var reviewTitle: String { say("Periksa jawaban Anda", "Review your answers") }

    func reviewPrompt(_ sendable: Bool) -> String {
        sendable
            ? say(
                "Ketik nomor butir untuk mengubahnya, `kirim` untuk mengirim, atau :q untuk keluar.",
                "Type an item's number to change it, `send` to send, or :q to quit.")
            : say(
                "Ketik nomor butir untuk menjawabnya, atau :q untuk keluar. Belum dapat dikirim.",
                "Type an item's number to answer it, or :q to quit. It cannot be sent yet.")
    }

    func unanswered(_ count: Int) -> String {
        say("Masih \(count) butir wajib belum dijawab.", "\(count) required items are not answered yet.")
    }

    func unknownCommand(_ typed: String) -> String {
        say("Perintah \(typed) tidak dikenal. \(commands)", "There is no command \(typed). \(commands)")
    }

    func noSuchItem(_ last: Int) -> String {
        say("Ketik nomor 1 sampai \(last).", "Type a number from 1 to \(last).")
    }

    var sent: String { say("Terkirim. Terima kasih.", "Sent. Thank you.") }
    var alreadySent: String {
        say(
            "Formulir ini sudah dikirim. Jawaban yang terkirim tidak dapat diubah.",
            "This form has been sent. Sent answers cannot be changed.")
    }
    var saved: String { say("Jawaban tersimpan. Sampai nanti.", "Your answers are saved. See you later.") }

    /// What sends the form, in either language.
    static let sendWords: Set<String> = ["kirim", "send"]
}

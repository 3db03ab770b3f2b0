import ArgumentParser
import Glibc
import TeraArtifact
import TeraDiagnostics
import TeraInterchange
import TeraRuntime
import TeraStore

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Isi satu formulir di terminal, atau dari berkas jawaban.",
        discussion: """
            FORMULIR adalah id di folder hasil build: baterai.jenjang.penilai.

            Contoh:
              tera run kinerja-cop-bisindo.ahli-pertama.atasan --participant pk-001
              tera run tes-awal-cop-jkp.peserta --participant COP0001 --plain
              tera run kinerja-cop-bisindo.ahli-pertama.diri --participant pk-001 --answers diri.json

            Setiap jawaban langsung disimpan. Berhenti kapan saja; perintah yang sama melanjutkannya.

            Status keluar: 0 tersimpan atau terkirim; 1 jawaban ditolak; lainnya: tidak dapat bekerja.
            """)

    @OptionGroup var arguments: RunArguments

    @Argument(help: "Id formulir, misalnya kinerja-cop-bisindo.ahli-pertama.diri.")
    var form: String

    @Option(help: "Id peserta yang dinilai atau yang mengisi.")
    var participant: String

    @Option(help: "Peran penilai; harus sama dengan peran formulir.")
    var role: String?

    @Option(help: "Isi dari berkas JSON atau CSV (id butir → jawaban) dan kirim, tanpa terminal.")
    var answers: String?

    @Option(
        help: "Benih undian urutan dan butir: 16 angka heksadesimal (bawaan: menurut formulir, peserta, dan penilai).")
    var seed: String?

    @Flag(help: "Baris demi baris untuk pembaca layar: tanpa tombol panah, garis, dan menghapus layar.")
    var plain = false

    func run() throws {
        try arguments.run {
            let build = try LoadedBuild(folder: arguments.build)
            let loaded = try build.form(id: form)
            try checkRole(loaded.form)
            let person = try checkParticipant(loaded.form, build)
            let store = try AnswerStore(path: arguments.db)
            try store.keep(form: loaded.form, sha256: loaded.sha256, bytes: loaded.bytes)
            let sheet = SheetKey(formHash: loaded.sha256, participant: participant, rater: loaded.form.rater.id)
            let so = try store.answers(of: sheet)
            let words = RunnerWords(language: arguments.language)
            guard !so.sent else {
                Terminal.print(words.alreadySent + "\n")
                // Answers from a file were refused; somebody who only looks was told.
                if answers != nil { throw ExitCode(ExitStatus.errors.rawValue) }
                return
            }
            let seed = try keptSeed(loaded, sheet, store)
            let session = FormSession(form: loaded.form, answers: so.answers, about: person, seed: seed)
            let keeper = StoreKeeper(store: store, sheet: sheet)
            if let answers {
                try fill(session, from: answers, keeper, words)
            } else {
                let keys = KeyRunner(session: session, keeper: keeper, words: words, participant: participant)
                if !plain, try KeyLoop.run(keys) { return }
                var runner = FormRunner(
                    session: session, keeper: keeper, screen: FormScreen(words: words, width: Terminal.width))
                _ = try runner.run(participant: participant)
            }
        }
    }

    /// The seed that was given, or kept when the form was begun, or the usual one.
    private func keptSeed(_ loaded: LoadedBuild.LoadedForm, _ sheet: SheetKey, _ store: AnswerStore) throws -> String {
        let usual = FormDraw.seed(formHash: loaded.sha256, participant: participant, rater: loaded.form.rater.id)
        let kept = try store.seed(of: sheet)
        // The usual seed needs no keeping, where no other is kept.
        guard let given = try checkedSeed(loaded.form), given != usual || kept != nil else { return kept ?? usual }
        try store.keep(seed: given, of: sheet, at: time(nil))
        return given
    }

    private func checkedSeed(_ form: Form) throws -> String? {
        guard let given = seed?.lowercased() else { return nil }
        if !AnswerSheet.isSeed(given) {
            try arguments.fail(
                Message(
                    id: "“\(seed ?? "")” bukan benih undian: tulis 16 angka heksadesimal, 0–9 dan a–f, misalnya "
                        + "0123456789abcdef",
                    en: "“\(seed ?? "")” is no seed: write 16 hexadecimal digits, 0–9 and a–f, such as "
                        + "0123456789abcdef"), status: .errors)
        }
        if !form.isDrawn {
            try arguments.fail(
                Message(
                    id: "formulir `\(form.id)` tidak mengundi apa pun; hapus --seed",
                    en: "the form `\(form.id)` draws nothing; delete --seed"), status: .errors)
        }
        return given
    }

    private func checkRole(_ form: Form) throws {
        guard let role, role != form.rater.id else { return }
        try arguments.fail(
            Message(
                id: "formulir ini untuk peran `\(form.rater.id)`, bukan `\(role)`",
                en: "this form is for the role `\(form.rater.id)`, not `\(role)`"), status: .errors)
    }

    /// A 360-degree form is about a listed participant of its jenjang and programme; who fills in another form need not
    /// be listed, and then only the id is known.
    private func checkParticipant(_ form: Form, _ build: LoadedBuild) throws -> Participant {
        let isAboutAPerson = form.purpose == .performance || form.purpose == .mapping
        let people = try arguments.people(build, required: isAboutAPerson)
        let found = people.first { $0.id == participant }
        let unlisted = Participant.unlisted(id: participant)
        guard isAboutAPerson else {
            if found == nil, SheetSettler(form).readsParticipant {
                try arguments.fail(
                    Message(
                        id: "pertanyaan formulir ini bergantung pada data peserta, dan `\(participant)` tidak ada "
                            + "dalam daftar. Berikan --participants peserta.csv",
                        en: "what this form asks depends on the participant, and `\(participant)` is not listed. Give "
                            + "--participants peserta.csv"), status: .errors)
            }
            if found == nil, !people.isEmpty {
                Terminal.complain(
                    Message(
                        id: "catatan: peserta `\(participant)` tidak ada dalam daftar peserta.\n",
                        en: "note: the participant `\(participant)` is not in the list of participants.\n")[
                            arguments.language])
            }
            return found ?? unlisted
        }
        guard let person = found else {
            let near = Suggestion.nearest(to: participant, among: people.map(\.id))
            try arguments.fail(
                Message(
                    id: "tidak ada peserta `\(participant)`." + (near.map { " Maksud Anda `\($0)`?" } ?? ""),
                    en: "there is no participant `\(participant)`." + (near.map { " Did you mean `\($0)`?" } ?? "")),
                status: .errors)
        }
        if let level = form.jenjang, level.id != person.jenjang {
            try arguments.fail(
                Message(
                    id: "`\(participant)` adalah \(person.jenjang), sedangkan formulir ini untuk \(level.id)",
                    en: "`\(participant)` is \(person.jenjang), and this form is for \(level.id)"), status: .errors)
        }
        let programmes = form.battery.programmes
        if !programmes.isEmpty, !programmes.contains(where: person.programmes.contains) {
            let names = programmes.joined(separator: ", ")
            try arguments.fail(
                Message(
                    id: "`\(participant)` tidak terdaftar pada program formulir ini (\(names))",
                    en: "`\(participant)` is not listed for this form's programme (\(names))"),
                status: .errors)
        }
        return person
    }

    /// Answers from a file: all of them are right and complete, or none is kept.
    private func fill(
        _ session: FormSession, from path: String, _ keeper: StoreKeeper, _ words: RunnerWords
    ) throws {
        var session = session
        let read = AnswerFile.read(try InputFiles.read([path])[0])
        try FileProblems.report(read.problems, language: arguments.language)
        var accepted: [(String, Answer)] = []
        var refusedItems: Set<String> = []
        var refused = false
        // From top to bottom, as a rater would answer: what is asked depends on the answers before.
        let order = Dictionary(
            session.form.itemIDs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let entries = read.entries.sorted { (order[$0.item] ?? .max, $0.item) < (order[$1.item] ?? .max, $1.item) }
        for entry in entries {
            if case .failure(.warning(let message)) = session.answer(entry.item, entry.typed) {
                Terminal.complain("\(path): \(entry.item): \(message[arguments.language.rawValue] ?? "")\n")
            }
            switch session.answer(entry.item, entry.typed, confirmed: true) {
            case .success(let answer): accepted.append((entry.item, answer))
            case .failure(let problem):
                refused = true
                refusedItems.insert(entry.item)
                let message = problem.message[arguments.language.rawValue] ?? ""
                Terminal.complain("\(path): \(entry.item): \(message)\n")
            }
        }
        // Of an item whose answer was refused that is all there is to say.
        for item in session.unanswered where !refusedItems.contains(item.id) {
            refused = true
            Terminal.complain(
                "\(path): \(item.id): "
                    + Message(id: "butir wajib ini belum dijawab", en: "this required item has no answer")[
                        arguments.language] + "\n")
        }
        for violation in session.violations {
            refused = true
            Terminal.complain(
                "\(path): \(violation.item): \(violation.message.text(in: arguments.language.rawValue))\n")
        }
        guard !refused else { throw ExitCode(ExitStatus.errors.rawValue) }
        for (item, answer) in accepted { try keeper.keep(answer, to: item, spent: [:]) }
        try keeper.send(spent: [:])
        Terminal.print(words.sent + "\n")
    }
}

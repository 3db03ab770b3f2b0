import ArgumentParser
import Glibc
import TeraDiagnostics
import TeraEditor
import TeraLanguage

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Buat dokumen baru: bertanya seperlunya dan menawarkan apa yang sudah ada di proyek.",
        discussion: """
            Contoh:
              tera new scale Instruments                          bertanya, lalu menulis Instruments/scale-ID.yaml
              tera new bank --set title=Kesan --set type=text --set topic=Umum --set stems="Apa kesan Anda?"
              tera new bank --set languages=id,en --set type=test      soal tes dalam dua bahasa, lalu bertanya
              tera new bank Instruments --from soal-cop-jkp       salinan dengan id sendiri
              tera new battery Instruments -o -                   ke keluaran standar

            Dokumen diperiksa bersama proyek sebelum ditulis; bila ada galat, tidak ada yang ditulis. Yang belum diisi \
            bertuliskan TODO, dan `tera check` menyebutkannya.

            Status keluar: 0 tertulis; 1 dokumennya akan punya galat; lainnya: tera tidak dapat bekerja.
            """)

    @Argument(help: "Jenis dokumen.")
    var kind: DocumentKind?

    @OptionGroup var project: ProjectArguments

    @Option(help: "Id dokumen sejenis yang disalin.")
    var from: String?

    @Option(help: ArgumentHelp("Jawaban satu pertanyaan; boleh berulang.", valueName: "kunci=isi"))
    var set: [String] = []

    @Option(name: .shortAndLong, help: "Berkas tujuan, atau - (bawaan: JENIS-ID.yaml di folder pertama).")
    var output: String?

    func validate() throws {
        guard kind != nil else {
            throw ValidationError(Self.kinds[project.language])
        }
        for pair in set where !pair.contains("=") { throw ValidationError("--set perlu kunci=isi, bukan \"\(pair)\".") }
    }

    /// Every kind with what it is, and which of them a questionnaire or a test needs.
    private static var kinds: Message {
        func list(_ words: (Message) -> String) -> String {
            let width = DocumentKind.allCases.map(\.rawValue.count).max() ?? 0
            return DocumentKind.allCases.map { kind in
                let name = kind.rawValue.padding(to: width)
                return "  \(name)  \(words(DocumentReference.shape(of: kind).meaning))"
            }.joined(separator: "\n")
        }
        return Message(
            id: "Sebut jenis dokumennya, misalnya tera new bank. Jenisnya:\n\(list(\.id))\n\n"
                + "Kuesioner: scale, bank, instrument, register (programnya), battery. Tes: sama, tanpa scale. "
                + "Penilaian 360 derajat: standard, blueprint, scale, instrument, register, battery.",
            en: "Name the kind of document, such as tera new bank. The kinds:\n\(list(\.en))\n\n"
                + "A questionnaire: scale, bank, instrument, register (of programmes), battery. A test: the same without "
                + "scale. A 360-degree evaluation: standard, blueprint, scale, instrument, register, battery.")
    }

    func run() throws {
        guard let kind else { return }
        let language = project.language
        let checked = try project.check(allowsNone: true)
        var answers: [String: String] = [:]
        for pair in set {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            answers[parts[0]] = parts[1]
        }
        let draft = DocumentDraft(kind, in: checked)
        let text: String
        if let from {
            text = try copy(from, draft, checked, &answers)
            try refuseUnknown(answers, draft)
        } else {
            while let question = draft.next(after: answers) { answers[question.key] = try ask(question, draft) }
            try refuseUnknown(answers, draft)
            text = draft.text(answers)
        }
        let id = answers["id"] ?? ""
        guard !draft.isTaken(id) else {
            try fail(Message(id: "`\(id)` sudah ada", en: "there is a `\(id)` already"), .errors)
        }
        let name = output ?? "\(folder)\(kind.rawValue)-\(id).yaml"
        try verify(text, name, checked)
        if name == "-" { return Terminal.print(text) }
        try write(text, to: name)
        Terminal.print(Message(id: "\(name) ditulis.\n", en: "\(name) written.\n")[language])
    }

    /// What is set and not asked would be lost.
    private func refuseUnknown(_ answers: [String: String], _ draft: DocumentDraft) throws {
        let (unknown, known) = draft.unknown(in: answers, copyOf: from)
        guard let first = unknown.first else { return }
        let near = Suggestion.nearest(to: first, among: known)
        try fail(
            Message(
                id: "--set \(first): dokumen ini tidak menanyakannya. "
                    + (near.map { "Maksud Anda `\($0)`? " } ?? "")
                    + "Yang ditanyakan: \(known.joined(separator: ", "))",
                en: "--set \(first): this document does not ask for it. "
                    + (near.map { "Did you mean `\($0)`? " } ?? "") + "It asks for: \(known.joined(separator: ", "))"))
    }

    /// Where new files go: the first folder named.
    private var folder: String {
        guard let path = project.paths.first, path != "." else { return "" }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return "" }
        return path.hasSuffix("/") ? path : path + "/"
    }

    private func copy(
        _ from: String, _ draft: DocumentDraft, _ checked: CheckedProject, _ answers: inout [String: String]
    ) throws -> String {
        let source = DocumentCopy(checked.project.files)
        let kind = draft.kind
        guard source.ids(of: kind).contains(from) else {
            let near = Suggestion.nearest(to: from, among: source.ids(of: kind))
            let hint = near.map { Message(id: " Maksud Anda `\($0)`?", en: " Did you mean `\($0)`?") }
            try fail(
                Message(
                    id: "tidak ada \(kind.rawValue) `\(from)`.\(hint?.id ?? "")",
                    en: "there is no \(kind.rawValue) `\(from)`.\(hint?.en ?? "")"))
        }
        while let question = draft.nextOfCopy(of: from, after: answers) {
            answers[question.key] = try ask(question, draft)
        }
        return source.text(of: kind, from, answers) ?? ""
    }

    // MARK: Asking

    private func ask(_ question: DraftQuestion, _ draft: DocumentDraft) throws -> String {
        let language = project.language
        if let missing = question.missing { try fail(missing, .errors) }
        var prompt = ""
        for (index, offer) in question.offers.enumerated() {
            prompt += "  \(index + 1)  \(offer.id)  \(offer.title)\n"
        }
        prompt += question.words[language] + (question.proposal.map { " [\($0)]" } ?? "") + ": "
        while true {
            // Questions go where they mix with no document.
            Terminal.complain(prompt)
            guard let line = readLine() ?? question.proposalAtEnd else {
                let missing = question.words[language]
                try fail(
                    Message(
                        id: "belum dijawab: \(missing) (--set \(question.key)=…)",
                        en: "not answered: \(missing) (--set \(question.key)=…)"))
            }
            guard let answer = question.answer(line) else {
                Terminal.complain(question.complaint[language] + "\n")
                continue
            }
            if question.key == "id", answer != DocumentDraft.id(of: answer) || draft.isTaken(answer) {
                Terminal.complain(
                    Message(
                        id: "Id perlu huruf kecil, angka, dan tanda hubung, dan belum dipakai.\n",
                        en: "An id has small letters, digits and hyphens, and is not taken.\n")[language])
                continue
            }
            return answer
        }
    }

    // MARK: Writing

    /// The document with the project: no error that was not there before.
    private func verify(_ text: String, _ name: String, _ checked: CheckedProject) throws {
        let before = Set(checked.report.diagnostics.filter { $0.severity == .error }.map(\.message))
        let own = SourceFile(name: name, bytes: Array(text.utf8))
        let read = ProjectReader.read(files: checked.project.files + [own])
        let report = Checker.check(read, options: CheckOptions(asOf: project.asOf))
        let fresh = report.diagnostics.filter { $0.severity == .error && !before.contains($0.message) }
        guard !fresh.isEmpty else { return }
        let shown = DiagnosticReport(files: report.files, diagnostics: fresh, documents: report.documents)
        Terminal.complain(TerminalRenderer(language: project.language, color: false).render(shown))
        try fail(
            Message(
                id: "tidak ada yang ditulis: dokumennya akan punya galat di atas",
                en: "nothing was written: the document would have these errors"), .errors)
    }

    private func write(_ text: String, to name: String) throws {
        // Nothing that is there is replaced.
        let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            try fail(Message(id: "\(name) tidak dapat ditulis: \(reason)", en: "cannot write \(name): \(reason)"))
        }
        close(descriptor)
        do {
            try Array(text.utf8).withUnsafeBufferPointer { bytes throws(WholeFile.Failure) in
                try WholeFile.write(bytes, to: name, mode: 0o644)
            }
        } catch {
            unlink(name)
            try fail(Message(id: "\(name) tidak dapat ditulis: \(error)", en: "cannot write \(name): \(error)"))
        }
    }

    private func fail(_ message: Message, _ status: ExitStatus = .broken) throws -> Never {
        Terminal.complain("tera: \(message[project.language])\n")
        throw ExitCode(status.rawValue)
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

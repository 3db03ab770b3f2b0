import ArgumentParser
import TeraDiagnostics
import TeraLanguage
import TeraReport

/// The codebook of a project.
struct CodebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codebook",
        abstract: "Buku kode: setiap butir, nilainya, asalnya, laporannya, dan ujinya; dan sebaliknya.",
        discussion: """
            Contoh:
              tera codebook Instruments                              untuk terminal
              tera codebook Instruments --battery kinerja-cop-jkp
              tera codebook Instruments --format html -o buku.html   satu halaman, cetak A4
              tera codebook Instruments --format csv -o buku.csv     satu baris satu butir

            Buku yang memuat kunci tes ditandai tidak untuk disebarkan; CSV tidak dapat ditandai, jadi terminal yang \
            mengatakannya. Kolom CSV: Grammar/columns.md.

            Status keluar: 0 baik; 1 dokumen punya galat; lainnya: tera tidak dapat bekerja.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, html, markdown, csv
    }

    @OptionGroup var project: ProjectArguments

    @Option(help: "Hanya baterai ini.")
    var battery: String?

    @Option(help: "Bentuk keluaran: text, html, markdown, atau csv. Bawaan: menurut nama berkasnya, atau text.")
    var format: Format?

    @Option(name: .shortAndLong, help: "Berkas tujuan (bawaan: keluaran standar).")
    var output: String?

    @Flag(help: "Teks polos untuk pembaca layar.")
    var plain = false

    func run() throws {
        let language = project.language
        let checked = try project.check()
        guard checked.report.errors == 0 else {
            Terminal.complain(TerminalRenderer(language: language, color: false).render(checked.report))
            throw ExitCode(ExitStatus.errors.rawValue)
        }
        let batteries = checked.project.batteries.map(\.header.id.value)
        if let battery, !batteries.contains(battery) {
            let near = Suggestion.nearest(to: battery, among: batteries)
            Terminal.complain(
                Message(
                    id: "tera: tidak ada baterai `\(battery)`." + (near.map { " Maksud Anda `\($0)`?" } ?? "") + "\n",
                    en: "tera: there is no battery `\(battery)`." + (near.map { " Did you mean `\($0)`?" } ?? "")
                        + "\n")[language])
            throw ExitCode(ExitStatus.broken.rawValue)
        }
        let format = format ?? FileForm.named(output) ?? .text
        let making = Message(id: "menyusun buku kode", en: "making the codebook")[language]
        let book = try Progress.during(making) {
            let data = try CodebookBuilder(checked: checked, tests: ProjectTests(checked), battery: battery).data()
            return TeraReport.Codebook(data, language: language.report)
        }
        let text =
            switch format {
            case .text:
                book.publication().text(TextLayout(width: output == nil ? Terminal.width : 100, plain: plain))
            case .html: book.publication().html()
            case .markdown: book.publication().markdown()
            case .csv: book.csv()
            }
        // A page says so itself; a table has no place for it.
        if format == .csv, book.holdsKeys {
            Terminal.complain(
                Message(
                    id:
                        "tera: tabel ini memuat kunci jawaban (kolom key dan options): jangan diberikan kepada yang akan "
                        + "menjawab.\n",
                    en: "tera: this table holds right answers (columns key and options): keep it from those who are to "
                        + "answer.\n")[language])
        }
        guard let output else { return Terminal.print(text) }
        do {
            try PrivateFile.write(text, to: output)
        } catch let problem as LoadedBuild.Problem {
            Terminal.complain("tera: \(problem.message[language])\n")
            throw ExitCode(ExitStatus.broken.rawValue)
        }
        Terminal.complain(
            Message(id: "Buku kode ditulis ke \(output).\n", en: "The codebook is in \(output).\n")[language])
    }
}

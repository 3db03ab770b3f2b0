import TeraDiagnostics
import TeraReport

/// Where a report goes, in which form.
struct PublicationOutput {
    let format: PublicationArguments.Format
    /// nil: the terminal.
    let output: String?
    let plain: Bool
    let language: MessageLanguage

    /// - Parameter publication: for the forms that are made of tables.
    func write(
        text: (TextLayout) -> String, html: () -> String, publication: () -> Publication
    ) throws {
        switch format {
        case .text: try write(text(TextLayout(width: output == nil ? Terminal.width : 100, plain: plain)))
        case .markdown: try write(publication().markdown())
        case .html: try write(html())
        case .csv:
            try PrivateFile.write(publication().csv(), into: output ?? ".")
            say(output ?? ".")
        case .xlsx:
            let output = output ?? "laporan.xlsx"
            try PrivateFile.write(to: output) { draft throws(WorkbookFailure) in
                try publication().writeWorkbook(to: draft)
            }
            say(output)
        case .pdf:
            let output = output ?? "laporan.pdf"
            let bytes = try PDFEngine.found().pdf(of: html())
            try PrivateFile.write(bytes, to: output)
            say(output)
        }
    }

    private func write(_ text: String) throws {
        guard let output else { return Terminal.print(text) }
        try PrivateFile.write(text, to: output)
        say(output)
    }

    private func say(_ path: String) {
        Terminal.complain(
            Message(id: "Laporan ditulis ke \(path).\n", en: "The report is in \(path).\n")[language])
    }
}

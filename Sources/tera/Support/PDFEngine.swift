import FoundationEssentials
import Glibc
import TeraDiagnostics

/// A program of this machine that prints a page as PDF. None comes with tera: a browser is too large for that.
struct PDFEngine {
    enum Kind { case chromium, weasyprint }

    let kind: Kind
    let path: String

    /// Tried in this order.
    private static let names: [(name: String, kind: Kind)] = [
        ("chromium", .chromium), ("chromium-headless-shell", .chromium), ("chromium-browser", .chromium),
        ("google-chrome", .chromium), ("weasyprint", .weasyprint),
    ]

    /// Seconds. A browser that has not printed a report by then never will.
    private static let patience = 120

    static func found() throws -> PDFEngine {
        let folders = (Terminal.environment("PATH") ?? "").split(separator: ":")
        for (name, kind) in names {
            for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
                return PDFEngine(kind: kind, path: "\(folder)/\(name)")
            }
        }
        throw LoadedBuild.Problem(
            message: Message(
                id:
                    "PDF dibuat oleh chromium atau weasyprint, dan keduanya tidak ada di PATH. Pasang salah satu, misalnya "
                    + "`apt install chromium`, atau pakai --format html dan cetak halamannya dari peramban.",
                en:
                    "PDF is made by chromium or weasyprint, and neither is on the PATH. Install one of them, for example "
                    + "`apt install chromium`, or use --format html and print its page from a browser."))
    }

    /// The page on paper. Everything in between lies in a folder that only its owner can open, and goes with it.
    func pdf(of html: String) throws -> [UInt8] {
        let folder = try TemporaryFolder.make("pdf")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let page = "\(folder)/page.html"
        let paper = "\(folder)/page.pdf"
        try PrivateFile.write(html, to: page)
        let end = try ChildProcess.run(
            path, arguments(page: page, paper: paper, folder: folder), complaints: "\(folder)/complaints",
            patience: Self.patience)
        let bytes = FileManager.default.contents(atPath: paper).map { [UInt8]($0) } ?? []
        // A browser may end well and have printed nothing, or be cut off while it prints.
        let isWhole = bytes.starts(with: Array("%PDF-".utf8)) && bytes.suffix(1024).contains(Array("%%EOF".utf8))
        guard end == .exited(0), isWhole else { throw failure(end, complaints: "\(folder)/complaints") }
        return bytes
    }

    private func arguments(page: String, paper: String, folder: String) -> [String] {
        switch kind {
        case .weasyprint: return ["--quiet", page, paper]
        case .chromium:
            // A browser refuses its sandbox to root. The page has no script and may load nothing.
            return (geteuid() == 0 ? ["--no-sandbox"] : []) + [
                "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-pdf-header-footer",
                "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(paper)", "file://\(page)",
            ]
        }
    }

    private func failure(_ end: ChildProcess.End, complaints: String) -> LoadedBuild.Problem {
        let said = FileManager.default.contents(atPath: complaints).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let last = said.split(separator: "\n").last.map { " (\(visible($0.prefix(200))))" } ?? ""
        let (id, en) =
            switch end {
            case .exited(let status): ("berakhir dengan status \(status)", "ended with status \(status)")
            case .killed(let signal): ("dihentikan oleh sinyal \(signal)", "was stopped by signal \(signal)")
            case .late: ("belum selesai setelah \(Self.patience) detik", "had not ended after \(Self.patience) seconds")
            }
        return LoadedBuild.Problem(
            message: Message(
                id:
                    "\(path) tidak mencetak PDF: \(id)\(last). Tidak ada berkas yang ditulis. --format html selalu dapat.",
                en: "\(path) printed no PDF: it \(en)\(last). No file was written. --format html always works."))
    }

    private func visible(_ text: Substring) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}

import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// `tera diff` for people at a terminal.
struct DiffText {
    let report: DiffReport
    let language: MessageLanguage
    /// Whether changes without effect are listed too.
    let showsAll: Bool

    func text() -> String {
        var lines: [String] = []
        for kind in ChangeClass.allCases.reversed() {
            if kind == .none, !report.renames.isEmpty {
                lines.append("\(DiffReport.renamed[language]): \(report.renames.count)")
                lines += report.renames.map { "  \($0.head(language))" } + [""]
            }
            let own = report.entries(kind)
            guard !own.isEmpty else { continue }
            let heading = DiffReport.heading(kind)[language]
            if kind == .none, !showsAll {
                let hint = Message(id: "--all menyebutnya", en: "--all lists them")[language]
                lines += ["\(heading): \(own.count) (\(hint))", ""]
                continue
            }
            lines.append("\(heading): \(own.count)")
            for entry in own {
                lines += [
                    "  \(entry.head(language))", "    \(entry.why(language))", "    \(entry.whereabouts(language))",
                ]
            }
            lines.append("")
        }
        if !report.addedForms.isEmpty {
            lines.append(
                Message(id: "Formulir baru: \(report.addedForms.count)", en: "New forms: \(report.addedForms.count)")[
                    language])
            lines += report.addedForms.map { "  \($0)" } + [""]
        }
        if lines.isEmpty {
            lines = [
                Message(
                    id: "Tidak ada formulir atau aturan nilai yang berubah.",
                    en: "No form and no scoring rule has changed.")[language], "",
            ]
        }
        if !report.told.isEmpty {
            lines.append(Message(id: "Versi", en: "Versions")[language])
            lines += report.told.map { "  \(DiffReport.step($0, language))" }
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }
}

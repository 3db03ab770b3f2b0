import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// `tera diff` for a page of notes or a review.
struct DiffMarkdown {
    let report: DiffReport
    let language: MessageLanguage
    let showsAll: Bool

    func text() -> String {
        func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }
        var lines = ["# \(escaped(report.old)) → \(escaped(report.new))", ""]
        if report.changes.isEmpty {
            lines += [
                say("Tidak ada formulir atau aturan nilai yang berubah.", "No form and no scoring rule has changed."),
                "",
            ]
        }
        if !report.told.isEmpty {
            lines += [
                say("## Versi", "## Versions"), "",
                say("| dokumen | lama | baru | perlu | |", "| document | old | new | needed | |"),
                "|---|---|---|---|---|",
            ]
            lines += report.told.map { step in
                let word = step.isEnough ? say("cukup", "enough") : say("terlalu kecil", "too small")
                return "| \(step.kind) `\(step.id)` | \(step.old) | \(step.new) | \(step.needed) | \(word) |"
            }
            lines.append("")
        }
        if !report.renames.isEmpty {
            lines += ["## \(DiffReport.renamed[language]) (\(report.renames.count))", ""]
            lines += report.renames.map { "- \(escaped($0.head(language)))" } + [""]
        }
        for kind in ChangeClass.allCases.reversed() where kind != .none || showsAll {
            let own = report.entries(kind)
            guard !own.isEmpty else { continue }
            lines += ["## \(DiffReport.heading(kind)[language]) (\(own.count))", ""]
            lines += own.map { entry in
                "- \(escaped(entry.head(language))): \(escaped(entry.why(language))); "
                    + escaped(entry.whereabouts(language))
            }
            lines.append("")
        }
        if !report.addedForms.isEmpty {
            lines += [say("## Formulir baru", "## New forms"), ""] + report.addedForms.map { "- `\($0)`" } + [""]
        }
        return lines.joined(separator: "\n")
    }

    /// Signs that Markdown would take for its own; code in backticks stays.
    private func escaped(_ text: String) -> String {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
            index % 2 == 1
                ? String(part) : part.map { "*_[]<>|#\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        }.joined(separator: "`")
    }
}

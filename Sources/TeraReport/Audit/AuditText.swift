internal import TeraArtifact
internal import TeraText

extension AuditReport {
    /// The findings for a terminal: place, rule and sentence, and how many there are.
    public func text(_ layout: TextLayout, language: ReportLanguage) -> String {
        let words = AuditWords(language: language)
        var lines: [String] = []
        for finding in findings {
            let place = finding.place
            let parts = [
                place.title.map { "“\($0)”" }, place.row.map { words.say("baris “\($0)”", "row “\($0)”") },
                place.column.map { words.say("kolom “\($0)”", "column “\($0)”") },
            ].compactMap(\.self)
            let source = place.source.map { " (\($0))" } ?? ""
            let head = ([place.file] + parts).joined(separator: ", ") + source
            lines += wrapped(visibleText(head), width: layout.width)
            let message = "\(words.kind(finding.kind)) [\(finding.rule)]: \(finding.message[language.rawValue] ?? "")"
            lines += wrapped(visibleText(message), width: max(layout.width - 2, 20)).map { "  \($0)" }
            lines.append("")
        }
        let counts = AuditFinding.Kind.allCases.map { kind in findings.count { $0.kind == kind } }
        let sums = zip(AuditFinding.Kind.allCases, counts).filter { $1 > 0 }.map {
            "\(words.kind($0)) \(words.count($1))"
        }
        lines.append(
            findings.isEmpty
                ? words.say(
                    "\(words.count(tables)) tabel diperiksa; semuanya cocok.",
                    "\(words.count(tables)) tables audited; all of it adds up.")
                : words.say(
                    "\(words.count(tables)) tabel diperiksa; tidak cocok: \(sums.joined(separator: ", ")).",
                    "\(words.count(tables)) tables audited; does not add up: \(sums.joined(separator: ", "))."))
        return lines.map { $0 + "\n" }.joined()
    }
}

extension AuditWords {
    func kind(_ kind: AuditFinding.Kind) -> String {
        switch kind {
        case .error: say("salah", "wrong")
        case .rounding: say("pembulatan", "rounding")
        case .ambiguous: say("bermakna ganda", "ambiguous")
        }
    }
}

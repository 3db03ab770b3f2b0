import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// `tera test` for people at a terminal.
struct TestText {
    let run: TestRun
    let language: MessageLanguage
    let color: Bool

    private func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }

    func text(untouched: Bool) -> String {
        var text = ""
        for outcome in run.failed {
            text += say("gagal", "failed") + " \(outcome.test.name)\n"
            var last: TestFailure?
            for failure in outcome.failures {
                // Of several scores that one line expects, the first is explained; and each score once.
                let isNew = failure.place != last?.place
                text += self.failure(failure, isNew: isNew, isExplained: isNew && failure.steps != last?.steps)
                last = failure
            }
            text += "\n"
        }
        if untouched || run.failed.isEmpty { text += coverage(untouched: untouched) }
        return text + summary
    }

    private func failure(_ failure: TestFailure, isNew: Bool, isExplained: Bool) -> String {
        let renderer = TerminalRenderer(language: language, color: color)
        var text = isNew ? renderer.excerpt(failure.place.span, in: run.tests.files) : ""
        text += "  = " + failure.message.text(in: language.rawValue) + "\n"
        guard isExplained, let steps = failure.steps else { return text }
        let forms = Dictionary(
            steps.batteries.flatMap(\.raters).compactMap { run.tests.world.form($0.form) }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let lines = ScoreStepsText(
            language: language, forms: forms, specs: Array(run.tests.world.specs.values),
            standards: run.tests.world.standards
        ).text(steps)
        // What stands before the first empty line names a participant, who is nobody here, and warns of him.
        let all = lines.split(separator: "\n", omittingEmptySubsequences: false)
        for line in all.drop(while: { !$0.isEmpty }) where !line.isEmpty {
            text += "    \(line)\n"
        }
        return text
    }

    // MARK: What is touched

    private func coverage(untouched: Bool) -> String {
        var text = ""
        let tested = run.coverage.instruments.filter(\.isTested)
        let width = tested.map(\.id.count).max() ?? 0
        for instrument in tested {
            let parts = instrument.parts.map { part in
                "\(word(part.kind)) \(percent(part)) (\(part.touched)/\(part.all))"
            }
            let pad = String(repeating: " ", count: width - instrument.id.count)
            text += "\(instrument.id)\(pad)  \(parts.joined(separator: " · "))\n"
            guard untouched else { continue }
            for part in instrument.parts {
                for id in part.untouched {
                    text += "  " + say("tidak disentuh: ", "untouched: ") + "\(word(part.kind)) \(point(id))\n"
                }
            }
        }
        let rest = run.coverage.instruments.filter { !$0.isTested }.map(\.id)
        if !rest.isEmpty {
            text += say("tanpa uji: ", "without tests: ") + rest.joined(separator: ", ") + "\n"
        }
        return text + (text.isEmpty ? "" : "\n")
    }

    private func percent(_ part: TestCoverage.Part) -> String {
        // Rounded down: 100% is everything.
        "\(part.touched * 100 / part.all)%"
    }

    private func word(_ kind: TestPoint.Kind) -> String {
        switch kind {
        case .item: say("butir", "items")
        case .route: say("jalan", "routes")
        case .reversal: say("pembalikan", "reversals")
        case .key: say("kunci", "keys")
        case .band: say("pita", "bands")
        case .missing: say("data kurang", "missing data")
        case .waiver: say("pengecualian", "waivers")
        }
    }

    /// A point in words of the reader's language; its ids stay.
    private func point(_ id: String) -> String {
        guard language == .indonesian else { return id }
        let words = [
            ("not asked", "tidak ditanyakan"), ("not required", "tidak wajib"), ("asked", "ditanyakan"),
            ("required", "wajib"), ("constraint met", "syarat terpenuhi"), ("constraint broken", "syarat dilanggar"),
            ("some options", "sebagian pilihan"), ("right", "benar"), ("wrong", "salah"), ("none", "tanpa pita"),
            ("too few", "kurang"), ("enough", "cukup"),
        ]
        for (english, indonesian) in words where id.hasSuffix(" \(english)") {
            return id.dropLast(english.count) + indonesian
        }
        return id
    }

    private var summary: String {
        let (all, failed) = (run.outcomes.count, run.failed.count)
        let documents = Set(run.outcomes.map(\.test.document)).count
        return say(
            "\(all) uji dalam \(documents) dokumen: \(all - failed) lulus, \(failed) gagal.\n",
            "\(all) test\(all == 1 ? "" : "s") in \(documents) document\(documents == 1 ? "" : "s"): "
                + "\(all - failed) passed, \(failed) failed.\n")
    }
}

extension TestPlace {
    /// The place in the files of the run.
    var span: Span { Span(file: UInt32(clamping: file), start..<end) }
}

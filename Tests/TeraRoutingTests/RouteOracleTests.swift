import Foundation
import TeraArtifact
import TeraCompiler
import TeraDiagnostics
import TeraExact
import TeraRuntime
import Testing

@testable import TeraLanguage

/// What the compiler claims of the routes through a form, held against every answer to it (design §3.3, §3.4).
@Suite struct RouteOracleTests {
    /// Small random forms: as many as `TERA_ROUTES` says, or 2,000 in an optimized build and 200 in a debug build.
    @Test func noClaimIsWrong() throws {
        var shares = Shares()
        let count = Amount.of("TERA_ROUTES", full: 2_000, debug: 200)
        for seed in 0..<count {
            let form = RandomForm(seed: UInt64(seed))
            guard let compiled = try Compiled(form) else {
                shares.refused += 1
                continue
            }
            let tried = EveryAnswer(compiled.form)
            guard !tried.isTooLarge else {
                shares.tooLarge += 1
                continue
            }
            // Of a few draws not everything is seen: a claim may be wrong then, but none is missed.
            var ignored = Shares()
            let source = "seed \(seed)\n\(form.yaml)"
            if form.isDrawn {
                shares.drawn += 1
                try compare(form, compiled, tried, &ignored, source)
            } else if form.hasRepeats {
                // Of several times together little is known: silence is no fault there, a wrong claim is.
                shares.repeated += 1
                try compare(form, compiled, tried.byTemplate, &ignored, source)
            } else {
                try compare(form, compiled, tried, &shares, source)
            }
        }
        print(shares.lines)
        #expect(shares.repeated > count / 25, "\(shares.lines)")
        #expect((shares.compared + shares.drawn + shares.repeated) * 10 > count * 7, "\(shares.lines)")
        // Were the compiler always silent, nothing could be wrong: it must find most of what there is.
        for (name, share) in shares.found {
            #expect(share.there > count / 50, "\(name) is rare: \(share)")
            #expect(share.claimed * 10 >= share.there * 8, "\(name) is seldom found: \(share)")
        }
    }

    private func compare(
        _ form: RandomForm, _ compiled: Compiled, _ tried: EveryAnswer, _ shares: inout Shares, _ source: String
    ) throws {
        shares.compared += 1
        let facts = compiled.route.facts
        for (position, item) in form.items.enumerated() {
            let isAsked = facts.asked.contains(position)
            #expect(isAsked || !tried.asked.contains(item.id), "\(item.id) is asked\n\(source)")
            shares.note("never asked", there: !tried.asked.contains(item.id), claimed: !isAsked)
            let isDead = facts.deadEnds[position] != nil
            #expect(!isDead || tried.deadEnds.contains(item.id), "\(item.id) is no dead end\n\(source)")
            shares.note("dead ends", there: tried.deadEnds.contains(item.id), claimed: isDead)
            if let witness = facts.deadEnds[position] {
                try replay(witness, to: item.id, isAsked: true, compiled.form, source)
            }
            if let witness = facts.emptyChoices[position] {
                try replay(witness, to: item.id, isAsked: false, compiled.form, source)
            }
            guard case .single(let options, _) = item.kind, tried.asked.contains(item.id) else { continue }
            for option in options {
                let accepted = facts.accepted[position] ?? []
                let isThere = tried.accepted[item.id]?.contains(option) ?? false
                #expect(accepted.contains(option) || !isThere, "\(item.id) \(option) can be chosen\n\(source)")
                shares.note("never chosen", there: !isThere, claimed: !accepted.contains(option))
            }
        }
        compareSums(form, compiled, tried, &shares, source)
    }

    /// Gives the answers of a witness, and sees that it leads where it says.
    private func replay(
        _ witness: RouteWitness, to id: String, isAsked: Bool, _ form: Form, _ source: String
    ) throws {
        let about = witness.answers.first { $0.item == "participant.jenjang" }?.answer
        var session = FormSession(
            form: form,
            about: about.map {
                Participant(id: "p", name: "", jenjang: $0, instansi: "", provinsi: "", programmes: [])
            })
        let items = Dictionary(uniqueKeysWithValues: form.sections.flatMap(\.items).map { ($0.id, $0) })
        for (item, answer) in witness.answers where !item.hasPrefix("participant.") {
            #expect(session.isRelevant(item), "the witness answers \(item)\n\(source)")
            guard let answer, let asked = items[item] else { continue }
            // Of an answer that nothing further down depends on, any.
            let any = TypedAnswers.all(to: session.asked(asked), in: form).first ?? ""
            let typed = answer == "…" ? any : Self.typed(answer, asked, form)
            let result = session.answer(item, typed, confirmed: true)
            #expect((try? result.get()) != nil, "\(item) takes \(typed): \(result)\n\(source)")
        }
        #expect(session.isRelevant(id) == isAsked, "\(id)\n\(source)")
        guard isAsked, let item = items[id] else { return }
        #expect(session.isRequired(id), "\(id) is required\n\(source)")
        for typed in TypedAnswers.all(to: session.asked(item), in: form) {
            #expect((try? session.answer(id, typed, confirmed: true).get()) == nil, "\(id) takes \(typed)\n\(source)")
        }
    }

    /// A rating's value as the key of its option; of the option that takes words, with some.
    private static func typed(_ label: String, _ item: FormItem, _ form: Form) -> String {
        if label == Answer.other { return "\(label): kata" }
        switch item {
        case .rating, .rubric: break
        default: return label
        }
        return item.choices(in: form).first { $0.synonyms.contains(label) }?.key ?? label
    }

    // MARK: Scores

    private func compareSums(
        _ form: RandomForm, _ compiled: Compiled, _ tried: EveryAnswer, _ shares: inout Shares, _ source: String
    ) {
        var reached: [String: ScoreRange] = [:]
        var categories: Set<String> = []
        var predicates: Set<String> = []
        for sheet in tried.sheets {
            var scores: [Int] = []
            for subkompetensi in ["bimbingan", "informasi"] {
                guard let score = form.score(of: subkompetensi, sheet.answers, sheet.asked) else { continue }
                scores.append(score)
                let range = ScoreRange(lowest: Rational(score), highest: Rational(score))
                reached[subkompetensi] = reached[subkompetensi]?.joined(with: range) ?? range
                categories.insert(score >= form.cuts.kategori ? "baik" : "kurang")
            }
            guard !scores.isEmpty else { continue }
            let isHigh = scores.reduce(0, +) >= form.cuts.predikat * scores.count
            predicates.insert(isHigh ? "tinggi" : "rendah")
        }
        for subkompetensi in ["bimbingan", "informasi"] {
            let claimed = compiled.route.facts.sums?[subkompetensi]?.range
            guard let real = reached[subkompetensi] else {
                if form.items.contains(where: { $0.subkompetensi == subkompetensi }) {
                    shares.note("no score", there: true, claimed: claimed == nil)
                }
                continue
            }
            guard let claimed else {
                Issue.record("\(subkompetensi) has scores\n\(source)")
                continue
            }
            #expect(
                claimed.lowest <= real.lowest && real.highest <= claimed.highest,
                "\(subkompetensi): \(claimed) but \(real)\n\(source)")
            shares.note("exact sums", there: true, claimed: claimed == real)
        }
        let bands = Set(compiled.findings.filter { $0.code == "B003" }.compactMap(\.place.last))
        for band in bands {
            #expect(!categories.contains(band) && !predicates.contains(band), "\(band) is reached\n\(source)")
        }
        guard !predicates.isEmpty else { return }
        for (band, isReached) in [
            ("baik", categories.contains("baik")), ("kurang", categories.contains("kurang")),
            ("tinggi", predicates.contains("tinggi")), ("rendah", predicates.contains("rendah")),
        ] {
            shares.note("bands out of reach", there: !isReached, claimed: bands.contains(band))
        }
    }
}

/// A random form, checked and compiled.
private struct Compiled {
    let form: Form
    let route: RouteAnalysis.Route
    let findings: [Diagnostic]

    /// nil where the form has an error of another kind.
    init?(_ random: RandomForm) throws {
        let others = [
            Samples.standard, Samples.blueprintPertama, Samples.blueprintMuda, Samples.programmes, Samples.provinces,
            Samples.battery(jenjang: "[pertama]", subkompetensi: "[bimbingan, informasi]"),
        ]
        let text = ([random.yaml] + others).joined(separator: "---\n")
        let read = ProjectReader.read(files: [SourceFile(name: "acak.yaml", bytes: Array(text.utf8))])
        let checked = Checker.checkedProject(read)
        findings = checked.report.diagnostics
        let errors = findings.filter { $0.severity == .error && $0.code != "B003" && $0.code != "C004" }
        guard errors.isEmpty else { return nil }
        let build = try Compiler.compile(checked)
        guard let file = build.files.first(where: { $0.path.hasPrefix("forms/") }) else { return nil }
        form = try JSONDecoder().decode(Form.self, from: Data(file.bytes))
        let routes = RouteAnalysis(checked.project, checked.compositions, hasLogic: true)
        guard let composition = checked.compositions.first, let route = routes.route(of: composition, .diri) else {
            return nil
        }
        self.route = route
    }
}

extension RandomForm {
    /// The sum by hand; nil where too little was judged.
    fileprivate func score(of subkompetensi: String, _ answers: [String: Answer], _ asked: Set<String>) -> Int? {
        let values = ["jarang": 1, "sering": 2, "selalu": 4]
        let own = items.filter { $0.subkompetensi == subkompetensi && asked.contains($0.id) }
        let judged = own.compactMap { item -> Int? in
            guard let option = answers[item.id]?.chosen.first,
                let value = values[option] ?? Self.levels.first(where: { $0.0 == option })?.1
            else { return nil }
            return item.weight * (item.isReversed ? 5 - value : value)
        }
        guard !judged.isEmpty, !needsAll || judged.count == own.count else { return nil }
        return judged.reduce(0, +)
    }
}

/// How often the compiler finds what there is.
private struct Shares {
    var compared = 0
    var refused = 0
    var tooLarge = 0
    var drawn = 0
    var repeated = 0
    var found: [String: (there: Int, claimed: Int)] = [:]

    mutating func note(_ name: String, there: Bool, claimed: Bool) {
        guard there else { return }
        found[name, default: (0, 0)].there += 1
        if claimed { found[name, default: (0, 0)].claimed += 1 }
    }

    var lines: String {
        var lines = [
            "\(compared) forms compared and \(drawn) with draws and \(repeated) with repeats, \(refused) with errors, \(tooLarge) too large to try"
        ]
        for (name, share) in found.sorted(by: { $0.key < $1.key }) {
            lines.append("\(name): \(share.claimed) of \(share.there) found, silent on \(share.there - share.claimed)")
        }
        return lines.joined(separator: "\n")
    }
}

enum Amount {
    /// What the environment variable says, or the full number in an optimized build, or the small one in a debug build.
    static func of(_ variable: String, full: Int, debug: Int) -> Int {
        if let text = ProcessInfo.processInfo.environment[variable], let count = Int(text) { return count }
        #if DEBUG
            return debug
        #else
            return full
        #endif
    }
}

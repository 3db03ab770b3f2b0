internal import TeraDiagnostics

/// What a test names exists, and what it says can be told.
enum TestCheck: Check {
    static let codes = [expectsNothing, doesNotFit]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for test in context.project.tests {
            var names = TestNames(test, context)
            names.check()
            findings += names.findings
            for rule in test.cases { check(rule, of: test, context, &findings) }
            for survivor in test.survivors where !survivor.namesSomething {
                findings.append(
                    Diagnostic(
                        doesNotFit, at: survivor.change.span,
                        Message(
                            id: "`\(survivor.change.value)` memaafkan semua perubahan, atau semua dari satu jenis",
                            en: "`\(survivor.change.value)` excuses every change, or every one of a kind"),
                        help: Message(
                            id: "sebut jenis dan awal namanya sebelum `*`, misalnya `scale kinerja-4/*`",
                            en: "name a kind and how its name begins before the `*`, such as `scale kinerja-4/*`"),
                        place: [test.header.id.value]))
            }
        }
    }

    private static func check(
        _ rule: TestCaseRule, of test: TestDocument, _ context: CheckContext, _ findings: inout [Diagnostic]
    ) {
        let isUnread = context.unread.contains { rule.span.covers($0.span) }
        if isUnread {
            // Something of it has a finding already; what it would have expected is not known.
        } else if !rule.expectsAnything(of: test, context.project) {
            findings.append(
                Diagnostic(
                    expectsNothing, at: rule.id.span,
                    Message(
                        id: "kasus `\(rule.id.value)` tidak mengharapkan apa pun, jadi tidak dapat gagal",
                        en: "the case `\(rule.id.value)` expects nothing, so it cannot fail"),
                    help: Message(
                        id: "tulis `expect:` dengan nilai atau pita, atau `asked:` pada lembarnya",
                        en: "write `expect:` with a score or band, or `asked:` at its sheet"),
                    place: [rule.id.value]))
        } else {
            for (span, keys) in rule.expect?.empty ?? [] {
                findings.append(
                    Diagnostic(
                        expectsNothing, at: span,
                        Message(
                            id: "di sini tidak disebut apa yang diharapkan, jadi tidak dapat gagal",
                            en: "it is not said here what is expected, so it cannot fail"),
                        help: Message(id: "tulis salah satu dari \(keys)", en: "write one of \(keys)"),
                        place: [rule.id.value]))
            }
        }
        for sheet in rule.sheets { fill(of: sheet, rule, &findings) }
        NeverRun(test: test, rule: rule, context: context).check(&findings)
        if let expect = rule.expect { check(expect, rule, test, context, &findings) }
        twice(rule, test, context, &findings)
    }

    private static func fill(of sheet: TestSheetRule, _ rule: TestCaseRule, _ findings: inout [Diagnostic]) {
        if let option = sheet.option, sheet.fill?.value != .straight {
            misfit(
                option.span, rule,
                Message(
                    id: "`option` hanya berarti pada `fill: straight`",
                    en: "`option` means something with `fill: straight` alone"),
                Message(
                    id: "tulis `fill: straight`, atau hapus `option`", en: "write `fill: straight`, or delete `option`"),
                &findings)
        }
        if let fill = sheet.fill, fill.value == .straight, sheet.option == nil {
            misfit(
                fill.span, rule,
                Message(
                    id: "`fill: straight` tidak menyebut pilihannya", en: "`fill: straight` does not say which option"),
                Message(id: "tambahkan `option:`", en: "add `option:`"), &findings)
        }
    }

    private static func check(
        _ expect: TestExpectationRule, _ rule: TestCaseRule, _ test: TestDocument, _ context: CheckContext,
        _ findings: inout [Diagnostic]
    ) {
        let levels = test.levels(of: rule, among: context.compositions)
        let tested = rule.sheets.flatMap { sheet in
            levels.compactMap { sheet.forms(of: test, level: $0, among: context.compositions)?.composition }
        }
        let purposes = Set(tested.compactMap(\.instrument.purpose?.value))
        func needs(_ span: Span?, _ key: String, _ isThere: Bool, _ id: String, _ en: String) {
            guard let span, !isThere else { return }
            misfit(
                span, rule,
                Message(id: "`\(key)` perlu \(id)", en: "`\(key)` needs \(en)"),
                Message(id: "tambahkan lembarnya, atau hapus `\(key)`", en: "add the sheet, or delete `\(key)`"),
                &findings)
        }
        needs(
            expect.each?.span, "each", purposes.contains(.performance), "lembar baterai kinerja",
            "a sheet of a performance battery")
        needs(
            expect.condition?.span, "condition", purposes.contains(.mapping), "lembar baterai pemetaan",
            "a sheet of a mapping battery")
        let occasions = Set(
            tested.filter { $0.instrument.purpose?.value == .test }.compactMap(\.battery.occasion?.value))
        needs(
            expect.gain?.span, "gain", occasions.isSuperset(of: ["pre", "post"]),
            "lembar tes awal (`pre`) dan akhir (`post`)",
            "a sheet of the pre-test (`pre`) and one of the post-test (`post`)")
        needs(
            expect.report.first?.span, "report", purposes.contains(.performance) || purposes.contains(.mapping),
            "lembar baterai kinerja atau pemetaan", "a sheet of a performance or mapping battery")
        for score in expect.scores + [expect.each].compactMap({ $0 }) {
            if let places = score.places, score.value?.value == nil {
                misfit(
                    places.span, rule,
                    Message(
                        id: "`places` membulatkan `value`, yang tidak ditulis",
                        en: "`places` rounds a `value`, and there is none"),
                    Message(id: "tulis `value`, atau hapus `places`", en: "write `value`, or delete `places`"),
                    &findings)
            }
        }
    }

    /// Two sheets of one rater on one form: nobody could say which counts.
    private static func twice(
        _ rule: TestCaseRule, _ test: TestDocument, _ context: CheckContext, _ findings: inout [Diagnostic]
    ) {
        for level in test.levels(of: rule, among: context.compositions) {
            var first: [String: Span] = [:]
            for sheet in rule.sheets {
                guard let forms = sheet.forms(of: test, level: level, among: context.compositions) else { continue }
                for rater in forms.raters {
                    let key = "\(forms.composition.battery.header.id.value) \(rater.rawValue)"
                    guard first[key] != nil else {
                        first[key] = sheet.span
                        continue
                    }
                    misfit(
                        sheet.raters.first { $0.value == rater }?.span ?? rule.id.span, rule,
                        Message(
                            id: "`\(rater.rawValue)` mengisi lembar yang sama dua kali",
                            en: "`\(rater.rawValue)` fills in the same sheet twice"),
                        Message(
                            id: "sebut penilai setiap lembar pada `raters`",
                            en: "name the raters of each sheet in `raters`"), &findings)
                    return
                }
            }
        }
    }

    static func misfit(
        _ span: Span, _ rule: TestCaseRule, _ message: Message, _ help: Message, _ findings: inout [Diagnostic]
    ) {
        findings.append(Diagnostic(doesNotFit, at: span, message, help: help, place: [rule.id.value]))
    }

    static let expectsNothing = CodeDefinition(
        "J001", .error,
        title: Message(id: "uji tanpa harapan", en: "test that expects nothing"),
        explanation: Message(
            id: "Kasus uji menyebut apa yang diharapkan: nilai, pita, penilai yang kurang, kata pada laporan, butir "
                + "yang ditanyakan, atau jawaban yang ditolak. Tanpa satu pun, ia lulus apa pun yang berubah.",
            en:
                "A case says what it expects: scores, bands, missing raters, words of the report, items that are asked, "
                + "answers that are refused. Without any it passes whatever changes."),
        bad: Samples.test(expect: ""), good: Samples.test)

    static let doesNotFit = CodeDefinition(
        "J002", .error,
        title: Message(id: "bagian uji yang tidak cocok", en: "part of a test that does not fit"),
        explanation: Message(
            id: "Beberapa kunci uji hanya berarti bersama yang lain: `option` dengan `fill: straight`, `places` dengan "
                + "`value`, `each` pada baterai kinerja, `condition` pada pemetaan, `gain` pada sepasang tes. Seorang "
                + "penilai mengisi satu lembar setiap baterai yang menanyakan sesuatu kepadanya. `*` pada `survivors` berdiri "
                + "sesudah jenis dan awal sebuah nama.",
            en: "Some keys of a test mean something only beside others: `option` with `fill: straight`, `places` with "
                + "`value`, `each` for a performance battery, `condition` for a mapping, `gain` for a pair of tests. A "
                + "rater fills in one sheet of a battery that asks him anything. A `*` in `survivors` stands behind a kind "
                + "and how a name begins."),
        bad: Samples.test(fill: "straight"), good: Samples.test(fill: "straight, option: a"))
}

extension TestCaseRule {
    /// Whether anything that is computed could fail it.
    fileprivate func expectsAnything(of test: TestDocument, _ project: Project) -> Bool {
        let isSheet = sheets.contains { sheet in
            !sheet.asked.isEmpty || !sheet.notAsked.isEmpty || !sheet.refused.isEmpty || !sheet.warned.isEmpty
                || sheet.unanswered != nil || sheet.sends != nil
        }
        guard let expect, !isSheet else { return isSheet }
        // Without a level that is named a case runs only where something is assessed.
        let isAssessed = expect.assessed.map { !$0.value || !levels.isEmpty || !test.levels.isEmpty } ?? false
        let isMissing = expect.missing.map { !$0.isEmpty || awaitsRaters(of: test, project) } ?? false
        let scores = expect.scores + [expect.each].compactMap { $0 }
        return isAssessed || isMissing || scores.contains { !$0.isEmpty } || expect.gain.map { !$0.isEmpty } ?? false
            || expect.condition != nil || !expect.report.isEmpty
    }

    /// Whether any battery of it waits for raters: only what is said of a person does.
    private func awaitsRaters(of test: TestDocument, _ project: Project) -> Bool {
        ([test.battery] + sheets.map(\.battery)).compactMap { $0 }.contains { id in
            let instrument = project.battery(id.value).flatMap { project.instrument($0.instrument.value) }
            let purpose = instrument?.purpose?.value
            return purpose == .performance || purpose == .mapping
        }
    }
}

extension TestExpectationRule {
    /// What names a score and says nothing of it, with the keys that would.
    fileprivate var empty: [(span: Span, keys: String)] {
        let scores = (scores + [each].compactMap { $0 }).filter(\.isEmpty)
        return scores.map { ($0.span, "`value`, `points`, `band`") }
            + [gain].compactMap { $0 }.filter(\.isEmpty).map { ($0.span, "`points`, `percent`, `change`") }
    }
}

extension ExpectedScoreRule {
    fileprivate var isEmpty: Bool { value == nil && points == nil && band == nil }
}

extension ExpectedGainRule {
    fileprivate var isEmpty: Bool { points == nil && percent == nil && change == nil }
}

extension Survivor {
    /// Whether a change ending in `*` says of what: a kind and the beginning of a name.
    fileprivate var namesSomething: Bool {
        guard change.value.hasSuffix("*") else { return true }
        let words = change.value.dropLast().split(separator: " ", maxSplits: 1)
        return words.count == 2 && !words[1].allSatisfy(\.isWhitespace)
    }
}

extension Span {
    func covers(_ other: Span) -> Bool { file == other.file && start <= other.start && other.end <= end }
}

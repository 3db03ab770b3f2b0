internal import TeraDiagnostics

/// What of a case `tera test` never comes to: a test that is not run passes whatever changes.
struct NeverRun {
    let test: TestDocument
    let rule: TestCaseRule
    let context: CheckContext

    func check(_ findings: inout [Diagnostic]) {
        if let assessed = rule.expect?.assessed, !assessed.value, hasMore {
            TestCheck.misfit(
                assessed.span, rule,
                Message(
                    id: "`assessed: false`: tidak ada yang dinilai, jadi lembar dan harapan lain kasus ini tidak "
                        + "pernah diperiksa",
                    en: "`assessed: false`: nothing is assessed, so sheets and whatever else this case expects are "
                        + "never looked at"),
                Message(
                    id: "pindahkan yang lain ke kasus tersendiri, atau hapus `assessed`",
                    en: "move the rest to a case of its own, or delete `assessed`"), &findings)
        }
        for sheet in rule.sheets { check(sheet, &findings) }
    }

    /// Whether anything stands beside `assessed`.
    private var hasMore: Bool {
        guard let expect = rule.expect else { return false }
        return !rule.sheets.isEmpty || expect.missing != nil || !expect.scores.isEmpty || expect.each != nil
            || expect.condition != nil || expect.gain != nil || !expect.report.isEmpty
    }

    private func check(_ sheet: TestSheetRule, _ findings: inout [Diagnostic]) {
        guard let id = (sheet.battery ?? test.battery)?.value, let battery = context.project.battery(id),
            let instrument = context.project.instrument(battery.instrument.value)
        else { return }
        let levels = test.levels(of: rule, among: context.compositions)
        // Nothing is asked of this level at all: that shows when the test is run.
        let isAsked = levels.contains { level in
            context.compositions.contains {
                $0.battery.header.id.value == test.battery?.value && $0.level == level && !$0.items.isEmpty
            }
        }
        guard isAsked else { return }
        let forms = levels.compactMap { sheet.forms(of: test, level: $0, among: context.compositions) }
        let known = instrument.raters.compactMap(\.role?.value)
        for rater in sheet.raters where known.contains(rater.value) {
            guard !forms.contains(where: { $0.raters.contains(rater.value) }) else { continue }
            TestCheck.misfit(
                rater.span, rule,
                Message(
                    id: "`\(id)` tidak menanyakan apa pun kepada `\(rater.value.rawValue)` pada jenjang kasus ini, "
                        + "jadi lembarnya tidak pernah diisi",
                    en: "`\(id)` asks `\(rater.value.rawValue)` nothing at the jenjang of this case, so the sheet is "
                        + "never filled in"),
                Message(id: "hapus penilai itu dari `raters`", en: "delete that rater from `raters`"), &findings)
        }
        guard sheet.raters.isEmpty, forms.allSatisfy(\.raters.isEmpty) else { return }
        TestCheck.misfit(
            sheet.span, rule,
            Message(
                id: "`\(id)` tidak menanyakan apa pun pada jenjang kasus ini, jadi lembar ini tidak pernah diisi",
                en: "`\(id)` asks nothing at the jenjang of this case, so this sheet is never filled in"),
            Message(
                id: "sebut jenjang lain pada `jenjang`, atau hapus lembarnya",
                en: "name other jenjang in `jenjang`, or delete the sheet"), &findings)
    }
}

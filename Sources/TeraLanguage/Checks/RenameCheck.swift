internal import TeraDiagnostics

/// `formerly` names what is no longer there, and each former id is one thing's.
enum RenameCheck: Check {
    static let codes = [present, twice]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        let project = context.project
        var items = Names(Message(id: "butir", en: "item"))
        for bank in project.banks {
            for item in bank.items {
                items.add(item.id, item.formerly ?? [])
                var options = Names(Message(id: "pilihan", en: "option"))
                if item.register == nil { for option in item.options { options.add(option.id, option.formerly ?? []) } }
                for level in item.parts?.levels ?? [] { options.add(level.id, level.formerly) }
                findings += options.findings(place: [item.id.value])
                // What stands on the left and on the right may have the same ids.
                for list in [item.parts?.left ?? [], item.parts?.right ?? []] {
                    var options = Names(Message(id: "pilihan", en: "option"))
                    for option in list { options.add(option.id, option.formerly ?? []) }
                    findings += options.findings(place: [item.id.value])
                }
            }
        }
        for cell in project.blueprints.flatMap(\.cells) {
            for indikator in cell.indikator { items.add(indikator.id, indikator.formerly) }
        }
        findings += items.findings(place: [])
        for scale in project.scales {
            var options = Names(Message(id: "pilihan", en: "option"))
            for option in scale.options { options.add(option.id, option.formerly) }
            findings += options.findings(place: [])
        }
        for instrument in project.instruments {
            var scores = Names(Message(id: "nilai", en: "score"))
            for score in instrument.scoring?.scores ?? [] { scores.add(score.id, score.formerly) }
            findings += scores.findings(place: [])
        }
    }

    /// Ids of one kind, present and former.
    private struct Names {
        let what: Message
        private var present: [String: Located<String>] = [:]
        private var former: [(old: Located<String>, new: Located<String>)] = []

        init(_ what: Message) { self.what = what }

        mutating func add(_ id: Located<String>, _ formerly: [Located<String>]) {
            if present[id.value] == nil { present[id.value] = id }
            former += formerly.map { ($0, id) }
        }

        func findings(place: [String]) -> [Diagnostic] {
            var first: [String: Located<String>] = [:]
            return former.compactMap { old, new in
                if let there = present[old.value] { return stillThere(old, new, there, place) }
                guard let other = first[old.value] else {
                    first[old.value] = old
                    return nil
                }
                return claimedTwice(old, other, place)
            }
        }

        private func stillThere(
            _ old: Located<String>, _ new: Located<String>, _ there: Located<String>, _ place: [String]
        ) -> Diagnostic {
            Diagnostic(
                RenameCheck.present, at: old.span,
                Message(
                    id: "`\(new.value)` dahulu bernama `\(old.value)`, tetapi \(what.id) `\(old.value)` masih ada",
                    en: "`\(new.value)` was once called `\(old.value)`, but \(what.en) `\(old.value)` is still there"),
                help: Message(
                    id: "hapus `\(old.value)` dari `formerly`, atau hapus \(what.id) itu",
                    en: "delete `\(old.value)` from `formerly`, or delete that \(what.en)"),
                related: [Related(there.span, Message(id: "masih ada di sini", en: "it is still here"))], place: place)
        }

        private func claimedTwice(
            _ old: Located<String>, _ other: Located<String>, _ place: [String]
        ) -> Diagnostic {
            Diagnostic(
                RenameCheck.twice, at: old.span,
                Message(
                    id: "jawaban lama atas `\(old.value)` hanya dapat terbawa ke satu \(what.id)",
                    en: "stored answers to `\(old.value)` can carry over to one \(what.en) only"),
                help: Message(id: "hapus salah satu `formerly`", en: "delete one of the `formerly`"),
                related: [Related(other.span, Message(id: "yang lain di sini", en: "the other is here"))], place: place)
        }
    }

    static let present = CodeDefinition(
        "N001", .error,
        title: Message(id: "nama dahulu masih dipakai", en: "former name still in use"),
        explanation: Message(
            id: "`formerly` membawa jawaban lama ke id yang baru. Bila id lamanya masih ada, jawaban itu miliknya.",
            en:
                "`formerly` carries stored answers over to the new id. Where the old id is still there, they are its own."
        ),
        bad: Samples.questions(
            options: "[{id: a, text: Tiga}, {id: c, text: Lima, formerly: [b]}, {id: b, text: Enam}]"),
        good: Samples.questions(
            options: "[{id: a, text: Tiga}, {id: c, text: Lima, formerly: [lima]}, {id: b, text: Enam}]"))

    static let twice = CodeDefinition(
        "N002", .error,
        title: Message(id: "satu nama dahulu untuk dua hal", en: "one former name for two things"),
        explanation: Message(
            id: "Jawaban lama hanya dapat terbawa ke satu butir, pilihan, atau nilai.",
            en: "Stored answers can carry over to one item, option or score only."),
        bad: Samples.questions(
            options: "[{id: a, text: Tiga, formerly: [x]}, {id: c, text: Lima, formerly: [x]}, {id: b, text: Enam}]"),
        good: Samples.questions(
            options: "[{id: a, text: Tiga, formerly: [x]}, {id: c, text: Lima, formerly: [y]}, {id: b, text: Enam}]"))
}

internal import TeraDiagnostics

/// How many options an answer may have, and which go together.
enum ChoiceCheck: Check {
    static let codes = [impossible, unknownOption, reserved]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        context.project.banks.eachInPlace { bank in
            bank.items.eachInPlace { item in
                guard let type = item.type?.value, let parts = item.parts else { return }
                if parts.other != nil, let option = item.options.first(where: { $0.id.value == OtherOption.id }) {
                    findings.append(taken(option, item))
                }
                guard type == .multiple || type == .ranking, item.options.count >= 2 else { return }
                for id in parts.exclusive where !item.options.contains(where: { $0.id.value == id.value }) {
                    findings.append(unknown(id, "exclusive", among: item.options.map(\.id.value), item))
                }
                counts(item, parts, &findings)
            }
        }
    }

    private static func counts(_ item: BankItem, _ parts: ItemParts, _ findings: inout [Diagnostic]) {
        let id = item.id.value
        let count = item.options.count { option in !parts.exclusive.contains { $0.value == option.id.value } }
        let all = count + (parts.other == nil ? 0 : 1)
        for (name, limit) in [("least", parts.least), ("most", parts.most)] {
            guard let limit, limit.value > all else { continue }
            findings.append(
                Diagnostic(
                    impossible, at: limit.span,
                    Message(
                        id: "`\(name)` \(limit.value), padahal butir `\(id)` hanya punya \(all) pilihan yang dapat "
                            + "digabung",
                        en: "`\(name)` \(limit.value), but item `\(id)` has only \(all) options that go together"),
                    help: Message(
                        id: "tulis paling banyak \(all), atau tambah pilihan",
                        en: "write at most \(all), or add options"),
                    fixes: [
                        Fix(
                            Message(id: "tulis \(all)", en: "write \(all)"), [TextEdit(limit.span, String(all))])
                    ], place: [id]))
            return
        }
        guard let least = parts.least, let most = parts.most, most.value < least.value else { return }
        findings.append(
            Diagnostic(
                impossible, at: most.span,
                Message(
                    id: "tidak ada jawaban yang diterima: `most` \(most.value) kurang dari `least` \(least.value)",
                    en: "no answer is accepted: `most` \(most.value) is less than `least` \(least.value)"),
                help: Message(id: "tukar keduanya, atau ubah salah satu", en: "exchange them, or change one"),
                related: [Related(least.span, Message(id: "`least` di sini", en: "`least` is here"))], place: [id]))
    }

    /// An id that is none of an item's.
    static func unknown(
        _ id: Located<String>, _ field: String, among ids: [String], _ item: BankItem
    ) -> Diagnostic {
        let near = Suggestion.nearest(to: id.value, among: ids)
        let all = ids.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
        return Diagnostic(
            unknownOption, at: id.span,
            Message(
                id: "`\(id.value)` dalam `\(field)` tidak ada pada butir `\(item.id.value)`",
                en: "`\(id.value)` in `\(field)` is not on item `\(item.id.value)`"),
            help: near.map { Message(id: "maksud Anda `\($0)`?", en: "did you mean `\($0)`?") }
                ?? Message(id: "yang ada: \(all)", en: "there are: \(all)"),
            fixes: near.map { [Fix(Message(id: "tulis `\($0)`", en: "write `\($0)`"), [TextEdit(id.span, $0)])] } ?? [],
            place: [item.id.value])
    }

    private static func taken(_ option: ItemOption, _ item: BankItem) -> Diagnostic {
        Diagnostic(
            reserved, at: option.id.span,
            Message(
                id: "id `other` sudah dipakai pilihan yang diisi dengan kata-kata, jadi keduanya tidak dapat dibedakan",
                en: "the id `other` belongs to the option put in words, so the two cannot be told apart"),
            help: Message(
                id: "beri pilihan ini id lain, atau hapus `other:`",
                en: "give this option another id, or delete `other:`"),
            related: (item.parts?.other?.span).map {
                [Related($0, Message(id: "pilihan yang diisi dengan kata-kata", en: "the option put in words"))]
            } ?? [], place: [item.id.value])
    }

    static let impossible = CodeDefinition(
        "K015", .error,
        title: Message(id: "banyak pilihan yang mustahil", en: "impossible number of options"),
        explanation: Message(
            id: "`least` tidak melebihi `most`, dan keduanya tidak melebihi banyak pilihan yang dapat dipilih bersama; "
                + "kalau tidak, tidak ada jawaban yang diterima.",
            en:
                "`least` is not above `most`, and neither is above the number of options that go together; otherwise no "
                + "answer is accepted."),
        bad: Samples.questions(key: "key: [a, b]\n    most: 5", type: "multiple"),
        good: Samples.questions(key: "key: [a, b]\n    most: 2", type: "multiple"))

    static let unknownOption = CodeDefinition(
        "K016", .error,
        title: Message(id: "pilihan yang bukan milik butir", en: "option that is not the item's"),
        explanation: Message(
            id: "`exclusive` menyebut id pilihan butir itu sendiri. Id yang salah tulis tidak berpengaruh apa pun.",
            en: "`exclusive` names options of the item itself. A misspelt id has no effect."),
        bad: Samples.questions(
            key: "key: [a]\n    exclusive: [tidak]",
            options: "[{id: a, text: Tiga}, {id: b, text: Enam}, {id: tidak-ada, text: Tidak ada}]", type: "multiple"),
        good: Samples.questions(
            key: "key: [a]\n    exclusive: [tidak-ada]",
            options: "[{id: a, text: Tiga}, {id: b, text: Enam}, {id: tidak-ada, text: Tidak ada}]", type: "multiple"))

    static let reserved = CodeDefinition(
        "K017", .error,
        title: Message(id: "id `other` dipakai dua kali", en: "id `other` used twice"),
        explanation: Message(
            id: "Pilihan dari `other:` tersimpan dengan id `other`; pilihan lain tidak boleh memakainya.",
            en: "The option of `other:` is kept under the id `other`; no other option may use it."),
        bad: Samples.logic(konselor: "    other: {label: Lainnya}\n").replacing("{id: tidak,", "{id: other,"),
        good: Samples.logic(konselor: "    other: {label: Lainnya}\n"))
}

internal import TeraCEL
internal import TeraDiagnostics

/// Options taken from a register can all be offered: no entry lacks what the filter asks of it, and no answer to the
/// question before leaves nothing to choose.
enum RegisterOptionCheck: Check {
    static let codes = [lacking, childless]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        let project = context.project
        var named: [String: BankItem] = [:]
        var tables: [String: AttributeTable] = [:]
        for bank in project.banks {
            for item in bank.items {
                guard let register = item.register, !item.options.isEmpty, let filter = item.logic?.filter else {
                    continue
                }
                if named.isEmpty {
                    for other in project.banks.flatMap(\.items) {
                        named.firstValue(other, for: ExpressionName.of(other.id.value))
                    }
                }
                if tables[register.value] == nil {
                    var table = AttributeTable()
                    for option in item.options { table.add(option) }
                    tables[register.value] = table
                }
                guard let table = tables[register.value] else { continue }
                let site = ExpressionSite(
                    written: filter, use: .filter, owner: item.id.value, files: project.files)
                lacking(item, register, table, site, &findings)
                childless(item, table, site, named, &findings)
            }
        }
    }

    /// Entries without what the filter reads are never offered.
    private static func lacking(
        _ item: BankItem, _ register: Located<String>, _ table: AttributeTable, _ site: ExpressionSite,
        _ findings: inout [Diagnostic]
    ) {
        let read = Set(CELExpression.parse(site.written.text).references(in: optionNames(table)).map(\.name))
        for column in table.columns where column.holders < item.options.count && read.contains("option.\(column.name)")
        {
            let without = item.options.filter { option in
                !(option.attributes ?? []).contains { ExpressionName.of($0.name.value) == column.name }
            }
            findings.append(
                Diagnostic(
                    lacking, at: site.wholeSpan,
                    Message(
                        id: "\(without.count) isi daftar `\(register.value)` tidak punya `\(column.name)`, jadi tidak "
                            + "pernah ditawarkan: \(list(without.map(\.id.value)))",
                        en: "\(without.count) \(without.count == 1 ? "entry" : "entries") of the register "
                            + "`\(register.value)` \(without.count == 1 ? "has" : "have") no `\(column.name)`, so never "
                            + "offered: \(list(without.map(\.id.value)))"),
                    help: column.name == "parent"
                        ? Message(id: "tulis `parent:` pada isi daftar itu", en: "write `parent:` on those entries")
                        : Message(
                            id: "tulis `with: {\(column.name): …}` pada isi daftar itu",
                            en: "write `with: {\(column.name): …}` on those entries"),
                    related: without.prefix(1).map {
                        Related($0.id.span, Message(id: "misalnya di sini", en: "here, for example"))
                    }, place: [item.id.value]))
        }
    }

    private static func optionNames(_ table: AttributeTable) -> CELEnvironment {
        var environment = CELEnvironment()
        for column in table.columns { environment.declare("option.\(column.name)", .string, mayBeAbsent: true) }
        return environment
    }

    /// `option.parent == provinsi`: every province has something.
    private static func childless(
        _ item: BankItem, _ table: AttributeTable, _ site: ExpressionSite, _ named: [String: BankItem],
        _ findings: inout [Diagnostic]
    ) {
        let syntax = CELExpression.parse(site.written.text).syntax
        var waiting = [syntax.root]
        while let node = waiting.popLast() {
            if case .logic(.and, let operands) = syntax[node].kind { waiting += operands.reversed() }
            guard case .binary(.equal, let left, let right) = syntax[node].kind,
                let (column, source) = pair(left, right, syntax, table) ?? pair(right, left, syntax, table),
                let before = named[source], before.type?.value == .single
            else { continue }
            let values = Set(column.values)
            let without = before.options.filter { !values.contains($0.id.value) }
            guard !without.isEmpty else { continue }
            let count = without.count
            findings.append(
                Diagnostic(
                    childless, at: site.span(syntax[node].range),
                    Message(
                        id: "untuk \(count) jawaban butir `\(before.id.value)` tidak ada pilihan pada butir "
                            + "`\(item.id.value)`: \(list(without.map(\.id.value)))",
                        en:
                            "for \(count) \(count == 1 ? "answer" : "answers") to item `\(before.id.value)` there is no "
                            + "option on item `\(item.id.value)`: \(list(without.map(\.id.value)))"),
                    help: Message(
                        id: "lengkapi daftar `\(item.register?.value ?? "")`, atau terima dengan `waive` dan alasannya "
                            + "bila butir ini memang tidak ditanyakan kepada mereka",
                        en: "complete the register `\(item.register?.value ?? "")`, or accept it with `waive` and a "
                            + "reason if they are rightly not asked this item"),
                    related: [
                        Related(without[0].id.span, Message(id: "misalnya jawaban ini", en: "this answer, for example"))
                    ], place: [item.id.value]))
        }
    }

    private static func pair(
        _ attribute: NodeID, _ answer: NodeID, _ syntax: CELSyntax, _ table: AttributeTable
    ) -> (column: (name: String, values: [String], holders: Int), source: String)? {
        guard case .select(let option, let field, _) = syntax[attribute].kind,
            case .name("option", _) = syntax[option].kind, case .name(let source, _) = syntax[answer].kind,
            let column = table.columns.first(where: { $0.name == field })
        else { return nil }
        return (column, source)
    }

    private static func list(_ ids: [String]) -> String {
        ids.prefix(6).map { "`\($0)`" }.joined(separator: ", ") + (ids.count > 6 ? ", …" : "")
    }

    static let lacking = CodeDefinition(
        "R008", .warning,
        title: Message(id: "isi daftar acuan yang tidak pernah ditawarkan", en: "register entries never offered"),
        explanation: Message(
            id:
                "Isi daftar acuan yang tidak punya keterangan yang dibaca `filter` tidak cocok dengan jawaban apa pun, jadi "
                + "tidak dapat dipilih siapa pun.",
            en: "Entries that lack what the `filter` reads fit no answer, so nobody can choose them."),
        bad: cascade("{id: biak, title: Biak, parent: papua}, {id: serui, title: Serui}"),
        good: cascade("{id: biak, title: Biak, parent: papua}, {id: serui, title: Serui, parent: papua}"))

    static let childless = CodeDefinition(
        "R009", .warning,
        title: Message(id: "jawaban tanpa pilihan berikutnya", en: "answer that leaves nothing to choose"),
        explanation: Message(
            id:
                "Pilihan butir ini disaring dengan jawaban butir sebelumnya. Bila tidak ada satu pun isi daftar untuk sebuah "
                + "jawaban, butirnya tidak ditanyakan kepada yang menjawab demikian.",
            en:
                "The options of this item are filtered by an earlier answer. Where the register has no entry for one of "
                + "them, the item is not asked of those who gave it."),
        bad: cascade("{id: biak, title: Biak, parent: papua}", aceh: ""),
        good: cascade("{id: biak, title: Biak, parent: papua}"))

    /// A town asked by its province.
    private static func cascade(
        _ towns: String, aceh: String = "{id: sabang, title: Sabang, parent: aceh}, "
    ) -> String {
        """
        kind: register
        id: kota
        title: Kota
        holds: option
        entries: [\(aceh){id: merauke, title: Merauke, parent: papua}, \(towns)]
        ---
        kind: register
        id: wilayah
        title: Wilayah
        holds: option
        entries: [{id: papua, title: Papua}]
        ---
        kind: bank
        id: tempat
        title: Tempat
        topics: [{id: asal, title: Asal}]
        items:
          - {id: asal, type: single, topic: asal, stem: Dari mana?, options: [{id: aceh, text: Aceh}, {id: papua, text: Papua}]}
          - id: kota
            type: single
            topic: asal
            stem: Dari kota mana?
            options: {register: kota}
            filter: option.parent == asal

        """
    }
}

internal import TeraArtifact
internal import TeraExact

/// What the rules found, in the order in which it is read.
struct AuditCollection {
    private let data: AuditData
    private var found: [(order: [Int], finding: AuditFinding)] = []
    /// Place of the rule in the list.
    var rule = 0

    init(_ data: AuditData) { self.data = data }

    /// - Parameters:
    ///   - right: what it is by the other figures.
    ///   - printed: what stands there, read.
    mutating func add(
        _ rule: any AuditRule.Type, _ kind: AuditFinding.Kind = .error, table: Int, row: Int? = nil,
        column: Int? = nil, printed: Rational? = nil, right: Rational? = nil, _ sentence: (AuditWords) -> String
    ) {
        append(
            rule, kind, data.place(table, row: row, column: column),
            order: [data.grids[table].file, table, row ?? -1, column ?? -1], printed, right, sentence)
    }

    /// A check that exact numbers of 128 bits cannot make. It is not passed over in silence.
    mutating func addUnchecked(_ rule: any AuditRule.Type, table: Int, row: Int, column: Int) {
        add(rule, .ambiguous, table: table, row: row, column: column) { words in
            words.say(
                "Tidak diperiksa: angka-angkanya terlalu besar atau terlalu rinci untuk dihitung dengan tepat.",
                "Not checked: its numbers are too large or too fine to be computed exactly.")
        }
    }

    /// Of a whole file.
    mutating func add(
        _ rule: any AuditRule.Type, _ kind: AuditFinding.Kind = .error, file: Int, source: String? = nil,
        printed: Rational? = nil, right: Rational? = nil, _ sentence: (AuditWords) -> String
    ) {
        append(
            rule, kind, AuditFinding.Place(file: data.documents[file].file, source: source),
            order: [file, .max, .max, .max], printed, right, sentence)
    }

    private mutating func append(
        _ rule: any AuditRule.Type, _ kind: AuditFinding.Kind, _ place: AuditFinding.Place, order: [Int],
        _ printed: Rational?, _ right: Rational?, _ sentence: (AuditWords) -> String
    ) {
        found.append(
            (
                order + [self.rule, found.count],
                AuditFinding(
                    rule: rule.id, kind: kind, place: place, printed: printed?.exactText,
                    recomputed: right?.exactText,
                    off: printed.flatMap { printed in right.flatMap(printed.subtracting)?.exactText },
                    message: AuditWords.both(sentence))
            ))
    }

    var findings: [AuditFinding] {
        found.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.finding)
    }
}

internal import GRDB
public import TeraArtifact

extension AnswerStore {
    /// Sheets of some forms, sent or not, some at a time: those after a sheet, by hash of the form, participant and
    /// rater. None of the rest is held, so a store may be larger than memory.
    ///
    /// - Parameters:
    ///   - forms: ids; answers to every version of them are among the sheets.
    ///   - last: the sheet after which to go on; nil: from the first.
    ///   - most: how many sheets at most; empty at the end.
    public func sheets(of forms: [String], after last: SheetKey?, most: Int) throws -> [AnswerSheet] {
        try read { database in
            var versions: [(hash: String, id: String)] = []
            for row in try Row.fetchAll(database, sql: "SELECT sha256, id FROM form ORDER BY sha256") {
                if forms.contains(row[1]) { versions.append((row[0], row[1])) }
            }
            for version in versions where last.map({ $0.formHash <= version.hash }) ?? true {
                let page = try Self.page(
                    of: version, after: last.flatMap { $0.formHash == version.hash ? $0 : nil }, most: most, database)
                if !page.isEmpty { return page }
            }
            return []
        }
    }

    private static func page(
        of form: (hash: String, id: String), after last: SheetKey?, most: Int, _ database: Database
    ) throws -> [AnswerSheet] {
        // The index is in this order: what came before is passed over without being read.
        let keys = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT participant, rater FROM answer_log
                WHERE form_sha256 = ? AND (participant, rater) > (?, ?) ORDER BY participant, rater LIMIT ?
                """,
            arguments: [form.hash, last?.participant ?? "", last?.rater ?? "", most])
        return try keys.map { row in
            let key = SheetKey(formHash: form.hash, participant: row[0], rater: row[1])
            return AnswerSheet(
                form: form.id, formHash: key.formHash, participant: key.participant, rater: key.rater,
                answers: try answers(of: key, database), sent: try isSent(key, database),
                seed: try seed(of: key, database))
        }
    }
}

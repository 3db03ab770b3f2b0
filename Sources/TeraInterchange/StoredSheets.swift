public import TeraArtifact

/// Sheets from a store, checked against their forms as those of files are: another program, or a disk, may have written
/// there what the form cannot have, and that would count as not answered.
public struct StoredSheets: Sendable {
    /// By the SHA-256 of the form.
    private let checks: [String: SheetCheck]

    /// - Parameter forms: those of the build, each with the SHA-256 of its bytes.
    public init(_ forms: [(form: Form, sha256: String)], _ reading: AnswerReading) {
        checks = Dictionary(
            forms.map { ($0.sha256, SheetCheck($0.form, reading)) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is wrong with a sheet. Nothing of one that was not sent, or that belongs to another version of its form: where
    /// sheets are admitted, these do not count.
    public func problems(of sheet: AnswerSheet, in file: String) -> [FileProblem] {
        guard sheet.sent, let check = checks[sheet.formHash] else { return [] }
        return check.faults(of: sheet).map { fault in
            FileProblem(
                file: file,
                reason: .answers(
                    .ofSheet(form: sheet.form, participant: sheet.participant, rater: sheet.rater, fault)))
        }
    }
}

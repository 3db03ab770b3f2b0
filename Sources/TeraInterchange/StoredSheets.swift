public import TeraArtifact

/// Sheets from a store, checked against their forms as those of files are: another program, or a disk, may have written
/// there what the form cannot have, and that would count as not answered.
public struct StoredSheets: Sendable {
    /// By the SHA-256 of the form.
    private let checks: [String: SheetCheck]
    private let reading: AnswerReading

    /// - Parameter forms: those of the build, each with the SHA-256 of its bytes.
    public init(_ forms: [(form: Form, sha256: String)], _ reading: AnswerReading) {
        checks = Dictionary(
            forms.map { ($0.sha256, SheetCheck($0.form, reading)) }, uniquingKeysWith: { first, _ in first })
        self.reading = reading
    }

    /// A sheet as the present form has it, and what is wrong with it. Nothing of one that was not sent, or that belongs to a
    /// version of its form that nobody knows: where sheets are admitted, these do not count.
    public func read(_ sheet: AnswerSheet, in file: String) -> (sheet: AnswerSheet, problems: [FileProblem]) {
        func problem(_ fault: AnswersFault) -> FileProblem { FileProblem(file: file, reason: .answers(fault)) }
        var present = sheet
        switch reading.carry(sheet) {
        case .untouched: break
        case .carried(let carried): present = carried
        case .refused(let why):
            return (
                sheet,
                [
                    problem(
                        .earlierForm(form: sheet.form, participant: sheet.participant, rater: sheet.rater, why: why))
                ]
            )
        }
        guard present.sent, let check = checks[present.formHash] else { return (present, []) }
        let faults = check.faults(of: present)
        return (
            present,
            faults.map { fault in
                problem(.ofSheet(form: sheet.form, participant: sheet.participant, rater: sheet.rater, fault))
            }
        )
    }
}

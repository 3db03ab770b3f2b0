/// Whose answers about whom on which form.
public struct SheetID: Hashable, Sendable {
    /// SHA-256 of the form's bytes.
    public var formHash: String
    /// Participant id.
    public var participant: String
    /// Role id.
    public var rater: String

    public init(formHash: String, participant: String, rater: String) {
        self.formHash = formHash
        self.participant = participant
        self.rater = rater
    }
}

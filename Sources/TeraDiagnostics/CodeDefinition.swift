/// What a code means: the one place for its number, its severity and its samples.
///
/// A code is never given a second meaning. One that is no longer reported stays in the catalogue as retired.
public struct CodeDefinition: Sendable {
    /// A letter for the area and three digits: `K003`.
    public let code: String
    public let severity: Severity
    /// The mistake in a few words.
    public let title: Message
    /// What the check means and why it is there.
    public let explanation: Message
    /// Documents that give exactly this code. They replace documents of the same kind and id in the sample project
    /// (`SampleProject`), so that a sample shows only what matters.
    /// `{{byte:E9}}` stands for a byte that no text can hold.
    public let bad: String
    /// The same documents, mended: they give no finding.
    public let good: String
    /// The file size limit under which the bad sample is read: a sample of a gigabyte would teach nobody more.
    public let sampleFileLimit: Int?
    /// The day that stands for today when the samples are checked (`YYYY-MM-DD`), where the code depends on it.
    public let sampleDay: String?

    public init(
        _ code: String, _ severity: Severity, title: Message, explanation: Message, bad: String, good: String,
        sampleFileLimit: Int? = nil, sampleDay: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.explanation = explanation
        self.bad = bad
        self.good = good
        self.sampleFileLimit = sampleFileLimit
        self.sampleDay = sampleDay
    }
}

public import TeraArtifact

/// Saying that one does not want to answer, where an item allows it.
public enum Declining {
    /// What to type.
    public static let key = "!"
    public static let label: Texts = ["id": "Tidak bersedia menjawab", "en": "I do not want to answer"]

    static func means(_ typed: String) -> Bool {
        typed == key || typed == "declined"
            || label.values.contains { TextFolding.fold($0) == TextFolding.fold(typed) }
    }
}

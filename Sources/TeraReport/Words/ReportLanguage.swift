/// The language of a report's own words. Texts from documents are shown in this language where the author wrote it.
public enum ReportLanguage: String, Sendable, Codable, CaseIterable {
    case indonesian = "id"
    case english = "en"

    var words: any Words {
        switch self {
        case .indonesian: Indonesian()
        case .english: English()
        }
    }
}

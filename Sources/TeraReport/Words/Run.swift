/// A stretch of a sentence; foreign words are set in italics and announced in their own language.
enum Run: Sendable, Equatable {
    case plain(String)
    /// English words in an Indonesian sentence.
    case english(String)

    var text: String {
        switch self {
        case .plain(let text), .english(let text): text
        }
    }
}

/// One answer, as sheets and the store keep it: one value of JSON, and always the same one for the same answer.
///
/// | answer | JSON |
/// | --- | --- |
/// | an option, a number, a date, words | `"selalu"`, `"12.5"`, `"2025-02-13"`, `"Lebih lama."` |
/// | several options: chosen ones in the order of the form, ranked ones in the rater's | `["radio", "teman"]` |
/// | a checklist of which nothing is ticked: not the same as no answer | `[]` |
/// | a value for each part | `{"values": {"a": "40", "b": "60"}}` |
/// | options, and words beside them | `{"chosen": ["radio", "other"], "words": "Spanduk"}` |
/// | cannot judge; does not want to answer | `{"state": "not-observed"}`, `{"state": "declined"}` |
public enum Answer: Sendable, Hashable {
    case text(String)
    case list([String])
    case values([String: String])
    case worded(chosen: [String], words: String)
    /// The rater cannot judge this: apart from missing, and without a value.
    case notObserved
    /// The rater does not want to answer: apart from missing and from "cannot judge", and without a value.
    case declined
}

extension Answer {
    /// The id of the option that takes words of the rater's.
    public static let other = "other"

    /// Ids of the options that the answer names, in its order.
    public var chosen: [String] {
        switch self {
        case .text(let id): [id]
        case .list(let ids), .worded(let ids, _): ids
        case .values, .notObserved, .declined: []
        }
    }

    /// The first of `chosen`, without a list of them all.
    public var firstChosen: String? {
        switch self {
        case .text(let id): id
        case .list(let ids), .worded(let ids, _): ids.first
        case .values, .notObserved, .declined: nil
        }
    }
}

extension Answer: Codable {
    private enum CodingKeys: String, CodingKey { case state, values, chosen, words }
    private static let notObservedState = "not-observed"
    private static let declinedState = "declined"

    public init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if let text = try? single.decode(String.self) {
            self = .text(text)
            return
        }
        if let list = try? single.decode([String].self) {
            self = .list(list)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if container.contains(.values) {
            self = .values(try container.decode([String: String].self, forKey: .values))
        } else if container.contains(.chosen) {
            self = .worded(
                chosen: try container.decode([String].self, forKey: .chosen),
                words: try container.decode(String.self, forKey: .words))
        } else {
            let state = try container.decode(String.self, forKey: .state)
            switch state {
            case Answer.notObservedState: self = .notObserved
            case Answer.declinedState: self = .declined
            default:
                throw DecodingError.dataCorruptedError(
                    forKey: .state, in: container, debugDescription: "unknown state \(state)")
            }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .list(let ids):
            var container = encoder.singleValueContainer()
            try container.encode(ids)
        case .values(let values):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(values, forKey: .values)
        case .worded(let chosen, let words):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(chosen, forKey: .chosen)
            try container.encode(words, forKey: .words)
        case .notObserved:
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(Answer.notObservedState, forKey: .state)
        case .declined:
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(Answer.declinedState, forKey: .state)
        }
    }
}

internal import FoundationEssentials
internal import TeraArtifact

/// An answer as the log keeps it: its JSON on one line; nil for an answer taken back.
enum AnswerText {
    static func encode(_ answer: Answer?) throws -> String? {
        try answer.map { String(decoding: try CanonicalJSON.encode($0).dropLast(), as: UTF8.self) }
    }

    static func decode(_ json: String?) throws -> Answer? {
        guard let json else { return nil }
        // Nearly every answer is an option id, a string without escapes, and needs no JSON decoder.
        let bytes = json.utf8
        if bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\""),
            !bytes.contains(UInt8(ascii: "\\"))
        {
            return .text(String(json.dropFirst().dropLast()))
        }
        return try CanonicalJSON.decode(Answer.self, from: Data(bytes))
    }
}

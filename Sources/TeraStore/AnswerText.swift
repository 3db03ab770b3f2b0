internal import FoundationEssentials
internal import TeraArtifact

/// An answer as the log keeps it: its JSON on one line.
enum AnswerText {
    static func encode(_ answer: Answer) throws -> String {
        String(decoding: try CanonicalJSON.encode(answer).dropLast(), as: UTF8.self)
    }

    static func decode(_ json: String) throws -> Answer {
        // Nearly every answer is an option id: a string without escapes is read without the JSON decoder, which
        // makes reading a million of them take one second instead of several.
        let bytes = json.utf8
        if bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\""), bytes.count >= 2,
            !bytes.contains(UInt8(ascii: "\\"))
        {
            return .text(String(json.dropFirst().dropLast()))
        }
        return try CanonicalJSON.decode(Answer.self, from: Data(bytes))
    }
}

import FoundationEssentials
import TeraArtifact
import TeraDiagnostics
import TeraInterchange

/// A file of JSON as one value, or where it is none.
enum JSONFile {
    struct Problem: Error {
        var message: Message
    }

    static func read<Value: Decodable>(_ type: Value.Type, _ file: InputFile) -> Result<Value, Problem> {
        do {
            let value = try JSONDecoder().decode(type, from: Data(file.bytes))
            guard let twice = JSONNames.firstRepeated(in: file) else { return .success(value) }
            return .failure(
                Problem(
                    message: Message(
                        id: "\(twice): nama ini muncul dua kali; sisakan satu",
                        en: "\(twice): this name stands there twice; leave one")))
        } catch let fault as ShapeFault {
            let place = place(fault.path)
            return .failure(
                Problem(
                    message: Message(
                        id: "\(place): \(fault.message["id"] ?? "")", en: "\(place): \(fault.message["en"] ?? "")")))
        } catch {
            return .failure(Problem(message: reason(error)))
        }
    }

    private static func reason(_ error: any Error) -> Message {
        guard let error = error as? DecodingError else { return Message(id: "\(error)", en: "\(error)") }
        switch error {
        case .keyNotFound(let key, let context):
            let place = place(context.codingPath + [key])
            return Message(id: "\(place) tidak ada", en: "\(place) is missing")
        case .valueNotFound(_, let context), .typeMismatch(_, let context):
            let place = context.codingPath.isEmpty ? "" : place(context.codingPath) + ": "
            return Message(id: "\(place)isinya dari jenis lain", en: "\(place)it is of another kind")
        case .dataCorrupted(let context):
            let place = place(context.codingPath)
            return context.codingPath.isEmpty
                ? Message(id: "bukan JSON yang sah", en: "it is no valid JSON")
                : Message(id: "\(place): isinya tidak dapat dibaca", en: "\(place): it cannot be read")
        @unknown default: return Message(id: "\(error)", en: "\(error)")
        }
    }

    /// tables[0].rows[3]
    private static func place(_ path: [any CodingKey]) -> String {
        path.reduce("") { text, key in
            key.intValue.map { "\(text)[\($0)]" } ?? (text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)")
        }
    }
}

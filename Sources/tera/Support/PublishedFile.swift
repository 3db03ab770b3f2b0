import FoundationEssentials
import TeraDiagnostics
import TeraInterchange
import TeraReport

/// Reads the figures of a report that was published.
enum PublishedFile {
    static func read(_ path: String) throws -> PublishedFigures {
        let file = try InputFiles.read([path])[0]
        do {
            return try JSONDecoder().decode(PublishedFigures.self, from: Data(file.bytes))
        } catch {
            throw LoadedBuild.Problem(
                message: Message(
                    id: "\(path) tidak dapat dibaca sebagai angka terbitan: \(Self.reason(error))",
                    en: "\(path) cannot be read as published figures: \(Self.reason(error))"))
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "\(error)" }
        switch error {
        case .keyNotFound(let key, let context): return place(context.codingPath + [key])
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            return place(context.codingPath)
        @unknown default: return "\(error)"
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        path.isEmpty ? "JSON" : path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
}

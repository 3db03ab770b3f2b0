import TeraDiagnostics
import TeraReport

/// Reads the figures of a report that was published.
enum PublishedFile {
    static func read(_ path: String) throws -> PublishedFigures {
        switch JSONFile.read(PublishedFigures.self, try InputFiles.read([path])[0]) {
        case .success(let figures): return figures
        case .failure(let problem):
            throw LoadedBuild.Problem(
                message: Message(
                    id: "\(path) tidak dapat dibaca sebagai angka terbitan: \(problem.message.id)",
                    en: "\(path) cannot be read as published figures: \(problem.message.en)"))
        }
    }
}

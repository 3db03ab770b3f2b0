import FoundationEssentials
import TeraDiagnostics
import TeraInterchange
import TeraReport

/// Reads published tables and holds them against each other.
enum AuditFiles {
    /// What cannot be read, or names what is not there.
    struct Problems: Error {
        var all: [Message]
    }

    static func report(_ paths: [String], numbers: String?) -> Result<AuditReport, Problems> {
        var documents: [AuditDocument] = []
        var problems: [Message] = []
        for path in paths {
            switch document(path, numbers) {
            case .success(let document): documents.append(document)
            case .failure(let found): problems += found.all
            }
        }
        guard problems.isEmpty else { return .failure(Problems(all: problems)) }
        return Audit.report(documents).mapError { faults in
            Problems(
                all: faults.all.map { fault in
                    Message(
                        id: "\(fault.file): \(fault.message["id"] ?? "")",
                        en: "\(fault.file): \(fault.message["en"] ?? "")")
                })
        }
    }

    private static func document(_ path: String, _ numbers: String?) -> Result<AuditDocument, Problems> {
        let file: InputFile
        do {
            file = try InputFiles.read([path])[0]
        } catch let failure as SourceTree.Failure {
            return .failure(
                Problems(all: [
                    Message(
                        id: "\(failure.path): \(failure.reason.id)", en: "\(failure.path): \(failure.reason.en)")
                ]))
        } catch {
            return .failure(Problems(all: [Message(id: "\(path): \(error)", en: "\(path): \(error)")]))
        }
        return path.lowercased().hasSuffix(".csv") ? table(file, numbers) : tables(file)
    }

    private static func tables(_ file: InputFile) -> Result<AuditDocument, Problems> {
        switch JSONFile.read(AuditDocument.self, file) {
        case .success(var document):
            document.file = file.name
            return .success(document)
        case .failure(let problem):
            return .failure(
                Problems(all: [
                    Message(
                        id: "\(file.name) tidak dapat dibaca sebagai “\(AuditDocument.format)”: \(problem.message.id)",
                        en: "\(file.name) cannot be read as “\(AuditDocument.format)”: \(problem.message.en)")
                ]))
        }
    }

    private static func table(_ file: InputFile, _ numbers: String?) -> Result<AuditDocument, Problems> {
        let table = CSVReader.read(file)
        guard table.problems.isEmpty else {
            return .failure(
                Problems(
                    all: table.problems.map { problem in
                        let message = problem.message
                        return Message(
                            id: "\(problem.place): \(message["id"] ?? "")",
                            en: "\(problem.place): \(message["en"] ?? "")")
                    }))
        }
        let name = file.name.split(separator: "/").last.map { String($0.dropLast(4)) } ?? file.name
        return .success(
            AuditDocument(
                file: file.name,
                table: AuditTable(
                    csv: table.header.cells, rows: table.rows.map(\.cells), named: name, numbers: numbers)))
    }
}

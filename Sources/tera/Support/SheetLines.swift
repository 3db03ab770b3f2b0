import Dispatch
import FoundationEssentials
import Glibc
import Synchronization
import TeraArtifact
import TeraDiagnostics
import TeraInterchange

/// A file with an answer sheet a line, of any size: read by several threads, a piece at a time.
struct SheetLines {
    private let path: String

    /// More than any file has.
    private static let mostLines = 1 << 40

    /// nil where the file is anything else: a table, one object, an array, a pipe.
    init?(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let file = try OpenTable(path)
        defer { file.close() }
        guard Self.beginsWithALine(file.start) else { return nil }
        self.path = path
    }

    /// Whether the first line is an object by itself and something follows it.
    private static func beginsWithALine(_ bytes: [UInt8]) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        guard let start = text.firstIndex(where: { !spaces.contains($0) }), text[start] == UInt8(ascii: "{"),
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")),
            text[end...].contains(where: { !spaces.contains($0) })
        else { return false }
        return (try? JSONDecoder().decode(Anything.self, from: Data(text[start..<end]))) != nil
    }

    private struct Anything: Decodable {
        init(from decoder: any Decoder) throws {}
    }

    /// Adds every sheet, and says what is wrong with the others.
    func read(forms: [Form], reading: AnswerReading, into admission: SheetAdmission) throws -> [FileProblem] {
        let file = try OpenTable(path)
        defer { file.close() }
        let lines = AnswerLines(
            name: path, descriptor: file.descriptor, start: file.start, forms: forms, reading: reading)
        let first = admission.places(for: Self.mostLines)
        let found = Mutex<(problems: [FileProblem], failure: AnswerLines.Failure?)>(([], nil))
        DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
            do throws(AnswerLines.Failure) {
                while let some = try lines.next() {
                    for line in some {
                        if let sheet = line.sheet, line.problems.isEmpty {
                            admission.add(sheet, at: first + line.number)
                        } else {
                            found.withLock { $0.problems += line.problems }
                        }
                    }
                }
            } catch {
                found.withLock { $0.failure = error }
            }
        }
        let (problems, failure) = found.withLock { $0 }
        if let failure { throw LoadedBuild.Problem(message: TableScoring.message(failure, path)) }
        // Of one line the problems stand in the order in which they were found.
        return problems.enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
    }
}

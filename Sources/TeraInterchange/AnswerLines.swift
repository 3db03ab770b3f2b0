internal import FoundationEssentials
internal import Glibc
internal import Synchronization
public import TeraArtifact

/// The sheets of a JSON Lines file or pipe of any size, read by several threads, of which each holds some lines.
public final class AnswerLines: Sendable {
    /// One line that is not blank.
    public struct Line: Sendable {
        /// From 1.
        public var number: Int
        /// nil where it is none.
        public var sheet: AnswerSheet?
        /// What is wrong with it; more than one fault only of a sheet's answers.
        public var problems: [FileProblem]
    }

    public enum Failure: Error, Sendable {
        /// `errno` of reading.
        case unreadable(code: Int32)
        case lineTooLong
    }

    private struct State {
        /// Bytes that were read and not handed out.
        var rest: [UInt8]
        var isAtEnd = false
        var nextLine = 1
    }

    /// A line is never longer than this.
    static let longestLine = 1 << 26

    private let name: String
    private let descriptor: Int32
    private let blockBytes: Int
    private let checks: [String: SheetCheck]
    private let reading: AnswerReading
    private let state: Mutex<State>

    /// - Parameters:
    ///   - name: as the user wrote it, for messages.
    ///   - start: bytes that were read already.
    ///   - forms: the forms of the build; a sheet of another form is refused.
    public init(
        name: String, descriptor: Int32, start: [UInt8], forms: [Form], reading: AnswerReading,
        blockBytes: Int = 1 << 20
    ) {
        self.name = name
        self.descriptor = descriptor
        self.blockBytes = max(1, blockBytes)
        checks = SheetCheck.byForm(forms, reading)
        self.reading = reading
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        state = Mutex(State(rest: start.starts(with: mark) ? Array(start.dropFirst(3)) : start))
    }

    /// The next lines; nil at the end. Lines are handed out under a lock and read outside it.
    public func next() throws(Failure) -> [Line]? {
        guard let block = try state.withLock({ state throws(Failure) in try take(&state) }) else { return nil }
        var lines: [Line] = []
        var number = block.firstLine
        for line in block.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            defer { number += 1 }
            let bytes = SheetChunk.trimmed(line)
            if !bytes.isEmpty { lines.append(self.line(number, bytes)) }
        }
        return lines
    }

    /// Whole lines, at least one; nil at the end.
    private func take(_ state: inout State) throws(Failure) -> (bytes: [UInt8], firstLine: Int)? {
        let lineFeed = UInt8(ascii: "\n")
        var searched = 0
        var end = 0
        while !state.isAtEnd {
            if let last = state.rest[searched...].lastIndex(of: lineFeed) { end = last + 1 }
            if end > 0, state.rest.count >= blockBytes { break }
            searched = state.rest.count
            guard state.rest.count - end < Self.longestLine else { throw .lineTooLong }
            try fill(&state)
        }
        if state.isAtEnd { end = state.rest.count }
        guard end > 0 else { return nil }
        let bytes = Array(state.rest[..<end])
        state.rest.removeFirst(end)
        let firstLine = state.nextLine
        state.nextLine += bytes.count { $0 == lineFeed }
        return (bytes, firstLine)
    }

    private func fill(_ state: inout State) throws(Failure) {
        let before = state.rest.count
        state.rest.append(contentsOf: repeatElement(0, count: blockBytes))
        while true {
            let got = state.rest.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress.map { $0 + before }, blockBytes)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .unreadable(code: errno) }
            state.rest.removeLast(blockBytes - got)
            state.isAtEnd = got == 0
            return
        }
    }

    private func line(_ number: Int, _ bytes: ArraySlice<UInt8>) -> Line {
        func problem(_ fault: AnswersFault) -> FileProblem {
            FileProblem(file: name, line: number, reason: .answers(fault))
        }
        switch SheetChunk.decode(AnswerSheet.self, from: Data(bytes)) {
        case .failure(let failure): return Line(number: number, sheet: nil, problems: [problem(failure.fault)])
        case .success(let sheet):
            let (sheet, faults) = AnswersJSON.read(sheet, checks: checks, reading)
            return Line(number: number, sheet: sheet, problems: faults.map(problem))
        }
    }
}

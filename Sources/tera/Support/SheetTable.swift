import Synchronization
import TeraArtifact
import TeraColumns
import TeraInterchange
import TeraStore

/// Answer sheets as a table: JSON Lines or a store, read some at a time.
final class SheetTable: Sendable {
    private let reading: SheetReading
    private let state: Mutex<State>

    private struct State {
        /// Of a store: the last sheet that was read, and how many were.
        var last: SheetKey?
        var count = 0
        /// Sheets of other batteries.
        var others = 0
    }

    /// How many sheets of a store are read at a time.
    private static let page = 512

    init(_ reading: SheetReading) {
        self.reading = reading
        state = Mutex(State())
    }

    /// How many sheets of other batteries were passed over.
    var others: Int { state.withLock(\.others) }

    func rows(of lines: AnswerLines, named name: String) -> SheetRows {
        SheetRows {
            try Self.next(lines, name).map { lines in
                lines.compactMap { line in
                    guard let sheet = line.sheet else {
                        return .unreadable(line: line.number, because: Self.message(line.problems))
                    }
                    let fault = line.problems.isEmpty ? nil : Self.message(line.problems)
                    let row = self.reading.row(sheet, line: line.number, order: line.number, fault: fault)
                    if row == nil { self.state.withLock { $0.others += 1 } }
                    return row
                }
            }
        }
    }

    private static func next(_ lines: AnswerLines, _ name: String) throws -> [AnswerLines.Line]? {
        do throws(AnswerLines.Failure) {
            return try lines.next()
        } catch {
            throw LoadedBuild.Problem(message: TableScoring.message(error, name))
        }
    }

    func rows(of store: AnswerStore, named name: String, forms: [String], checks: StoredSheets) -> SheetRows {
        SheetRows {
            let (sheets, start) = try self.state.withLock { state in
                let sheets = try store.sheets(of: forms, after: state.last, most: Self.page)
                let start = state.count
                if let last = sheets.last {
                    state.last = SheetKey(
                        formHash: last.formHash, participant: last.participant, rater: last.rater)
                }
                state.count += sheets.count
                return (sheets, start)
            }
            if sheets.isEmpty { return nil }
            return sheets.enumerated().compactMap { place, sheet in
                let (sheet, problems) = checks.read(sheet, in: name)
                let fault = problems.isEmpty ? nil : Self.message(problems)
                return self.reading.row(sheet, line: nil, order: start + place, fault: fault)
            }
        }
    }

    /// Everything that is wrong with one sheet, as one message.
    private static func message(_ problems: [FileProblem]) -> Texts {
        var message: Texts = [:]
        for problem in problems {
            for (language, text) in problem.message {
                message[language] = message[language].map { "\($0) \(text)" } ?? text
            }
        }
        return message
    }
}

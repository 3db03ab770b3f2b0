import FoundationEssentials
import Glibc
import TeraArtifact
import TeraStore
import Testing

/// Other processes: killed ones, and several at once.
@Suite struct StoreProcessTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    @Test func everyAnswerGivenBeforeAKillIsThere() async throws {
        let path = temporary.path
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try AnswerStore(path: path)
            let sheet = try TemporaryStore.begin(store)
            for number in 1...7 { try store.append(.text("\(number)"), to: "r\(number)", of: sheet, at: number) }
            kill(getpid(), SIGKILL)
        }
        let store = try temporary.open()
        let answers = try store.answers(of: TemporaryStore.begin(store)).answers
        #expect(answers == Dictionary(uniqueKeysWithValues: (1...7).map { ("r\($0)", .text("\($0)")) }))
    }

    @Test(arguments: [3, 11, 23, 47])
    func aKillAtAnyMomentLosesAtMostTheAnswerBeingWritten(milliseconds: Int) async throws {
        let path = temporary.path
        // The child notes each answer beside the store once `append` has returned; another task of it kills it.
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, milliseconds = milliseconds as Int] in
            let store = try AnswerStore(path: path)
            let sheet = try TemporaryStore.begin(store)
            let note = open("\(path).note", O_WRONLY | O_CREAT | O_APPEND, 0o600)
            Killer.killThisProcess(afterMilliseconds: milliseconds)
            for number in 1... {
                try store.append(.text("\(number)"), to: "r\(number)", of: sheet, at: number)
                _ = write(note, "x", 1)
            }
        }
        var status = stat()
        let given = stat("\(path).note", &status) == 0 ? Int(status.st_size) : 0
        let store = try temporary.open()
        let kept = try store.answers(of: TemporaryStore.begin(store)).answers
        #expect(kept.count == given || kept.count == given + 1)
        if !kept.isEmpty { for number in 1...kept.count { #expect(kept["r\(number)"] == .text("\(number)")) } }
    }

    @Test func severalProcessesWriteOneStore() async throws {
        let path = temporary.path
        await withTaskGroup(of: Void.self) { group in
            for participant in ["P1", "P2", "P3"] {
                group.addTask {
                    await #expect(processExitsWith: .success) {
                        [path = path as String, participant = participant as String] in
                        let store = try AnswerStore(path: path)
                        let sheet = try TemporaryStore.begin(store, participant: participant)
                        for number in 1...40 {
                            try store.append(.text("\(number)"), to: "r\(number)", of: sheet, at: number)
                        }
                        try store.send(sheet, at: 41)
                    }
                }
            }
        }
        let store = try temporary.open()
        let sheets = try store.sheets()
        #expect(sheets.map(\.participant) == ["P1", "P2", "P3"])
        #expect(sheets.map(\.answers.count) == [40, 40, 40])
        #expect(sheets.map(\.sent) == [true, true, true])
        #expect(try store.logLength() == 120)
    }

    @Test func severalMakeOneStoreAtOnce() async throws {
        // Connections of one process lock each other out as those of several do, and meet far more often.
        for round in 1...40 {
            let path = "\(temporary.directory)/\(round).sqlite"
            let problems = await withTaskGroup(of: (any Error)?.self) { group in
                for _ in 1...4 {
                    group.addTask {
                        do {
                            _ = try AnswerStore(path: path)
                            return nil
                        } catch {
                            return error
                        }
                    }
                }
                return await group.reduce(into: []) { list, problem in if let problem { list.append(problem) } }
            }
            #expect(problems.isEmpty)
        }
    }
}

/// Ends its own process while another task of it is writing.
private enum Killer {
    static func killThisProcess(afterMilliseconds milliseconds: Int) {
        Task.detached(priority: .high) {
            try? await Task.sleep(for: .milliseconds(milliseconds))
            kill(getpid(), SIGKILL)
        }
    }
}

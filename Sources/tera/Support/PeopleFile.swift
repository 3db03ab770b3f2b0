import Glibc
import TeraArtifact
import TeraColumns
import TeraDiagnostics
import TeraExact
import TeraReport

/// The scores of every participant as CSV: private to its owner, in place only once it is whole.
final class PeopleFile {
    private let path: String
    private let draft: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private let plan: ColumnPlan
    private var isOpen = true

    private static let full = 1 << 20

    init(_ path: String, fields: [String], plan: ColumnPlan) throws {
        self.path = path
        self.plan = plan
        draft = "\(path).\(getpid())"
        descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.problem(path) }
        try write(
            ["participant"] + fields.map(csvCell)
                + plan.rules.flatMap { $0.thresholds.isEmpty ? [$0.id] : [$0.id, "\($0.id).band"] })
    }

    /// One row a participant: id, fields, then of each score the exact value, `n/d` where it is no decimal, and its
    /// band. An absent score is an empty cell.
    func add(_ person: PersonScores) throws {
        var cells = [csvCell(person.id)] + person.fields.map { csvCell($0 ?? "") }
        for (score, rule) in zip(person.scores, plan.rules) {
            cells.append(score?.value.exactText ?? "")
            if !rule.thresholds.isEmpty { cells.append(score?.band.map { rule.rule.bands[$0].id } ?? "") }
        }
        try write(cells)
    }

    private func write(_ cells: [String]) throws {
        buffer.append(contentsOf: cells.joined(separator: ",").utf8)
        buffer.append(0x0A)
        if buffer.count >= Self.full { try flush() }
    }

    private func flush() throws {
        var sent = 0
        while sent < buffer.count {
            let count = buffer.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + sent, $0.count - sent) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.problem(path) }
            sent += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Puts the file in place.
    func finish() throws {
        try flush()
        isOpen = false
        guard close(descriptor) == 0, rename(draft, path) == 0 else { throw Self.problem(path) }
    }

    /// Leaves nothing behind of a file that was not finished.
    func discard() {
        guard isOpen else { return }
        isOpen = false
        _ = close(descriptor)
        unlink(draft)
    }

    private static func problem(_ path: String) -> LoadedBuild.Problem {
        let reason = String(cString: strerror(errno))
        return LoadedBuild.Problem(
            message: Message(id: "\(path) tidak dapat ditulis: \(reason)", en: "cannot write \(path): \(reason)"))
    }
}

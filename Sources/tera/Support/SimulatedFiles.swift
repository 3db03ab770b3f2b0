import FoundationEssentials
import Glibc
import TeraArtifact
import TeraDiagnostics
import TeraSimulation

/// Writes simulated people as the files that other commands read, some at a time, so that any number of them need little
/// memory.
struct SimulatedFiles {
    static let people = "peserta.csv"
    static let answers = "jawaban.jsonl"

    private static let block = 512

    let folder: String

    /// How many sheets were written.
    func write(_ simulation: Simulation) throws -> Int {
        if mkdir(folder, 0o700) != 0, errno != EEXIST {
            let reason = String(cString: strerror(errno))
            throw LoadedBuild.Problem(
                message: Message(
                    id: "folder \(folder) tidak dapat dibuat: \(reason)",
                    en: "cannot make the folder \(folder): \(reason)"))
        }
        let people = simulation.hasPeople ? try StreamedFile("\(folder)/\(Self.people)") : nil
        let answers = try StreamedFile("\(folder)/\(Self.answers)")
        try people?.write(Array("id,nama,jenjang,instansi,provinsi,program\n".utf8))
        var sheets = 0
        for start in stride(from: 0, to: simulation.count, by: Self.block) {
            for piece in try pieces(simulation, start..<min(start + Self.block, simulation.count)) {
                try people?.write(piece.person)
                try answers.write(piece.sheets)
                sheets += piece.count
            }
        }
        try people?.finish()
        try answers.finish()
        // Of an earlier build that had people: beside these answers it would list others.
        if people == nil { unlink("\(folder)/\(Self.people)") }
        return sheets
    }

    private struct Piece {
        var person: [UInt8]
        var sheets: [UInt8]
        var count: Int
    }

    /// Some people, made on all processors and handed back in order.
    private func pieces(_ simulation: Simulation, _ range: Range<Int>) throws -> [Piece] {
        try AllProcessors.map(range) { try Self.piece(try simulation.person($0)) }
    }

    private static func piece(_ person: Simulation.Person) throws -> Piece {
        let listed = person.participant
        let cells = [
            listed.id, listed.name, listed.jenjang, listed.instansi, listed.provinsi,
            listed.programmes.joined(separator: ";"),
        ]
        var bytes: [UInt8] = []
        for sheet in person.sheets { bytes += try CanonicalJSON.encode(sheet) }
        return Piece(
            person: Array((cells.joined(separator: ",") + "\n").utf8), sheets: bytes, count: person.sheets.count)
    }
}

import Foundation
import Testing

/// `tera score --answers` with an answer sheet a line, read in pieces by several threads.
@Suite struct SheetLinesTests {
    private static let roles = ["diri", "atasan", "rekan", "pengguna_layanan"]

    /// The sheets that `Folder.withAnswers` sends.
    private static func sheets(_ folder: Folder) throws -> [String] {
        let manifest = try Data(contentsOf: folder.url.appending(path: "hasil/manifest.json"))
        let json = try #require(try JSONSerialization.jsonObject(with: manifest) as? [String: Any])
        let artifacts = try #require(json["artifacts"] as? [[String: Any]])
        return try roles.map { role in
            let id = "kinerja-2026.terampil.\(role)"
            let hash = try #require(artifacts.first { $0["id"] as? String == id }?["sha256"] as? String)
            return """
                {"format":"tera-answers/1","form":"\(id)","formHash":"\(hash)","participant":"ps-01",\
                "rater":"\(role)","sent":true,"answers":{"terampil-1-1":"selalu","terampil-1-2":"sering",\
                "terampil-2-1":"sering"}}
                """
        }
    }

    @Test func scoresAreThoseOfAnArray() throws {
        let folder = try Folder.withBuild()
        let sheets = try Self.sheets(folder)
        try folder.file("baris.jsonl", "\n" + sheets.joined(separator: "\r\n\n"))
        try folder.file("larik.json", "[" + sheets.joined(separator: ",\n") + "]")
        let lines = try folder.run("score", "--format", "json", "--per-rater", "--answers", "baris.jsonl")
        let array = try folder.run("score", "--format", "json", "--per-rater", "--answers", "larik.json")
        #expect(lines.status == 0, "\(lines.complaint)")
        #expect(lines.text.contains("\"keseluruhan\""))
        #expect(lines.output == array.output)
    }

    /// Whichever thread read a line, what is refused is named in the order of the lines; the others count.
    @Test func refusedLinesAreNamedInOrderAndTheOthersCount() throws {
        let folder = try Folder.withBuild()
        let sheets = try Self.sheets(folder)
        let stranger = sheets[0].replacing("\"selalu\"", with: "\"sellalu\"")
        // Several pieces of a mebibyte.
        let broken = Array(repeating: stranger, count: 9_000)
        try folder.file("baris.jsonl", ([sheets[0], "{"] + broken + sheets.dropFirst()).joined(separator: "\n"))
        let end = try folder.run("score", "--format", "json", "--answers", "baris.jsonl", "--lang", "en")
        #expect(end.status == 1)
        let places = end.complaint.split(separator: "\n").compactMap { line -> Int? in
            let parts = line.split(separator: ":")
            return parts.first == "baris.jsonl" ? Int(parts[1]) : nil
        }
        #expect(places == Array(2...9_002))
        #expect(end.complaint.contains("baris.jsonl:2: refused: This is not valid JSON"))
        #expect(
            end.complaint.contains("baris.jsonl:9002: refused: “sellalu” is no answer to the item “terampil-1-1”."))
        #expect(end.text.contains("\"keseluruhan\""))
    }
}

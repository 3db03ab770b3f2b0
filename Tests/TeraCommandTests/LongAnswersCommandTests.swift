import Foundation
import Testing

/// `tera score --answers` with one row an answer, on the librarians of the fixture.
@Suite struct LongAnswersCommandTests {
    private static let roles = ["diri", "atasan", "rekan", "pengguna_layanan"]

    /// The sheets that `Folder.withAnswers` sends, as rows: options by value and label.
    private static let rows = roles.flatMap { role in
        ["terampil-1-1,4", "terampil-1-2,sering", "terampil-2-1,Sering"].map {
            "kinerja-2026.terampil.\(role),ps-01,\(role),\($0)"
        }
    }

    private static func text(_ rows: [String]) -> String {
        (["formulir,peserta,penilai,butir,jawaban"] + rows).joined(separator: "\r\n") + "\r\n"
    }

    @Test func scoresAreThoseOfTheStore() throws {
        let folder = try Folder.withAnswers()
        try folder.file("a.csv", Self.text(Array(Self.rows.prefix(5))))
        try folder.file("b.csv", Self.text(Array(Self.rows.dropFirst(5))))
        let stored = try folder.run("score", "--format", "json", "--per-rater")
        let long = try folder.run(
            "score", "--format", "json", "--per-rater", "--answers", "a.csv", "--answers", "b.csv")
        #expect(long.status == 0, "\(long.complaint)")
        #expect(long.text.contains("\"keseluruhan\""))
        #expect(long.output == stored.output)
    }

    @Test func refusedRowsAreNamed() throws {
        let folder = try Folder.withBuild()
        var rows = Self.rows
        rows[4] = rows[4].replacing("sering", with: "serring")
        try folder.file("a.csv", Self.text(rows))
        let end = try folder.run("score", "--answers", "a.csv", "--lang", "en")
        #expect(end.status == 1)
        #expect(end.complaint.hasPrefix("a.csv:6:5: refused: “serring” is none of the options:"))
        #expect(
            end.complaint.contains(
                "a.csv:5: refused: The sheet “kinerja-2026.terampil.atasan” of “atasan” about “ps-01” is not taken: "
                    + "see a.csv:6:5."))
        #expect(end.text.contains("atasan"))
    }
}

import Foundation
import Testing

/// An evaluation made up for a test: who is listed, and what everybody's raters answered. Each rater gives one answer to
/// all statements.
struct Campaign {
    struct Person {
        var id: String
        var jenjang: String
        var province: String
        var programmes: [String]
        /// Battery → rater → the option of every statement. A rater who is not there has sent nothing.
        var answers: [String: [String: Int]]
        /// Rater → ids of the tasks that the mapping says are done, all others not; nil: no mapping was sent.
        var tasks: [String: Set<String>]?
        /// Battery → rater → statement → option, where a rater does not answer all alike.
        var statements: [String: [String: [String: Int]]] = [:]
        var instansi = "Dinas Rekaan"
        var area = ""
        /// Items to which the answer is “cannot judge”, whatever else is said.
        var unobserved: @Sendable (String) -> Bool = { _ in false }
    }

    static let raters = ["diri", "atasan", "rekan", "pengguna_layanan"]
    static let mappers = ["diri", "atasan", "rekan"]
    private static let unobserved = #"{"state": "not-observed"}"#
    private static let options = ["", "belum", "kadang-kadang", "sering", "selalu"]

    var people: [Person]
    /// A document that is built with those of `Instruments`.
    var document: String?

    /// `Instruments` built into `hasil`, with `peserta.csv` and `jawaban.jsonl` of these people.
    func folder() throws -> Folder {
        let folder = try Folder()
        var paths = [Repository.root.appending(path: "Instruments").path]
        if let document {
            try folder.file("tambahan.yaml", document)
            paths.append("tambahan.yaml")
        }
        let end = try Tera.run(["build"] + paths + ["-o", "hasil"], in: folder)
        try #require(end.status == 0, "\(end.complaint)")
        let list = people.map { person in
            [
                person.id, "Rekaan \(person.id)", person.jenjang, person.instansi, person.province,
                person.programmes.joined(separator: ";"), person.area,
            ].joined(separator: ",")
        }
        try folder.file(
            "peserta.csv", (["id,nama,jenjang,instansi,provinsi,program,Wilayah"] + list).joined(separator: "\n") + "\n"
        )
        let forms = try Forms(folder.url.appending(path: "hasil"))
        var lines: [String] = []
        for person in people {
            for (battery, raters) in person.answers.sorted(by: { $0.key < $1.key }) {
                for (rater, option) in raters.sorted(by: { $0.key < $1.key }) {
                    lines.append(
                        try forms.sheet("\(battery).\(person.jenjang).\(rater)", person.id, rater) { item in
                            let own = person.statements[battery]?[rater]?[item] ?? option
                            return person.unobserved(item) ? Self.unobserved : "\"\(Self.options[own])\""
                        })
                }
            }
            for (rater, tasks) in (person.tasks ?? [:]).sorted(by: { $0.key < $1.key }) {
                lines.append(
                    try forms.sheet("pemetaan-tugas-2025.\(person.jenjang).\(rater)", person.id, rater) {
                        tasks.contains($0) ? "\"ya\"" : "\"tidak\""
                    })
            }
        }
        try folder.file("jawaban.jsonl", lines.joined(separator: "\n") + "\n")
        return folder
    }

    /// The forms of a build: the ids of their items, and their hashes.
    final class Forms {
        private let build: URL
        private let hashes: [String: String]
        private var items: [String: [String]] = [:]

        init(_ build: URL) throws {
            self.build = build
            let json = try JSONSerialization.jsonObject(with: Data(contentsOf: build.appending(path: "manifest.json")))
            let artifacts = try #require((json as? [String: Any])?["artifacts"] as? [[String: Any]])
            hashes = Dictionary(
                artifacts.compactMap { artifact in
                    guard artifact["kind"] as? String == "form", let id = artifact["id"] as? String else { return nil }
                    return (artifact["sha256"] as? String).map { (id, $0) }
                }, uniquingKeysWith: { first, _ in first })
        }

        func items(of form: String) throws -> [String] {
            if let known = items[form] { return known }
            let data = try Data(contentsOf: build.appending(path: "forms/\(form).json"))
            let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            let sections = try #require(json["sections"] as? [[String: Any]])
            let ids = sections.flatMap { ($0["items"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String } }
            items[form] = ids
            return ids
        }

        func sheet(_ form: String, _ person: String, _ rater: String, _ answer: (String) -> String) throws -> String {
            let hash = try #require(hashes[form], "\(form)")
            let answers = try items(of: form).map { "\"\($0)\": \(answer($0))" }.joined(separator: ", ")
            return """
                {"format": "tera-answers/1", "form": "\(form)", "formHash": "\(hash)", "participant": "\(person)", \
                "rater": "\(rater)", "sent": true, "answers": {\(answers)}}
                """
        }
    }
}

extension Campaign {
    /// All four raters with one answer.
    static func all(_ option: Int) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: raters.map { ($0, option) })
    }

    /// A complete mapping in which nobody does anything, but for what is said.
    static func tasks(_ done: [String: Set<String>] = [:]) -> [String: Set<String>] {
        Dictionary(uniqueKeysWithValues: mappers.map { ($0, done[$0] ?? []) })
    }
}

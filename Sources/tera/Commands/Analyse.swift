import ArgumentParser
import FoundationEssentials
import TeraArtifact
import TeraDiagnostics
import TeraReport
import TeraRuntime

struct Analyse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Statistik jawaban: butir, keandalan, kesepakatan penilai, kelompok, peningkatan.",
        discussion: """
            Tes: kesulitan, daya beda, pilihan jawaban, α, model Rasch, dan peningkatan bila ada tes awal dan akhirnya. \
            Kuesioner: sebaran, skala, α dan ω. 360 derajat: kesepakatan penilai dan selisih penilaian diri. Yang tidak \
            dapat dihitung disebut alasannya. Rumus dan sumbernya: Grammar/README.md.

            Contoh:
              tera analyse tes-akhir-cop-jkp --csv tes-akhir-cop-jkp=post.csv
              tera analyse tes-akhir-cop-jkp --group provinsi --participants peserta.csv
              tera analyse reaksi-cop-jkp --format json

            Status keluar: 0 baik; 1 ada jawaban yang ditolak; lainnya: tidak dapat bekerja.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    /// What the list of participants says of each, and people can be parted by.
    enum Field: String, ExpressibleByArgument, CaseIterable {
        case jenjang, instansi, provinsi

        func value(of participant: Participant) -> String {
            switch self {
            case .jenjang: participant.jenjang
            case .instansi: participant.instansi
            case .provinsi: participant.provinsi
            }
        }
    }

    @Argument(help: "Id baterai, atau id satu aturan nilai (baterai.jenjang).")
    var battery: String

    @OptionGroup var arguments: RunArguments
    @OptionGroup var answers: AnswerArguments

    @Option(help: "Bentuk keluaran: text, json, atau csv.")
    var format: Format = .text

    @Option(help: "Tes: bandingkan kelompok peserta menurut jenjang, instansi, atau provinsi.")
    var group: Field?

    @Option(help: "Kelompok acuan (bawaan: yang terbesar).")
    var reference: String?

    @Option(name: .customLong("self"), help: "Peran orang yang dinilai sendiri (bawaan: diri).")
    var own: String?

    @Flag(
        name: .customLong("per-rater"), help: "Sebut lembar yang perlu dilihat. Bukan untuk dilihat orang yang dinilai."
    )
    var perRater = false

    func run() throws {
        try arguments.run {
            let input = try answers.load(arguments, peopleRequired: group != nil)
            let asked = try specs(of: input)
            let grouping = try self.grouping(input, asked)
            let own = try ownRole(asked)
            let responses = try asked.compactMap { try input.machine.responses(spec: $0.id, in: input.admitted) }
            var pairs: [String: (pre: Responses, post: Responses)] = [:]
            for spec in asked where spec.purpose == .test {
                pairs[spec.id] = try pair(of: spec, input)
            }
            let analysis = Analysis(
                forms: try input.build.forms().map(\.form), grouping: grouping, own: own, perRater: perRater)
            let report = analysis.report(responses, pairs: pairs)
            switch format {
            case .text:
                Terminal.print(report.text(TextLayout(width: Terminal.width), language: arguments.language.report))
            case .json: Terminal.print(String(decoding: try CanonicalJSON.encode(report), as: UTF8.self))
            case .csv: Terminal.print(report.csv())
            }
            if input.hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
        }
    }

    /// The scoring specs that the argument names: all of a battery, or one.
    private func specs(of input: ScoringInput) throws -> [ScoringSpec] {
        let all = input.machine.specs
        let asked = all.filter { $0.battery.id == battery || $0.id == battery }
        guard asked.isEmpty else { return asked }
        let near = Suggestion.nearest(to: battery, among: all.map(\.battery.id) + all.map(\.id))
        throw LoadedBuild.Problem(
            message: Message(
                id: "tidak ada baterai `\(battery)` di \(arguments.build)."
                    + (near.map { " Maksud Anda `\($0)`?" } ?? ""),
                en: "there is no battery `\(battery)` in \(arguments.build)."
                    + (near.map { " Did you mean `\($0)`?" } ?? "")))
    }

    /// A role that is misspelt would let what people say of themselves count as what others say.
    private func ownRole(_ asked: [ScoringSpec]) throws -> String {
        guard let own else { return "diri" }
        let roles = Set(asked.flatMap(\.raters).map(\.id)).sorted()
        guard roles.contains(own) else {
            let near = Suggestion.nearest(to: own, among: roles)
            let list = roles.joined(separator: ", ")
            throw LoadedBuild.Problem(
                message: Message(
                    id: "--self: `\(battery)` tidak punya peran `\(own)`."
                        + (near.map { " Maksud Anda `\($0)`?" } ?? " Perannya: \(list)"),
                    en: "--self: `\(battery)` has no role `\(own)`."
                        + (near.map { " Did you mean `\($0)`?" } ?? " Its roles: \(list)")))
        }
        return own
    }

    private func grouping(_ input: ScoringInput, _ asked: [ScoringSpec]) throws -> Analysis.Grouping? {
        guard let group else {
            guard reference == nil else {
                throw ValidationError("--reference perlu --group: kelompok acuan dari mana?")
            }
            return nil
        }
        guard asked.contains(where: { $0.purpose == .test }) else {
            throw LoadedBuild.Problem(
                message: Message(
                    id: "--group membandingkan butir tes, dan `\(battery)` bukan tes. Jalankan tanpa --group",
                    en: "--group compares the items of tests, and `\(battery)` is no test. Run it without --group"))
        }
        let groups = Dictionary(
            input.participants.map { ($0.id, group.value(of: $0)) }, uniquingKeysWith: { first, _ in first })
        if let reference, !groups.values.contains(reference) {
            let near = Suggestion.nearest(to: reference, among: Set(groups.values).sorted())
            throw LoadedBuild.Problem(
                message: Message(
                    id: "tidak ada peserta dengan \(group.rawValue) `\(reference)`."
                        + (near.map { " Maksud Anda `\($0)`?" } ?? ""),
                    en: "no participant has \(group.rawValue) `\(reference)`."
                        + (near.map { " Did you mean `\($0)`?" } ?? "")))
        }
        return Analysis.Grouping(field: group.rawValue, groups: groups, reference: reference)
    }

    /// The same test before and after, where both have answers.
    private func pair(of spec: ScoringSpec, _ input: ScoringInput) throws -> (pre: Responses, post: Responses)? {
        func partner(_ occasion: String) -> ScoringSpec? {
            input.machine.specs.first { other in
                other.purpose == .test && other.battery.occasion == occasion
                    && other.battery.programmes == spec.battery.programmes
                    && other.items.map(\.id) == spec.items.map(\.id)
            }
        }
        // What is asked for is one of the two, also where another test has the same items on the same occasion.
        let (isPre, isPost) = (spec.battery.occasion == "pre", spec.battery.occasion == "post")
        guard isPre || isPost, let pre = isPre ? spec : partner("pre"), let post = isPost ? spec : partner("post"),
            let before = try input.machine.responses(spec: pre.id, in: input.admitted),
            let after = try input.machine.responses(spec: post.id, in: input.admitted), !before.sheets.isEmpty,
            !after.sheets.isEmpty
        else { return nil }
        return (before, after)
    }
}

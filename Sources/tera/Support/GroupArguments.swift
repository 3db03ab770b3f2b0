import ArgumentParser
import TeraArtifact
import TeraDiagnostics
import TeraReport
import TeraRuntime

/// By what the people of a test are parted, and whom the others are held against.
struct GroupArguments: ParsableArguments {
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

    @Option(help: "Tes: bandingkan kelompok peserta menurut jenjang, instansi, atau provinsi.")
    var group: Field?

    @Option(help: "Kelompok acuan (bawaan: yang terbesar).")
    var reference: String?

    var isAsked: Bool { group != nil }

    /// - Parameters:
    ///   - asked: the scoring specs that are looked at.
    ///   - battery: as it was written.
    func grouping(_ input: ScoringInput, _ asked: [ScoringSpec], _ battery: String) throws -> Analysis.Grouping? {
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
        // Who leaves the field open is in no group.
        let groups = Dictionary(
            input.participants.map { ($0.id, group.value(of: $0)) }.filter { !$0.1.isEmpty },
            uniquingKeysWith: { first, _ in first })
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
}

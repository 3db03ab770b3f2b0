import TeraArtifact
import TeraExact
import Testing

@testable import TeraReport

/// Of everything that reports of the same answers print together, however they are cut, nobody's answer follows who is one
/// of fewer than the limit.
@Suite struct JointReleaseTests {
    private static let smallest = 5
    /// The last are those where, of 1,200, only two cuts as whole groups told.
    private static let seeds = Array(UInt64(1)..<101) + [108, 120, 150, 558, 678, 696]

    private static func tables(_ campaign: RandomCampaign, by: [String]) -> [PublishedTable] {
        let report = EvaluationReport(
            campaign.data(by: by), language: .indonesian, release: Release(smallest: smallest))
        return report.publication().tables
    }

    /// Every cut by itself, as if there were no other.
    private static func alone(_ campaign: RandomCampaign) -> [PublishedTable] {
        let data = campaign.data(by: RandomCampaign.headings)
        return EvaluationPart.all(data).flatMap { part -> [PublishedTable] in
            let context = EvaluationContext(
                data: data, part: part, language: .indonesian, release: Release(smallest: smallest))
            let predikat = PredikatGroups(context)
            let place = Dictionary(
                uniqueKeysWithValues: part.evaluated.enumerated().map { ($1.participant.id, $0) })
            return [PredikatTable(context: context, groups: predikat).table()].compactMap(\.self)
                + ProfileGroups(context: context).all().flatMap { cut -> [PublishedTable] in
                    var groups = [Int](repeating: 0, count: part.evaluated.count)
                    for (index, group) in cut.groups.enumerated() {
                        for person in group.people { groups[place[person.participant.id] ?? 0] = index }
                    }
                    var joint = JointCuts(
                        people: part.evaluated.map { person in
                            (person.overall, predikat.groups.firstIndex { $0.bands.contains(person.band ?? "") })
                        }, limits: PredikatMeans.limits(context, predikat), smallest: smallest)
                    joint.add(JointCuts.Cut(groups: groups, count: cut.groups.count))
                    let table = PredikatByGroup(
                        context: context, predikat: predikat, id: cut.id, heading: cut.heading, groups: cut.groups,
                        leftOut: joint.leftOut[0])
                    return [table.counts(), table.means()].compactMap(\.self)
                }
        }
    }

    private struct Found {
        var leaks: [String: [UInt64]] = [:]
        var printed = 0

        mutating func add(_ attack: ReleaseAttack, seed: UInt64) {
            printed += attack.printed
            for (kind, found) in [
                ("few", attack.fewPrinted()), ("counts", attack.pairsOfCounts()), ("means", attack.pairsOfMeans()),
                ("equations", attack.equations()),
            ] where !found.isEmpty {
                leaks[kind, default: []].append(seed)
            }
        }
    }

    @Test func nothingFollowsFromAllReportsTogether() {
        var (joint, alone) = (Found(), Found())
        for seed in Self.seeds {
            let campaign = RandomCampaign(seed: seed)
            var attack = ReleaseAttack(campaign, smallest: Self.smallest)
            // Runs by nothing, by each, and by all.
            for by in [[], RandomCampaign.headings] + RandomCampaign.headings.map({ [$0] }) {
                attack.read(Self.tables(campaign, by: by))
            }
            joint.add(attack, seed: seed)
            var other = ReleaseAttack(campaign, smallest: Self.smallest)
            other.read(Self.alone(campaign))
            alone.add(other, seed: seed)
        }
        #expect(joint.leaks.isEmpty, "\(joint.leaks)")
        // Protection does not leave everything out.
        #expect(joint.printed > 5_000)
        // The attack finds what cuts tell of each other that are protected one by one.
        #expect(alone.leaks["counts", default: []].count > 20, "\(alone.leaks)")
        #expect(alone.leaks["means", default: []].count > 20)
        #expect(alone.leaks["equations", default: []].count > 20)
    }
}

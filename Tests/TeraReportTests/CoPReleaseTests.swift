import Testing

@testable import TeraReport

/// Of everything that the report of a programme prints together, nobody's answer follows who is one of fewer than the
/// limit: those who took one test only, those who answered a question, those who were asked it.
@Suite struct CoPReleaseTests {
    private static let seeds = Array(UInt64(1)..<151)

    private struct Found {
        var leaks: [String: [UInt64]] = [:]
        var printed = 0

        mutating func add(_ attack: CoPAttack, seed: UInt64) {
            printed += attack.printed
            for leak in attack.leaks() { leaks[leak, default: []].append(seed) }
        }

        /// Seeds with a leak of this kind.
        func seeds(_ kind: String) -> Set<UInt64> {
            Set(leaks.filter { $0.key.hasPrefix(kind) }.values.joined())
        }
    }

    @Test func nothingFollowsOfAFew() throws {
        var (outside, inside) = (Found(), Found())
        for seed in Self.seeds {
            let cop = RandomCoP(seed: seed)
            outside.add(CoPAttack(cop, try cop.publication(isInternal: false)), seed: seed)
            inside.add(CoPAttack(cop, try cop.publication(isInternal: true)), seed: seed)
        }
        #expect(outside.leaks.isEmpty, "\(outside.leaks.sorted { $0.key < $1.key })")
        // Protection does not leave everything out.
        #expect(outside.printed > 5_000, "\(outside.printed)")
        #expect(outside.printed * 2 > inside.printed, "\(outside.printed) of \(inside.printed)")
        // The same attack finds each kind where nothing is left out.
        for kind in ["mean", "right", "band", "gain", "a:", "manfaat:", "pakai:", "Jenjang", "Provinsi", "Wilayah"] {
            #expect(inside.seeds(kind).count > 15, "\(kind): \(inside.seeds(kind).count)")
        }
    }
}

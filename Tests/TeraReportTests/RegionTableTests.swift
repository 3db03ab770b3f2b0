import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

@testable import TeraReport

/// Participants by region, and what that table and the one of provinces tell together.
@Suite struct RegionTableTests {
    private static let zones = [
        ("aceh", "Asia/Jakarta"), ("kalimantan-barat", "Asia/Pontianak"), ("bali", "Asia/Makassar"),
        ("ntb", "Asia/Makassar"), ("maluku", "Asia/Jayapura"), ("papua", "Asia/Jayapura"),
    ]

    /// So many people say each of these; nil: said nothing.
    private func report(
        _ counts: [(String?, Int)], zones: [(String, String?)] = zones, language: ReportLanguage = .indonesian,
        isInternal: Bool = false
    ) -> (provinces: PublishedTable, regions: PublishedTable?)? {
        let values = counts.flatMap { [String?](repeating: $0.0, count: $0.1) }
        let names = values.indices.map { "p\(1000 + $0)" }
        let people = names.map { name in
            TestPerson(
                participant: name,
                score: ScoreValue(
                    id: "nilai", role: .test, about: nil, value: .zero, band: nil, answered: 1, asked: 1), correct: [])
        }
        let post = TestResult(
            battery: BatteryReference(
                id: "tes", title: ["id": "Tes"], programmes: ["p"], occasion: "post",
                period: Period(from: "2025-02-13", to: "2025-02-13")),
            spec: "tes", people: people, items: [], bands: [], assumptions: [])
        let entries = zones.map {
            RegisterEntryArtifact(id: $0.0, title: ["id": $0.0], aliases: [], zone: $0.1, dates: [])
        }
        let data = CoPData(
            programme: nil, forms: [], pre: nil, post: post, reactions: [], observations: [],
            profiles: Dictionary(
                uniqueKeysWithValues: zip(names, values).map { ($0, $1.map { ["Provinsi": $0] } ?? [:]) }),
            profileHeadings: [], provinceHeading: "Provinsi",
            provinces: RegisterArtifact(id: "provinsi", title: ["id": "Provinsi"], holds: "province", entries: entries),
            jenjang: [], lastReaction: nil, legalBasis: [], date: "2025-03-20")
        let context = CoPContext(data: data, language: language, release: Release(isInternal: isInternal))
        return ProvinceTable(context: context).tables()
    }

    private func printed(_ table: PublishedTable, _ language: ReportLanguage = .indonesian) -> [[String]] {
        CellFormat(language).cells(of: table)
    }

    /// 20 + 5 in the west, of two provinces; 15 of the two in the middle, all from one; nobody from the east. 60 with 6
    /// who named something else and 14 who named nothing: 25/60 is 41,67%, 15/60 25%, 6/60 10%, 14/60 23,33%.
    @Test func byHand() throws {
        let tables = try #require(
            report([("aceh", 20), ("kalimantan-barat", 5), ("bali", 15), ("Luar negeri", 6), (nil, 14)]))
        let regions = try #require(tables.regions)
        #expect(
            printed(regions) == [
                ["WIB (Barat)", "2", "2", "25", "41,67%"], ["WITA (Tengah)", "2", "1", "15", "25,00%"],
                ["WIT (Timur)", "2", "0", "0", "0,00%"], ["Nama di luar register (?)", "–", "–", "6", "10,00%"],
                ["Tidak menjawab", "–", "–", "14", "23,33%"], ["Jumlah", "6", "3", "60", "100,00%"],
            ])
        #expect(regions.base == "60 peserta tes akhir")
        #expect(tables.provinces.rows.count == 9)
        let english = try #require(report([("aceh", 20), ("ntb", 20)], language: .english)?.regions)
        #expect(
            printed(english, .english) == [
                ["WIB (West)", "2", "1", "20", "50.00%"], ["WITA (Central)", "2", "1", "20", "50.00%"],
                ["WIT (East)", "2", "0", "0", "0.00%"], ["Total", "6", "2", "40", "100.00%"],
            ])
        #expect(english.caption == "Participants by region (time zone)")
    }

    /// 3 from Bali are left out. With WITA's 13 the 10 of NTB would give them back, and so they are left out too; all the
    /// rest stays. Nobody from Maluku and Papua stays 0.
    @Test func aRegionDoesNotGiveBackAProvince() throws {
        let (provinces, found) = try #require(
            report([("aceh", 20), ("kalimantan-barat", 12), ("bali", 3), ("ntb", 10)]))
        let regions = try #require(found)
        #expect(printed(provinces).map { $0[1] } == ["20", "12", "<5", "×", "0", "0", "45"])
        #expect(printed(provinces).map { $0[2] } == ["44,44%", "26,67%", "<5", "×", "0,00%", "0,00%", "100,00%"])
        #expect(printed(regions).map { $0[3] } == ["32", "13", "0", "45"])
    }

    /// 2 from Papua are all of the east: its figure is left out like the province's, and another of each kind with it.
    /// That nobody came from Maluku stays, and so does that one province of two sent anybody.
    @Test func aRegionOfAFew() throws {
        let (provinces, found) = try #require(
            report([("aceh", 20), ("kalimantan-barat", 12), ("bali", 30), ("papua", 2)]))
        let regions = try #require(found)
        #expect(printed(provinces).map { $0[1] } == ["20", "×", "30", "0", "0", "<5", "64"])
        #expect(printed(regions).map { $0[3] } == ["×", "30", "<5", "64"])
        #expect(regions[2, "provinces"] == .open(2) && regions[2, "present"] == .open(1))
        #expect(
            printed(
                try #require(
                    report([("aceh", 20), ("papua", 2)], isInternal: true)?.regions)
            ).map { $0[3] } == ["20", "0", "2", "22"])
    }

    /// A register of another country, one of which only some provinces have a zone, and one without any.
    @Test func otherRegisters() throws {
        let some = try #require(
            report(
                [("dili", 9), ("aceh", 7), ("baru", 8)],
                zones: [
                    ("dili", "Asia/Dili"), ("aceh", "Asia/Jakarta"), ("baru", nil),
                ])?.regions)
        #expect(some.rows.map(\.id) == ["wib", "Asia-Dili", "no-zone", "total"])
        #expect(
            printed(some).map { [$0[0], $0[3]] } == [
                ["WIB (Barat)", "7"], ["Asia/Dili", "9"], ["Provinsi tanpa zona", "8"], ["Jumlah", "24"],
            ])
        let none = report([("aceh", 20)], zones: [("aceh", nil)])
        #expect(none?.regions == nil && none?.provinces.rows.count == 2)
    }

    // MARK: Together

    /// What somebody with a pencil makes of both tables: how many people are possible in each cell that is left out
    /// because it is small. Provinces add up to regions and these, with those who named nothing, to everybody.
    private struct Pencil {
        let smallest: Int
        /// Of each region its own cell, and those of its provinces.
        var regions: [(own: PublishedCell, parts: [PublishedCell])]
        /// Everybody but those who named nothing.
        let people: Int

        private func range(_ cell: PublishedCell) -> ClosedRange<Int> {
            switch cell {
            case .below: 1...(smallest - 1)
            case .withheld: smallest...1_000_000
            default: (cell.count ?? 0)...(cell.count ?? 0)
            }
        }

        /// Whether there are such numbers.
        private var isPossible: Bool {
            var (low, high) = (0, 0)
            for region in regions {
                let own = range(region.own)
                let parts = region.parts.map(range)
                let (least, most) = (
                    parts.reduce(0) { $0 + $1.lowerBound }, parts.reduce(0) { $0 + $1.upperBound }
                )
                guard max(own.lowerBound, least) <= min(own.upperBound, most) else { return false }
                low += max(own.lowerBound, least)
                high += min(own.upperBound, most)
            }
            return (low...high).contains(people)
        }

        /// Those of which only one number is possible, by region and part; -1: the region itself.
        func told() -> [[Int]] {
            func isTold(_ set: (inout Pencil, Int) -> Void) -> Bool {
                (1..<smallest).count { number in
                    var other = self
                    set(&other, number)
                    return other.isPossible
                } < 2
            }
            return regions.indices.flatMap { region -> [[Int]] in
                let own = regions[region].own == .below(smallest) && isTold { $0.regions[region].own = .open($1) }
                let parts = regions[region].parts.indices.filter { part in
                    regions[region].parts[part] == .below(smallest)
                        && isTold { $0.regions[region].parts[part] = .open($1) }
                }
                return (own ? [[region, -1]] : []) + parts.map { [region, $0] }
            }
        }

        /// With nothing printed but 0, and who are how many.
        var silent: Pencil {
            func hidden(_ cell: PublishedCell) -> PublishedCell {
                guard let count = cell.count, count > 0 else { return cell }
                return count < smallest ? .below(smallest) : .withheld
            }
            var silent = self
            silent.regions = regions.map { (hidden($0.own), $0.parts.map(hidden)) }
            return silent
        }
    }

    private func pencil(_ cop: RandomCoP, _ provinces: PublishedTable, _ regions: PublishedTable) throws -> Pencil {
        let attack = CoPAttack(cop, try cop.publication(isInternal: false))
        let rows = regions.rows.indices.filter { !regions.rows[$0].isTotal && regions.rows[$0].id != "missing" }
        return Pencil(
            smallest: cop.smallest,
            regions: rows.map { row in
                let parts = provinces.rows.indices.filter { part in
                    let id = provinces.rows[part].id
                    return id != "missing" && id != "total" && attack.region(of: id) == regions.rows[row].id
                }
                return (regions[row, "count"], parts.map { provinces[$0, "count"] })
            }, people: cop.took("post").count { $0.profile[RandomCoP.province] != nil })
    }

    /// Whatever is left out as small may be two numbers at least, unless the number of all people alone says which. Each
    /// table protected by itself would tell.
    @Test func nothingSmallFollowsFromBothTables() throws {
        var (joint, alone): ([UInt64], [UInt64]) = ([], [])
        var (tables, printed) = (0, 0)
        for seed in UInt64(1)..<401 {
            let cop = RandomCoP(seed: seed)
            let context = CoPContext(
                data: try cop.data(), language: .indonesian, release: Release(smallest: cop.smallest))
            guard let (provinces, found) = ProvinceTable(context: context).tables(), let regions = found else {
                continue
            }
            tables += 1
            printed += regions.rows.indices.count { regions[$0, "count"].count != nil && !regions.rows[$0].isTotal }
            let pencil = try pencil(cop, provinces, regions)
            let inherent = pencil.silent.told()
            if !pencil.told().allSatisfy(inherent.contains) { joint.append(seed) }
            var open = context
            open = CoPContext(
                data: open.data, language: .indonesian, release: Release(smallest: cop.smallest, isInternal: true))
            guard let (all, every) = ProvinceTable(context: open).tables(), let every,
                all.rows.count == provinces.rows.count
            else { continue }
            let separate = try self.pencil(cop, context.done(all), context.done(every))
            if !separate.told().allSatisfy(inherent.contains) { alone.append(seed) }
        }
        #expect(joint.isEmpty, "\(joint)")
        #expect(tables > 250 && printed > 300, "\(tables), \(printed)")
        #expect(alone.count > 40, "\(alone.count)")
    }
}

internal import TeraArtifact

/// Where they come from by time zone, as the tests were given in forms for the west, the middle and the east: of each
/// zone how many provinces there are, how many of them sent anybody, and how many people came.
///
/// The zone is that of the province which people name, by the register.
struct RegionTable {
    let context: CoPContext
    /// Every province of the register in rows of its own, with nothing left out.
    let provinces: PublishedTable

    /// West to east. Places of one time have one region (Keputusan Presiden 41/1987).
    private static let regions = [
        (id: "wib", title: ["id": "WIB (Barat)", "en": "WIB (West)"], zones: ["Asia/Jakarta", "Asia/Pontianak"]),
        (id: "wita", title: ["id": "WITA (Tengah)", "en": "WITA (Central)"], zones: ["Asia/Makassar"]),
        (id: "wit", title: ["id": "WIT (Timur)", "en": "WIT (East)"], zones: ["Asia/Jayapura"]),
    ]

    private struct Region {
        var id: String
        var title: Phrase
        /// Rows of the table of provinces.
        var rows: [Int]
    }

    private var entries: [RegisterEntryArtifact] { context.data.provinces?.entries ?? [] }

    private func rows(_ isIn: (String?) -> Bool) -> [Int] {
        entries.filter { isIn($0.zone) }.compactMap { provinces.row($0.id) }
    }

    /// Those of which the register has provinces: Indonesia's, other zones by their names, and provinces without any.
    private var found: [Region] {
        let known = Set(Self.regions.flatMap(\.zones))
        let others = Set(entries.compactMap(\.zone)).subtracting(known).sorted()
        let regions =
            Self.regions.map { region in
                Region(
                    id: region.id, title: context.phrase(region.title),
                    rows: rows { $0.map(region.zones.contains) ?? false })
            }
            + others.map { zone in
                Region(id: zone.replacing("/", with: "-"), title: context.quoted(zone), rows: rows { $0 == zone })
            } + [
                Region(
                    id: "no-zone", title: context.own("Provinsi tanpa zona", "Provinces without a zone"),
                    rows: rows { $0 == nil })
            ]
        return regions.filter { !$0.rows.isEmpty }
    }

    /// nil where no province has a zone.
    func table() -> PublishedTable? {
        guard entries.contains(where: { $0.zone != nil }), let total = provinces.row("total"),
            let people = provinces[total, "count"].count
        else { return nil }
        var table = PublishedTable(
            id: "regions",
            caption: context.say("Peserta menurut wilayah (zona waktu)", "Participants by region (time zone)"),
            unit: context.say("orang; provinsi", "people; provinces"), base: provinces.base, date: provinces.date,
            columns: [
                PublishedColumn("label", context.own("Wilayah", "Region"), .text),
                PublishedColumn("provinces", context.own("Provinsi (register)", "Provinces (register)")),
                PublishedColumn("present", context.own("Provinsi dengan peserta", "Provinces with participants")),
                PublishedColumn("count", context.own("Peserta", "Participants")),
                PublishedColumn("share", context.own("%", "%"), .share(2), of: "count"),
            ])
        func add(
            _ id: String, _ title: Phrase, provinces: [PublishedCell], _ count: PublishedCell, isTotal: Bool = false
        ) {
            let share = PublishedCell.share(count.count ?? 0, of: people)
            table.rows.append(
                PublishedRow(id: id, cells: [.text(title)] + provinces + [count, share], isTotal: isTotal))
        }
        /// Which provinces sent nobody is printed in their own table: that so many sent anybody tells nothing more.
        func sent(_ rows: [Int]) -> [PublishedCell] {
            [.open(rows.count), .open(rows.count { provinces[$0, "count"].count ?? 0 > 0 })]
        }
        let regions = found
        for region in regions {
            add(region.id, region.title, provinces: sent(region.rows), .count(count(region.rows)))
        }
        let zones = Array(table.rows.indices)
        let none = [PublishedCell.none, .none]
        if !unknown.isEmpty {
            add(
                "?", context.own("Nama di luar register (?)", "Names outside the register (?)"), provinces: none,
                .count(count(unknown)))
        }
        if let missing = provinces.row("missing") {
            add(
                "missing", context.own("Tidak menjawab", "No answer"), provinces: none, provinces[missing, "count"])
        }
        let parts = Array(table.rows.indices)
        add(
            "total", context.own("Jumlah", "Total"), provinces: sent(regions.flatMap(\.rows)), .count(people),
            isTotal: true)
        table.addsDown(parts, to: parts.count, in: ["count"])
        table.addsDown(zones, to: parts.count, in: ["provinces", "present"])
        table.notes = [
            context.say(
                "Zona waktu provinsi asal menurut register; formulir tes yang diisi seseorang dapat dari wilayah lain.",
                "The time zone of the province of origin, by the register; the form of a test that somebody filled in may "
                    + "be another region's.")
        ]
        return table
    }

    /// Rows of names that the register does not have.
    private var unknown: [Int] { provinces.rows.indices.filter { provinces.rows[$0].id.hasPrefix("?") } }

    private func count(_ rows: [Int]) -> Int { rows.reduce(0) { $0 + (provinces[$1, "count"].count ?? 0) } }

    // MARK: Together

    /// Both tables with nothing in them that may not be released: a zone less its printed provinces gives back the one
    /// that is left out, and so both are protected as one table, of provinces that add up to zones, and these to all.
    func released(_ regions: PublishedTable) -> (provinces: PublishedTable, regions: PublishedTable) {
        guard let column = provinces.column("count"), let own = regions.column("count") else {
            return (context.done(provinces), context.done(regions))
        }
        var joint = provinces
        let isPart = Dictionary(
            found.map { ($0.id, $0.rows) } + [("?", unknown)], uniquingKeysWith: { first, _ in first })
        var parts: [TablePlace] = []
        var sums: [PublishedSum] = []
        for (row, line) in regions.rows.enumerated() where !line.isTotal {
            guard let rows = isPart[line.id] else { continue }
            let place = TablePlace(row: joint.rows.count, column: column)
            joint.rows.append(
                PublishedRow(
                    id: "region.\(line.id)", cells: [line.cells[0], regions[row, "count"], regions[row, "share"]]))
            sums.append(PublishedSum(parts: rows.map { TablePlace(row: $0, column: column) }, total: place))
            parts.append(place)
        }
        if let missing = provinces.row("missing") { parts.append(TablePlace(row: missing, column: column)) }
        if let total = provinces.row("total") {
            sums.append(PublishedSum(parts: parts, total: TablePlace(row: total, column: column)))
        }
        joint.sums = sums
        let safe = context.done(joint)
        var result = (provinces: provinces, regions: regions)
        for row in provinces.rows.indices where provinces[row, "count"].count != 0 {
            result.provinces.rows[row] = safe.rows[row]
        }
        for (row, line) in regions.rows.enumerated() {
            guard let place = safe.row("region.\(line.id)") ?? safe.row(line.id) else { continue }
            result.regions[TablePlace(row: row, column: own)] = safe[place, "count"]
            if let share = regions.column("share") {
                result.regions[TablePlace(row: row, column: share)] = safe[place, "share"]
            }
        }
        return result
    }
}

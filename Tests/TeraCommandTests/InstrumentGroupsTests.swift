import Foundation
import Testing

/// `tera report instrument`: items that are harder for one group, and what the same people gained. Figures are R's
/// (`test-dif-tengah`, `test-dif-timur`, `gain-paired` and `gain-normalised` of `Fixtures/statistics/expected.json`), as
/// those of `tera analyse` are, or worked by hand.
@Suite struct InstrumentGroupsTests {
    private static let statistics = Repository.root.appending(path: "Tests/Fixtures/statistics")

    private static func withBuild() throws -> Folder {
        let folder = try Folder()
        let end = try folder.run("build", "\(statistics.path)/project.yaml", "-o", "hasil")
        try #require(end.status == 0, "\(end.complaint)")
        return folder
    }

    private static func file(_ name: String) -> String { statistics.appending(path: name).path }
    private static let post = ["--csv", "tes-akhir=\(file("test-post.csv"))", "--id-column", "participant"]
    private static let pre = ["--csv", "tes-awal=\(file("test-pre.csv"))"]
    private static let groups = ["--group", "provinsi", "--participants", file("peserta.csv")]

    private func expected(_ entry: String, _ name: String) throws -> [Double] {
        let data = try Data(contentsOf: Self.statistics.appending(path: "expected.json"))
        let all = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
        return try #require((all[entry]?["values"] as? [String: [Double]])?[name])
    }

    private static func lines(_ name: String) throws -> [[String]] {
        try String(contentsOf: statistics.appending(path: name), encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    /// Whole sheets of the post-test.
    private static func whole(_ name: String = "test-post.csv") throws -> [[String]] {
        try lines(name).dropFirst().filter { !$0.contains("") }
    }

    private func report(_ battery: String, _ options: [String], to place: String, in folder: Folder) throws -> URL {
        let end = try Tera.run(
            ["report", "instrument", battery, "--lang", "en", "--format", "csv", "-o", place] + options, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        return folder.url.appending(path: place)
    }

    /// Printed with so many places, and no further off than rounding takes it.
    private func expect(
        _ text: String?, _ number: Double, places: Int, at location: SourceLocation = #_sourceLocation
    ) {
        let decimals = text?.split(separator: ".").dropFirst().first?.count ?? 0
        let isNear =
            text.flatMap(Double.init).map { abs($0 - number) <= 0.5 * pow(10, -Double(places)) + 1e-9 } ?? false
        #expect(isNear && decimals == places, "\(text ?? "nothing"), \(number)", sourceLocation: location)
    }

    // MARK: As in R

    @Test(arguments: [true, false])
    func groupsAsInR(isInternal: Bool) throws {
        let folder = try Self.withBuild()
        let options = Self.post + Self.groups + (isInternal ? ["--internal"] : [])
        let place = try report("tes-akhir", options, to: "t", in: folder)
        let sizes = try PrintedTable(place.appending(path: "tes-akhir-dif-groups.csv"))
        let people = Dictionary(grouping: try Self.whole(), by: { $0[1] }).mapValues(\.count)
        #expect(people == ["barat": 189, "tengah": 91, "timur": 101])
        #expect(sizes.rows == ["group.barat", "group.tengah", "group.timur", "total"])
        for (group, count) in people { #expect(sizes.cells["group.\(group)"]?["people"] == "\(count)") }
        #expect(sizes.cells["group.barat"]?["role"] == "reference" && sizes.cells["total"]?["people"] == "381")
        let dif = try PrintedTable(place.appending(path: "tes-akhir-dif.csv"))
        #expect(dif.rows.count == 60)
        for group in ["tengah", "timur"] {
            let odds = try expected("test-dif-\(group)", "odds")
            let chi = try expected("test-dif-\(group)", "chi")
            let p = try expected("test-dif-\(group)", "p")
            for (index, row) in dif.rows.filter({ $0.hasPrefix(group) }).enumerated() {
                let cells = try #require(dif.cells[row])
                expect(cells["odds"], odds[index], places: 2)
                expect(cells["delta"], -2.35 * log(odds[index]), places: 2)
                expect(cells["chiSquare"], chi[index], places: 2)
                if p[index] < 0.001 {
                    #expect(cells["p"] == "0.001" && cells["p.modifier"] == "<")
                } else {
                    expect(cells["p"], p[index], places: 3)
                    #expect(cells["p.modifier"] == "")
                }
                #expect(cells["odds.n"] == "\(189 + (people[group] ?? 0))")
            }
        }
        // Made harder in the east.
        let large = dif.rows.filter { dif.cells[$0]?["class"] == "C (large)" }
        #expect(large == ["timur.q03", "timur.q07"])
    }

    /// Of the 312 whose sheets are whole both times, as R has them; 30 questions make 100 points.
    @Test func gainsAsInR() throws {
        let folder = try Self.withBuild()
        let both = Set(try Self.whole("test-pre.csv").map { $0[0] }).intersection(try Self.whole().map { $0[0] })
        #expect(both.count == 312)
        for name in ["test-pre.csv", "test-post.csv"] {
            let lines = try Self.lines(name).enumerated().filter { $0.offset == 0 || both.contains($0.element[0]) }
            try folder.file(name, lines.map { $0.element.joined(separator: ",") }.joined(separator: "\n") + "\n")
        }
        let options = [
            "--csv", "tes-akhir=test-post.csv", "--csv", "tes-awal=test-pre.csv", "--id-column", "participant",
        ]
        let place = try report("tes-akhir", options, to: "t", in: folder)
        let gain = try #require(try PrintedTable(place.appending(path: "tes-akhir-gain.csv")).cells["gain"])
        let points = 100.0 / 30
        #expect(gain["people"] == "312" && gain["mean.n"] == "312")
        #expect(gain["p"] == "0.001" && gain["p.modifier"] == "<" && gain["p.n"] == "312")
        expect(gain["mean"], try expected("gain-paired", "mean")[0] * points, places: 2)
        expect(gain["low"], try expected("gain-paired", "interval")[0] * points, places: 2)
        expect(gain["high"], try expected("gain-paired", "interval")[1] * points, places: 2)
        for (column, name) in [("t", "t"), ("dz", "dz"), ("dav", "dav")] {
            expect(gain[column], try expected("gain-paired", name)[0], places: 2)
        }
        let share = try #require(
            try PrintedTable(place.appending(path: "tes-akhir-normalised-gain.csv")).cells["normalised-gain"])
        expect(share["gain"], try expected("gain-normalised", "gain")[0], places: 3)
        expect(share["low"], try expected("gain-normalised", "interval")[0], places: 3)
        expect(share["high"], try expected("gain-normalised", "interval")[1], places: 3)
        #expect(share["class"] == "low")
        // The pre-test has the same partner, and the same gain.
        let other = try report("tes-awal", options, to: "a", in: folder)
        #expect(try PrintedTable(other.appending(path: "tes-awal-gain.csv")).cells["gain"] == gain)
    }

    // MARK: By hand

    private static let documents = Training.project(
        Training.programme,
        """
        kind: bank
        id: soal
        title: Soal
        topics: [{id: isi, title: Isi}]
        items:
          - {id: s1, type: single, topic: isi, stem: Soal satu?, key: a, options: [{id: a, text: A}, {id: b, text: B}]}
          - {id: s2, type: single, topic: isi, stem: Soal dua?, key: a, options: [{id: a, text: A}, {id: b, text: B}]}

        """,
        Training.test(), Training.battery("tes-awal", "Tes awal", of: "tes", "pre", on: "2025-02-01"),
        Training.battery("tes-akhir", "Tes akhir", of: "tes", "post"))

    private static func csv(_ rows: [(id: String, right: [Bool])]) -> String {
        "ID,Soal satu?,Soal dua?\n"
            + rows.map { "\($0.id),\($0.right.map { $0 ? "A" : "B" }.joined(separator: ","))\n" }.joined()
    }

    /// Twelve people of each of two offices, by how many had the first question alone right, and how many the second.
    private static func byHand(south: (Int, Int) = (2, 4), others: Int = 0) throws -> Folder {
        func group(_ name: String, _ first: Int, _ second: Int) -> [(id: String, right: [Bool])] {
            let right =
                Array(repeating: [true, false], count: first) + Array(repeating: [false, true], count: second)
                + Array(repeating: [true, true], count: 3) + Array(repeating: [false, false], count: 3)
            return right.enumerated().map { ("\(name)\($0.offset + 1)", $0.element) }
        }
        let folder = try Folder.withTraining(documents)
        let people = group("utara-", 4, 2) + group("selatan-", south.0, south.1) + group("kecil-", 0, 0).prefix(others)
        try folder.file("akhir.csv", csv(people))
        let list = people.map { "\($0.id),A,\($0.id.split(separator: "-")[0])\n" }
        try folder.file("peserta.csv", "id,nama,instansi\n" + list.joined())
        return folder
    }

    private static let files = [
        "--csv", "tes-akhir=akhir.csv", "--group", "instansi", "--reference", "utara", "--participants", "peserta.csv",
    ]

    /// Of those with one right answer: in the north 4 had the first right and 2 wrong, in the south 2 and 4. Odds (4·4/12) /
    /// (2·2/12) = 4, D-DIF = −2.35 ln 4 = −3.26; expected 6·6/12 = 3 of the 4, variance 6⁴/(144·11) = 9/11, so χ² = ½² /
    /// (9/11) = 0.31 and p = 2Φ(−0.5528) = 0.580. Of the second question it is the other way around: odds ¼.
    @Test func groupsByHand() throws {
        let folder = try Self.byHand()
        let place = try report("tes-akhir", Self.files, to: "t", in: folder)
        let dif = try PrintedTable(place.appending(path: "tes-akhir-dif.csv"))
        #expect(dif.rows == ["selatan.s1", "selatan.s2"])
        let (first, second) = (try #require(dif.cells["selatan.s1"]), try #require(dif.cells["selatan.s2"]))
        #expect([first["odds"], first["delta"], first["chiSquare"], first["p"]] == ["4.00", "-3.26", "0.31", "0.580"])
        #expect(
            [second["odds"], second["delta"], second["chiSquare"], second["p"]] == ["0.25", "3.26", "0.31", "0.580"])
        // Not significant, so A, however large.
        #expect(first["class"] == "A (negligible)" && first["odds.n"] == "24")
        let sizes = try PrintedTable(place.appending(path: "tes-akhir-dif-groups.csv"))
        #expect(sizes.rows.map { sizes.cells[$0]?["people"] } == ["12", "12", "24"])
        let text = try Tera.run(["report", "instrument", "tes-akhir", "--lang", "en"] + Self.files, in: folder).text
        #expect(text.contains("No moderate or large DIF was found against “utara”: “selatan” (2 items)."))
    }

    /// Six people had 0, 0, 1, 1, 1, 1 of two right, and then 1, 1, 2, 2, 1, 1: four gained 50 points and two nothing. The
    /// mean is 33.33, the variance of the gains 666.67, as that of each test: t = 33.33 / √(666.67/6) = √10 = 3.16, p = 0.025
    /// with 5 degrees, d_z = d_av = 33.33 / 25.82 = 1.29; 33.33 ± 2.5706 · 10.541 is 6.24 to 60.43. Of 66.67 points that were
    /// left they gained half. Fieller: rooms and gains have the covariance 333.33; with f = 2.5706²/6 = 1.10132 the ends
    /// solve (4444.44 − 666.67 f) g² − 2 (2222.22 − 333.33 f) g + 1111.11 − 666.67 f = 0: 0.115 and 0.885.
    private static func sixPeople(onlyAfter: Int = 0, onlyBefore: Int = 0, of six: Int = 6) throws -> Folder {
        let folder = try Folder.withTraining(documents)
        let before = [0, 0, 1, 1, 1, 1].suffix(six)
        let after = [1, 1, 2, 2, 1, 1].suffix(six)
        func rows(_ right: some Collection<Int>, _ more: Int, _ name: String) -> [(id: String, right: [Bool])] {
            right.enumerated().map { ("p\($0.offset)", [$0.element > 0, $0.element > 1]) }
                + (0..<more).map { ("\(name)\($0)", [true, false]) }
        }
        try folder.file("awal.csv", csv(rows(before, onlyBefore, "a")))
        try folder.file("akhir.csv", csv(rows(after, onlyAfter, "z")))
        return folder
    }

    private static let both = ["--csv", "tes-akhir=akhir.csv", "--csv", "tes-awal=awal.csv"]

    @Test func gainsByHand() throws {
        // Of five who came to one test only nothing is known that anybody would be recognised by.
        let folder = try Self.sixPeople(onlyAfter: 5)
        let place = try report("tes-akhir", Self.both, to: "t", in: folder)
        let gain = try #require(try PrintedTable(place.appending(path: "tes-akhir-gain.csv")).cells["gain"])
        #expect([gain["mean"], gain["low"], gain["high"]] == ["33.33", "6.24", "60.43"])
        #expect([gain["t"], gain["p"], gain["dz"], gain["dav"]] == ["3.16", "0.025", "1.29", "1.29"])
        #expect(gain["people"] == "6")
        let share = try #require(
            try PrintedTable(place.appending(path: "tes-akhir-normalised-gain.csv")).cells["normalised-gain"])
        #expect([share["gain"], share["low"], share["high"]] == ["0.500", "0.115", "0.885"])
        #expect(share["class"] == "medium")
        for (language, sentence) in [
            ("en", "Scores of those who took both tests rose by 33.33 points on average"),
            ("id", "Nilai yang mengikuti kedua tes rata-rata naik 33,33 poin"),
        ] {
            let text = try Tera.run(["report", "instrument", "tes-akhir", "--lang", language] + Self.both, in: folder)
                .text
            let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            // In the chapter, and in the summary.
            #expect(flat.components(separatedBy: sentence).count == 3, "\(text)")
        }
    }

    // MARK: What few people stand behind

    /// Whom the figures of those who took both would tell of, beside those of everybody.
    @Test(arguments: [(1, 0, 6), (0, 4, 6), (0, 0, 4)])
    func gainsOfAFew(onlyAfter: Int, onlyBefore: Int, six: Int) throws {
        let folder = try Self.sixPeople(onlyAfter: onlyAfter, onlyBefore: onlyBefore, of: six)
        let end = try Tera.run(["report", "instrument", "tes-akhir", "--lang", "en"] + Self.both, in: folder)
        let reason =
            six < 5
            ? "not printed, fewer than 5 people took both tests."
            : "not printed, since fewer than 5 people took one of the tests only"
        let flat = end.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flat.contains("Before and after: \(reason)"), "\(end.text)")
        #expect(!flat.contains("33.33") && !flat.contains("normalised gain is") && !flat.contains("d_z ="))
        #expect(flat.contains("is left out where fewer than 5 people took both tests, or one of them only."))
        let inside = try report("tes-akhir", Self.both + ["--internal"], to: "t", in: folder)
        let people = try PrintedTable(inside.appending(path: "tes-akhir-gain.csv")).cells["gain"]?["people"]
        #expect(people == "\(six)")
    }

    /// The list of participants with three people of the east, whose sheets are whole, in an office of their own.
    private static func withAFew(_ few: Int, in folder: Folder) throws -> [String] {
        let moved = Set(try whole().filter { $0[1] == "timur" }.prefix(few).map { $0[0] })
        let regions = Dictionary(uniqueKeysWithValues: try lines("test-post.csv").dropFirst().map { ($0[0], $0[1]) })
        let rows = try lines("peserta.csv").dropFirst().map { row in
            "\(row[0]),A,satu,\(moved.contains(row[0]) ? "kecil" : regions[row[0]] ?? ""),barat\n"
        }
        let list = try folder.file("daftar.csv", "id,nama,jenjang,instansi,provinsi\n" + rows.joined())
        return ["--group", "instansi", "--participants", list.path]
    }

    /// 381 less 189, 91 and 98 would be the three: how many the smallest group has is not printed, in no table and in no
    /// sentence; what was found of it is.
    @Test func groupsOfAFew() throws {
        let folder = try Self.withBuild()
        let options = Self.post + (try Self.withAFew(3, in: folder))
        let place = try report("tes-akhir", options, to: "t", in: folder)
        let sizes = try PrintedTable(place.appending(path: "tes-akhir-dif-groups.csv"))
        #expect(sizes.rows == ["group.barat", "group.tengah", "group.timur", "few", "total"])
        #expect(sizes.rows.map { sizes.cells[$0]?["people"] } == ["189", "withheld", "98", "<5", "381"])
        let dif = try PrintedTable(place.appending(path: "tes-akhir-dif.csv"))
        #expect(!dif.rows.contains { $0.hasPrefix("kecil") } && dif.rows.count == 60)
        #expect(dif.cells["tengah.q04"]?["odds.n"] == "withheld" && dif.cells["timur.q04"]?["odds.n"] == "287")
        expect(dif.cells["tengah.q04"]?["odds"], try expected("test-dif-tengah", "odds")[3], places: 2)
        for language in ["id", "en"] {
            let end = try Tera.run(["report", "instrument", "tes-akhir", "--lang", language] + options, in: folder)
            let flat = end.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(!flat.contains("ada 3") && !flat.contains("found 3"))
            #expect(
                flat.contains(
                    language == "id"
                        ? "DIF kelompok dengan kurang dari 10 orang tidak dicetak"
                        : "DIF of groups of fewer than 10 people is left out"))
            #expect(flat.contains(language == "id" ? "Yang lain: kecil" : "Others: kecil"))
        }
        // Inside the house each group is told, and why it has no figures.
        let inside = try report("tes-akhir", options + ["--internal"], to: "i", in: folder)
        let all = try PrintedTable(inside.appending(path: "tes-akhir-dif-groups.csv"))
        #expect(all.cells["group.kecil"]?["people"] == "3" && all.cells["group.kecil"]?["role"] == "not compared")
        #expect(all.cells["group.tengah"]?["people"] == "91")
        // Seven are no secret, and still too few to compare.
        let seven = try report("tes-akhir", Self.post + (try Self.withAFew(7, in: folder)), to: "s", in: folder)
        let told = try PrintedTable(seven.appending(path: "tes-akhir-dif-groups.csv"))
        #expect(told.rows.map { told.cells[$0]?["people"] } == ["189", "91", "94", "7", "381"])
    }

    /// Two left the field open: they are in no group, and that nothing is known of them tells of nobody.
    @Test func peopleWithoutAGroup() throws {
        let folder = try Self.byHand(others: 2)
        let list = folder.url.appending(path: "peserta.csv")
        let people = try String(contentsOf: list, encoding: .utf8).replacing(",kecil", with: ",")
        try folder.file("peserta.csv", people)
        let place = try report("tes-akhir", Self.files, to: "t", in: folder)
        let sizes = try PrintedTable(place.appending(path: "tes-akhir-dif-groups.csv"))
        #expect(sizes.rows == ["group.utara", "group.selatan", "unknown", "total"])
        #expect(sizes.rows.map { sizes.cells[$0]?["people"] } == ["12", "12", "2", "26"])
        #expect(sizes.cells["unknown"]?["label"] == "Without instansi")
        let dif = try PrintedTable(place.appending(path: "tes-akhir-dif.csv"))
        #expect(dif.rows == ["selatan.s1", "selatan.s2"] && dif.cells["selatan.s1"]?["odds.n"] == "24")
        let analysed = try Tera.run(["analyse", "tes-akhir", "--format", "csv"] + Self.files, in: folder)
        #expect(
            analysed.text.split(separator: "\r\n").count { $0.hasPrefix("tes-akhir,dif,,,") && $0.contains(",odds,") }
                == 2)
    }

    /// Ten are the fewest that are compared, so that 23 less 12 would tell that one is left: nobody's number is printed.
    @Test func theFewestThatAreCompared() throws {
        let folder = try Self.byHand(south: (2, 2), others: 1)
        let place = try report("tes-akhir", Self.files, to: "t", in: folder)
        let sizes = try PrintedTable(place.appending(path: "tes-akhir-dif-groups.csv"))
        #expect(sizes.rows.map { sizes.cells[$0]?["people"] } == ["withheld", "withheld", "<5", "23"])
        #expect(
            try PrintedTable(place.appending(path: "tes-akhir-dif.csv")).cells["selatan.s2"]?["odds.n"] == "withheld")
    }

    /// With a limit of 95 the middle's 91 are not compared, and so is no question that fewer than 95 of the west's 189 or
    /// of the east's 101 had right, or wrong: which is every one of the east's.
    @Test func itemsOfAFew() throws {
        let folder = try Self.withBuild()
        func table(_ smallest: Int) throws -> PrintedTable {
            let options = Self.post + Self.groups + ["--smallest", "\(smallest)"]
            let place = try report("tes-akhir", options, to: "t\(smallest)", in: folder)
            return try PrintedTable(place.appending(path: "tes-akhir-dif.csv"))
        }
        let high = try table(95)
        #expect(high.rows.count == 30 && high.rows.allSatisfy { high.cells[$0]?["odds"] == "withheld" })
        // Counted from the file: who of the region had it right.
        let key = try Self.lines("test-key.csv").dropFirst().map { $0[1] }
        let sheets = Dictionary(grouping: try Self.whole(), by: { $0[1] })
        let some = try table(20)
        for group in ["tengah", "timur"] {
            for item in 0..<30 {
                let isFew = ["barat", group].contains { region in
                    let right = sheets[region]?.count { $0[item + 2] == key[item] } ?? 0
                    return [right, (sheets[region]?.count ?? 0) - right].contains { (1..<20).contains($0) }
                }
                let id = "\(group).q" + (item < 9 ? "0" : "") + "\(item + 1)"
                for column in ["odds", "delta", "chiSquare", "p", "class"] {
                    #expect((some.cells[id]?[column] == "withheld") == isFew, "\(id) \(column)")
                }
            }
        }
        // No sentence names what is left out.
        let text = try Tera.run(
            ["report", "instrument", "tes-akhir", "--smallest", "95"] + Self.post + Self.groups, in: folder
        ).text
        #expect(!text.contains("“q03” (D-DIF") && !text.contains("Tidak ditemukan DIF"))
    }

    // MARK: As recorded

    @Test func goldens() throws {
        let folder = try Self.byHand()
        try folder.file(
            "awal.csv",
            String(contentsOf: folder.url.appending(path: "akhir.csv"), encoding: .utf8)
                .replacing("utara-5,B,A", with: "utara-5,B,B").replacing("selatan-1,A,B", with: "selatan-1,B,B")
                .replacing("selatan-7,A,A", with: "selatan-7,B,A"))
        let arguments = ["report", "instrument", "tes-akhir", "--csv", "tes-awal=awal.csv"] + Self.files
        for language in ["id", "en"] {
            let end = try Tera.run(arguments + ["--lang", language], in: folder)
            #expect(end.status == 0, "\(end.complaint)")
            expectGolden(end.text, "report/instrument-groups.\(language).txt")
        }
        // Every other form holds the same tables.
        let page = try Tera.run(arguments + ["--format", "html"], in: folder).text
        let markdown = try Tera.run(arguments + ["--format", "markdown"], in: folder).text
        for name in [
            "Kelompok yang dibandingkan: instansi", "(DIF)", "Sebelum dan sesudah", "Peningkatan ternormalisasi",
        ] {
            #expect(page.contains(name) && markdown.contains(name), "\(name)")
        }
        let book = try Tera.run(arguments + ["--format", "xlsx", "-o", "buku.xlsx"], in: folder)
        #expect(book.status == 0, "\(book.complaint)")
    }

    /// Both languages, released and not, with groups and gains and with what is left out of them.
    @Test(arguments: ["id", "en"], [true, false])
    func pagesAreAccessible(language: String, isInternal: Bool) throws {
        let folder = try Self.withBuild()
        let end = try Tera.run(
            ["report", "instrument", "tes-akhir", "--format", "html", "--lang", language]
                + Self.post + Self.pre + (try Self.withAFew(3, in: folder)) + (isInternal ? ["--internal"] : []),
            in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        #expect(PageStructure(end.text).problems.isEmpty, "\(PageStructure(end.text).problems)")
        #expect(end.text.matches(of: /<table/).count == 12)
    }

    @Test func mistakes() throws {
        let folder = try Self.withBuild()
        let unknown = try Tera.run(
            ["report", "instrument", "tes-akhir", "--reference", "barta"] + Self.post + Self.groups, in: folder)
        #expect(unknown.status == 2 && unknown.complaint.contains("Maksud Anda `barat`?"), "\(unknown.complaint)")
        let questionnaire = try Tera.run(["report", "instrument", "kuesioner"] + Self.groups, in: folder)
        #expect(questionnaire.status == 2 && questionnaire.complaint.contains("`kuesioner` bukan tes"))
    }
}

internal import TeraDiagnostics
internal import TeraExact

/// Bands part the reachable scores without gap or overlap, and each can be reached.
enum BandCheck: Check {
    static let codes = [overlap, gap, unreachable, noBands, noPass, eachOutOfPlace]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var ranges: [String: BandedRange] = [:]
        context.compositions.eachInPlace { composition in
            guard composition.instrument.purpose?.value == .performance else { return }
            ranges[composition.instrument.header.id.value, default: BandedRange()].meet(
                composition, context.project, context.routes)
        }
        declared(context, &findings)
        for instrument in context.project.instruments {
            eachInPlace(instrument, &findings)
            let range = ranges[instrument.header.id.value]
            switch instrument.purpose?.value {
            case .performance: performance(instrument, range, &findings)
            case .test: test(instrument, &findings)
            default: break
            }
        }
    }

    /// The bands of the author's own scores, over every battery that asks for them.
    private static func declared(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for instrument in context.project.instruments {
            for score in instrument.scoring?.scores ?? [] where !score.bands.isEmpty {
                let id = instrument.header.id.value
                var range: ScoreRange?
                for composition in context.compositions where composition.instrument.header.id.value == id {
                    guard let own = ScoreRange.banded(of: score, in: composition, project: context.project) else {
                        continue
                    }
                    range = range?.joined(with: own) ?? own
                }
                bands(score.bands, "pita `\(score.id.value)`", english: "band of `\(score.id.value)`", range, &findings)
            }
        }
    }

    private static func performance(
        _ instrument: Instrument, _ range: BandedRange?, _ findings: inout [Diagnostic]
    ) {
        let scoring = instrument.scoring
        let missing = [("kategori", scoring?.kategori), ("predikat", scoring?.predikat)]
            .filter { $0.1?.isEmpty ?? true }.map(\.0)
        if !missing.isEmpty {
            let names = missing.map { "`\($0)`" }
            findings.append(
                Diagnostic(
                    noBands, at: instrument.purpose?.span ?? instrument.header.kindSpan,
                    Message(
                        id:
                            "penilaian kinerja ini tidak punya \(names.joined(separator: " dan ")), jadi nilainya tidak "
                            + "dapat disimpulkan",
                        en:
                            "this performance evaluation has no \(names.joined(separator: " and ")), so its scores lead to "
                            + "no conclusion"),
                    help: Message(
                        id:
                            "tambahkan \(names.joined(separator: " dan ")) di bawah `scoring`, misalnya [{id: baik, title: "
                            + "Baik, from: 2.60}, {id: kurang, title: Kurang}]",
                        en: "add \(names.joined(separator: " and ")) under `scoring`, such as [{id: baik, title: Baik, "
                            + "from: 2.60}, {id: kurang, title: Kurang}]")))
        }
        bands(scoring?.kategori ?? [], "kategori", range?.kategori, &findings)
        bands(scoring?.predikat ?? [], "predikat", range?.predikat, &findings)
    }

    private static func bands(
        _ bands: [BandRule], _ list: String, english: String? = nil, _ range: ScoreRange?,
        _ findings: inout [Diagnostic]
    ) {
        let english = english ?? list
        let disorder = disorder(bands, list, english)
        guard disorder.isEmpty else {
            findings += disorder
            return
        }
        guard let range else { return }
        let rising = bands.sorted { lower($0) < lower($1) }
        if let lowest = rising.first, let from = lowest.from, range.lowest < from.value {
            let (least, cut) = (range.lowest.exactText, from.value.exactText)
            findings.append(
                Diagnostic(
                    gap, at: from.span,
                    Message(
                        id: "nilai dari \(least) sampai di bawah \(cut) tidak masuk \(list) mana pun",
                        en: "values from \(least) to below \(cut) are in no \(english)"),
                    help: Message(
                        id: "hapus `from` pada pita terendah, `\(lowest.id.value)`, atau tambahkan pita di bawahnya",
                        en: "delete `from` of the lowest band, `\(lowest.id.value)`, or add a band below it"),
                    place: [list, lowest.id.value]))
        }
        for (index, band) in rising.enumerated() {
            let next = index + 1 < rising.count ? rising[index + 1].from : nil
            let isAbove = band.from.map { range.highest < $0.value } ?? false
            // A higher band that asks something of each subkompetensi may let anyone through to this one.
            let isAlwaysAbove = rising[(index + 1)...].allSatisfy { $0.each == nil }
            let isBelow = isAlwaysAbove && (next.map { $0.value <= range.lowest } ?? false)
            guard isAbove || isBelow else { continue }
            let (least, most) = (range.lowest.exactText, range.highest.exactText)
            findings.append(
                Diagnostic(
                    unreachable, at: band.from?.span ?? band.id.span,
                    Message(
                        id:
                            "\(list) `\(band.id.value)` tidak akan pernah tercapai: nilainya selalu antara \(least) dan "
                            + "\(most)",
                        en:
                            "the \(english) `\(band.id.value)` can never be reached: values are always between \(least) and "
                            + "\(most)"),
                    help: isAbove
                        ? Message(
                            id: "turunkan `from` sampai paling tinggi \(most), atau hapus pita ini",
                            en: "lower its `from` to \(most) at most, or delete the band")
                        : Message(
                            id: "naikkan `from` pita di atasnya melewati \(least), atau hapus pita ini",
                            en: "raise the `from` of the band above beyond \(least), or delete the band"),
                    place: [list, band.id.value]))
        }
    }

    /// `each` belongs to a predikat, names a kategori, and leaves a band below.
    private static func eachInPlace(_ instrument: Instrument, _ findings: inout [Diagnostic]) {
        let scoring = instrument.scoring
        let kategori = (scoring?.kategori ?? []).map(\.id.value)
        func add(_ each: Located<String>, _ message: Message, _ help: Message) {
            findings.append(
                Diagnostic(eachOutOfPlace, at: each.span, message, help: help, place: ["each", each.value]))
        }
        let others =
            (scoring?.kategori ?? []) + (scoring?.pass.map { [$0] } ?? [])
            + (scoring?.scores ?? []).flatMap(\.bands)
        for each in others.compactMap(\.each) {
            add(
                each,
                Message(
                    id: "`each` hanya berlaku pada pita `predikat`, yang dibentuk dari kategori subkompetensi",
                    en: "`each` belongs to bands of `predikat` alone, which come from the kategori of subkompetensi"),
                Message(id: "hapus `each`", en: "delete `each`"))
        }
        for band in scoring?.predikat ?? [] {
            guard let each = band.each else { continue }
            if band.from == nil {
                add(
                    each,
                    Message(
                        id: "pita terendah `\(band.id.value)` tidak boleh bersyarat: di bawahnya tidak ada pita lagi",
                        en: "the lowest band `\(band.id.value)` can have no condition: there is no band below it"),
                    Message(id: "hapus `each` dari pita ini", en: "delete `each` of this band"))
            } else if !kategori.contains(each.value) {
                let near = Suggestion.nearest(to: each.value, among: kategori)
                let list = kategori.joined(separator: ", ")
                add(
                    each,
                    Message(
                        id: "tidak ada kategori `\(each.value)` dalam instrumen ini",
                        en: "this instrument has no kategori `\(each.value)`"),
                    near.map { Message(id: "tulis `\($0)`", en: "write `\($0)`") }
                        ?? Message(id: "tulis salah satu dari: \(list)", en: "write one of: \(list)"))
            }
        }
    }

    /// Two bands with the same start, or bands that neither fall nor rise.
    private static func disorder(_ bands: [BandRule], _ list: String, _ english: String) -> [Diagnostic] {
        guard let first = bands.first, let last = bands.last, bands.count > 1 else { return [] }
        let falls = lower(last) <= lower(first)
        return zip(bands, bands.dropFirst()).compactMap { before, after in
            let (a, b) = (lower(before), lower(after))
            guard falls ? a <= b : b <= a else { return nil }
            let same: Message =
                after.from.map {
                    Message(
                        id: "`\(before.id.value)` dan `\(after.id.value)` sama-sama mulai dari \($0.value.exactText)",
                        en: "`\(before.id.value)` and `\(after.id.value)` both start at \($0.value.exactText)")
                }
                ?? Message(
                    id: "`\(before.id.value)` dan `\(after.id.value)` sama-sama tanpa `from`",
                    en: "neither `\(before.id.value)` nor `\(after.id.value)` has a `from`")
            return Diagnostic(
                overlap, at: after.from?.span ?? after.id.span,
                a == b
                    ? same
                    : Message(
                        id:
                            "pita `\(after.id.value)` tidak menurut urutan: \(list.hasPrefix("pita") ? "" : "pita ")\(list) ditulis dari yang tertinggi ke "
                            + "yang terendah",
                        en:
                            "the band `\(after.id.value)` is out of order: \(english) bands go from the highest to the lowest"
                    ),
                help: Message(
                    id: "beri setiap pita batas sendiri yang makin kecil; hanya yang terendah tanpa `from`",
                    en: "give each band its own start, falling; only the lowest has no `from`"),
                related: [
                    Related(before.from?.span ?? before.id.span, Message(id: "pita sebelumnya", en: "the band before"))
                ], place: [list, after.id.value])
        }
    }

    /// The lower bound of a band: without `from` below everything.
    private static func lower(_ band: BandRule) -> LowerBound {
        band.from.map { .at($0.value) } ?? .unbounded
    }

    private enum LowerBound: Comparable {
        case unbounded
        case at(Rational)
    }

    private static func test(_ instrument: Instrument, _ findings: inout [Diagnostic]) {
        guard let pass = instrument.scoring?.pass else {
            let words = ["id": "Memenuhi standar", "en": "Meets the standard"]
            let titles = instrument.languages.map { "\($0.value): \(words[$0.value] ?? "…")" }
            let title = titles.count > 1 ? "{\(titles.joined(separator: ", "))}" : "Memenuhi standar"
            findings.append(
                Diagnostic(
                    noPass, at: instrument.purpose?.span ?? instrument.header.kindSpan,
                    Message(
                        id: "tes ini tidak punya batas lulus, jadi laporan hanya dapat menyebut nilainya",
                        en: "this test has no pass mark, so reports can only give its scores"),
                    help: Message(
                        id: "tambahkan `scoring: {pass: {id: memenuhi, title: \(title), from: 70}}`",
                        en: "add `scoring: {pass: {id: memenuhi, title: \(title), from: 70}}`")))
            return
        }
        guard let from = pass.from else { return }
        let tooHigh = Rational(100) < from.value
        guard tooHigh || from.value <= .zero else { return }
        let cut = from.value.exactText
        findings.append(
            Diagnostic(
                unreachable, at: from.span,
                tooHigh
                    ? Message(
                        id: "batas lulus \(cut) tidak akan pernah tercapai: nilai tes paling tinggi 100",
                        en: "the pass mark \(cut) can never be reached: the highest test score is 100")
                    : Message(
                        id: "batas lulus \(cut) selalu tercapai, bahkan tanpa satu jawaban benar",
                        en: "the pass mark \(cut) is always reached, even with no right answer"),
                help: Message(
                    id: "tulis batas dalam persen, di atas 0 dan paling tinggi 100, misalnya 70",
                    en: "write it in percent, above 0 and 100 at most, such as 70"),
                place: ["pass"]))
    }

    static let overlap = CodeDefinition(
        "B001", .error,
        title: Message(id: "pita nilai bertumpuk atau tidak berurut", en: "bands overlap or are out of order"),
        explanation: Message(
            id:
                "Sebuah pita berlaku dari `from`-nya sampai pita berikutnya. Dua pita dengan awal yang sama memberi satu "
                + "nilai dua kategori; urutan yang kacau hampir selalu berarti angka yang salah ketik.",
            en: "A band goes from its `from` to the next band. Two bands with the same start give one value two "
                + "categories; bands out of order nearly always mean a mistyped number."),
        bad: Samples.instrument(
            kategori:
                "[{id: baik, title: Baik, from: 2.50}, {id: cukup, title: Cukup, from: 2.50}, {id: kurang, title: "
                + "Kurang}]"),
        good: Samples.instrument(
            kategori:
                "[{id: baik, title: Baik, from: 2.50}, {id: cukup, title: Cukup, from: 2.00}, {id: kurang, title: "
                + "Kurang}]"))

    static let gap = CodeDefinition(
        "B002", .error,
        title: Message(id: "celah di bawah pita terendah", en: "gap below the lowest band"),
        explanation: Message(
            id: "Setiap nilai yang mungkin harus masuk sebuah pita. Pita terendah ditulis tanpa `from`, sehingga ia "
                + "menampung semua nilai di bawah pita lain.",
            en: "Every value that can happen must be in a band. The lowest is written without `from`, so that it takes "
                + "all values below the others."),
        bad: Samples.instrument(
            kategori: "[{id: baik, title: Baik, from: 2.50}, {id: kurang, title: Kurang, from: 1.50}]"),
        good: Samples.instrument)

    static let unreachable = CodeDefinition(
        "B003", .error,
        title: Message(id: "pita yang tidak mungkin tercapai", en: "band that cannot be reached"),
        explanation: Message(
            id:
                "Nilai terkecil dan terbesar dihitung dari skala butir yang ditanyakan. Pita di luarnya tidak akan pernah "
                + "dicetak: biasanya skalanya berubah, atau batasnya dalam persen.",
            en:
                "The smallest and largest value follow from the scales of the items asked. A band beyond them will never be "
                + "printed: mostly the scale has changed, or its start is in percent."),
        bad: Samples.instrument(
            kategori: "[{id: istimewa, title: Istimewa, from: 4.50}, {id: baik, title: Baik, from: 2.50}, {id: kurang, "
                + "title: Kurang}]"),
        good: Samples.instrument(
            kategori: "[{id: istimewa, title: Istimewa, from: 4.00}, {id: baik, title: Baik, from: 2.50}, {id: kurang, "
                + "title: Kurang}]"))

    static let noBands = CodeDefinition(
        "B004", .error,
        title: Message(
            id: "penilaian kinerja tanpa kategori atau predikat", en: "performance without kategori or predikat"),
        explanation: Message(
            id:
                "Laporan individual menyebut kategori setiap subkompetensi dan predikat keseluruhan. Tanpa pita keduanya "
                + "kosong.",
            en:
                "The individual report gives the kategori of each subkompetensi and the predikat overall. Without bands "
                + "both are blank."),
        bad: Samples.instrument(predikat: "[]"), good: Samples.instrument)

    static let eachOutOfPlace = CodeDefinition(
        "B006", .error,
        title: Message(id: "syarat `each` yang tidak pada tempatnya", en: "condition `each` out of place"),
        explanation: Message(
            id: "`each` pada sebuah pita predikat menyebut kategori terendah yang boleh dimiliki tiap subkompetensi. "
                + "Bila satu subkompetensi lebih rendah, pita berikutnya yang berlaku, jadi selalu harus ada pita di "
                + "bawahnya.",
            en: "`each` of a band of predikat names the lowest kategori that any subkompetensi may have. Where one is "
                + "lower, the next band holds, so there must always be a band below."),
        bad: Samples.instrument(
            predikat: "[{id: tinggi, title: Tinggi, from: 2.60, each: bagus}, {id: rendah, title: Rendah}]"),
        good: Samples.instrument(
            predikat: "[{id: tinggi, title: Tinggi, from: 2.60, each: baik}, {id: rendah, title: Rendah}]"))

    static let noPass = CodeDefinition(
        "B005", .warning,
        title: Message(id: "tes tanpa batas lulus", en: "test without a pass mark"),
        explanation: Message(
            id: "Dengan `pass` laporan menyebut siapa yang memenuhi standar. Tanpa itu hanya nilainya yang tercetak.",
            en: "With `pass` a report says who meets the standard. Without it only scores are printed."),
        bad: Samples.testInstrument.replacing(
            "scoring: {pass: {id: memenuhi, title: Memenuhi standar, from: 70}}\n", ""),
        good: Samples.testInstrument)
}

/// The reachable values of the banded scores of one instrument, over all its batteries and levels.
private struct BandedRange {
    var kategori: ScoreRange?
    var predikat: ScoreRange?
    /// Whether some score has no known limit: then nothing is said about any.
    private var isUnknown = false

    mutating func meet(_ composition: Composition, _ project: Project, _ routes: RouteAnalysis) {
        guard !isUnknown, composition.sections.contains(where: { !$0.items.isEmpty }) else { return }
        guard let ranges = ScoreRange.banded(composition, in: project, routes) else {
            self = BandedRange()
            isUnknown = true
            return
        }
        kategori = kategori?.joined(with: ranges.subkompetensi) ?? ranges.subkompetensi
        predikat = predikat?.joined(with: ranges.overall) ?? ranges.overall
    }
}

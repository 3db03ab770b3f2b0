internal import TeraExact

/// The words about how people see themselves and how others see them.
struct PerspectiveWords {
    private let language: ReportLanguage
    private let numbers: NumberFormat

    init(_ language: ReportLanguage) {
        self.language = language
        numbers = NumberFormat(language)
    }

    private func say(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }

    var title: String { say("DIRI SENDIRI DAN PENILAI LAIN", "THE PERSON AND THE OTHER RATERS") }
    var own: String { say("Diri sendiri", "The person") }
    var others: String { say("Penilai lain", "Other raters") }
    var gap: String { say("Selisih", "Difference") }

    /// One decimal where the figure leaves the house: a mean of a few raters is not more exact than that.
    func places(_ section: PerspectiveSection) -> Int { section.isInternal ? 2 : 1 }

    func value(_ value: Rational?, in section: PerspectiveSection) -> String {
        value.map { numbers.decimal($0, places: places(section)) } ?? "---"
    }

    func gap(_ gap: Rational?, in section: PerspectiveSection) -> String {
        guard let gap else { return "---" }
        let text = numbers.decimal(gap, places: places(section))
        let isZero = !text.contains { ("1"..."9").contains($0) }
        return isZero ? text.replacing("-", with: "") : gap > .zero ? "+" + text : text.replacing("-", with: "−")
    }

    func chart(_ section: PerspectiveSection) -> String {
        let ends = [section.least, section.largest].map { numbers.decimal($0, places: 0) }
        return say(
            "Grafik: nilai setiap subkompetensi; batang mulai dari \(ends[0]) dan penuh pada \(ends[1])",
            "Chart: the value of each subkompetensi; bars begin at \(ends[0]) and are full at \(ends[1])")
    }

    func notes(on section: PerspectiveSection) -> [String] {
        let fewest = PerspectiveSection.fewest
        let places = places(section)
        var notes = [
            say(
                "Penilai lain: rata-rata semua penilai selain diri sendiri menurut bobotnya, lalu atas baterai.",
                "Other raters: the mean of all raters but the person by their weights, then over batteries."),
            say(
                "Selisih = diri sendiri − penilai lain; + berarti menilai diri lebih tinggi. Dibulatkan ke \(places) "
                    + "angka di belakang koma, setengah ke atas, dari nilai eksak.",
                "Difference = the person − other raters; + is seeing oneself higher. Rounded to \(places) "
                    + "decimals, halves up, from exact values."),
        ]
        if !section.isInternal {
            notes.append(
                say(
                    "Nilai seorang penilai tidak pernah dicetak; rata-rata penilai lain hanya bila sedikitnya \(fewest) "
                        + "orang menilai.",
                    "The value of a single rater is never printed; the mean of the other raters only where at least "
                        + "\(fewest) of them judge."))
        }
        if section.hasLeftOut {
            notes.append(
                say(
                    "--- pada penilai lain: kurang dari \(fewest) orang menilai.",
                    "--- for other raters: fewer than \(fewest) of them judge."))
        }
        return notes
    }

    /// What stands out, by size alone: the largest difference and its subkompetensi, all of them where several are alike.
    func sentence(on section: PerspectiveSection) -> String? {
        let gaps = section.rows.compactMap { row in row.gap.map { (row: row, size: max($0, $0.negated), gap: $0) } }
        guard let largest = gaps.map(\.size).max() else { return nil }
        let printed = numbers.decimal(largest, places: places(section))
        guard printed.contains(where: { ("1"..."9").contains($0) }) else {
            return say(
                "Diri sendiri dan penilai lain menilai sama.", "The person and the other raters judge alike.")
        }
        let widest = gaps.filter { $0.size == largest }.map { row, _, gap in
            let direction =
                gap > .zero
                ? say("diri lebih tinggi", "the person higher") : say("diri lebih rendah", "the person lower")
            return "\(row.title.text) (\(direction))"
        }
        let list = language.words.list(widest)
        return say(
            "Selisih terbesar \(printed) pada \(list), dari \(gaps.count) subkompetensi yang dapat dibandingkan.",
            "The largest difference is \(printed), at \(list), of \(gaps.count) subkompetensi that can be compared.")
    }
}

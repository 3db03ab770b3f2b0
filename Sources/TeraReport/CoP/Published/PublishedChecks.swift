internal import TeraExact

/// Whether the published figures hold together, whatever the data says.
struct PublishedChecks {
    let context: CoPContext
    let figures: PublishedFigures

    func findings() -> [String] {
        (distributions() + provinces() + bases() + partition() + shares() + subgroups()).map(context.rules.sentence)
    }

    private func number(_ count: Int) -> String { context.number(count) }
    private func say(_ indonesian: String, _ english: String) -> String { context.say(indonesian, english) }

    private var postCount: Int? { figures.participation?.first { $0.label == "Peserta post-test" }?.count }
    private var preCount: Int? { figures.participation?.first { $0.label == "Peserta pre-test" }?.count }
    private var bothCount: Int? { figures.participation?.first { $0.label == "Peserta pre & post-test" }?.count }
    private var onlyPostCount: Int? { figures.participation?.first { $0.label == "Peserta tidak pre-test" }?.count }

    /// A distribution adds up to its base.
    private func distributions() -> [String] {
        var findings: [String] = []
        func check(_ name: String, _ counts: [PublishedFigures.Count]?, _ base: Int?, _ what: String) {
            guard let counts, let base else { return }
            let sum = counts.reduce(0) { $0 + $1.count }
            guard sum != base else { return }
            findings.append(
                say(
                    "\(name): barisnya berjumlah \(number(sum)), sedangkan \(what) \(number(base)); selisih "
                        + "\(number(abs(base - sum))) tidak dijelaskan",
                    "\(name): its rows add up to \(number(sum)), while the \(what) are \(number(base)); a difference of "
                        + "\(number(abs(base - sum))) is not explained"))
        }
        let post = say("peserta tes akhir", "participants of the post-test")
        let responses = sums.map(\.sum).max()
        check("Jabatan", figures.profile?.jabatan, postCount, post)
        check("Kehadiran", figures.profile?.kehadiran, postCount, post)
        check("Konselor JKP", figures.profile?.konselorJKP, postCount, post)
        check(
            "ULD", figures.profile?.uld, responses, say("responden kuesioner", "respondents of the questionnaire"))
        return findings
    }

    /// As many rows as the printed number of provinces, and as many people as took the test.
    private func provinces() -> [String] {
        guard let provinces = figures.provinces else { return [] }
        var findings: [String] = []
        let sum = provinces.rows.reduce(0) { $0 + $1.count }
        let printed = provinces.printedTotal.flatMap { text in
            text.split { !$0.isNumber }.first.flatMap { Int($0) }
        }
        if let printed, let text = provinces.printedTotal, printed != provinces.rows.count {
            findings.append(
                say(
                    "Provinsi: tercetak “\(text)”, sedangkan yang disebut \(number(provinces.rows.count))",
                    "Provinces: “\(text)” is printed, while \(number(provinces.rows.count)) are listed"))
        }
        if let postCount, sum != postCount {
            findings.append(
                say(
                    "Provinsi: barisnya berjumlah \(number(sum)), sedangkan peserta tes akhir \(number(postCount)); "
                        + "selisih \(number(abs(postCount - sum))) tidak dijelaskan",
                    "Provinces: the rows add up to \(number(sum)), while \(number(postCount)) took the post-test; a "
                        + "difference of \(number(abs(postCount - sum))) is not explained"))
        }
        return findings
    }

    /// Answers to each question of the questionnaire.
    private var sums: [(name: String, sum: Int)] {
        let items = (figures.reactionItems ?? []).map { item in
            (item.text, item.distribution.reduce(0) { $0 + $1.count })
        }
        let ability = figures.ability.map { ability in
            [(say("Kemampuan menerapkan", "Ability to implement"), ability.distribution.reduce(0) { $0 + $1.count })]
        }
        return items + (ability ?? [])
    }

    /// One form has one base, or says who left out what.
    private func bases() -> [String] {
        let bases = Dictionary(grouping: sums, by: \.sum)
        guard bases.count > 1, let usual = bases.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })
        else { return [] }
        return bases.sorted { $0.key < $1.key }.filter { $0.key != usual.key }.map { sum, items in
            let names = context.language.words.list(items.map { "“\($0.name)”" })
            return say(
                "\(names): \(number(sum)) jawaban, sedangkan butir lain dari kuesioner yang sama \(number(usual.key)); "
                    + "dasarnya tidak tercetak",
                "\(names): \(number(sum)) answers, while other items of the same questionnaire have "
                    + "\(number(usual.key)); no base is printed")
        }
    }

    /// Everybody is in one of: the pre-test only, both, the post-test only.
    private func partition() -> [String] {
        guard let preCount, let postCount, let bothCount, let onlyPostCount else { return [] }
        var findings: [String] = []
        if bothCount + onlyPostCount != postCount {
            findings.append(
                say(
                    "Peserta: keduanya dan hanya tes akhir berjumlah \(number(bothCount + onlyPostCount)), bukan "
                        + "\(number(postCount))",
                    "Participants: both and the post-test only add up to \(number(bothCount + onlyPostCount)), not "
                        + "\(number(postCount))"))
        }
        if preCount > bothCount {
            findings.append(
                say(
                    "Peserta: \(number(preCount - bothCount)) orang yang hanya mengerjakan tes awal tidak disebut",
                    "Participants: \(number(preCount - bothCount)) people who took the pre-test only are not listed"))
        }
        return findings
    }

    /// A printed percentage is its count over its base.
    private func shares() -> [String] {
        var findings: [String] = []
        func check(_ name: String, _ count: Int, _ base: Int?, _ percent: PublishedNumber?) {
            guard let base, let percent, let share = Rational(Int128(count), over: Int128(base)) else { return }
            let right = NumberFormat(context.language).percent(share, places: 2)
            let printed = percent.share.map { NumberFormat(context.language).percent($0, places: 2) } ?? ""
            guard right != printed else { return }
            findings.append(
                say(
                    "\(name): tercetak \(printed), sedangkan \(number(count)) dari \(number(base)) adalah \(right)",
                    "\(name): \(printed) is printed, while \(number(count)) of \(number(base)) is \(right)"))
        }
        for (name, counts) in [
            (say("Perubahan", "Change"), figures.change), (say("Batas, semua", "Limit, all"), figures.thresholdPost),
            (say("Batas, kedua tes", "Limit, both tests"), figures.thresholdPaired),
        ] {
            let base = counts?.first { $0.label == "Jumlah" }?.count
            for count in counts ?? [] { check("\(name), \(count.label)", count.count, base, count.pct) }
        }
        for (name, items, pre, post) in [
            (say("Butir, semua", "Item, all"), figures.itemsAll, preCount, postCount),
            (say("Butir, kedua tes", "Item, both tests"), figures.itemsPaired, bothCount, bothCount),
        ] {
            for item in items?.rows ?? [] {
                check("\(name), \(item.no)", item.preCorrect, pre, item.prePercent)
                check("\(name), \(item.no)", item.postCorrect, post, item.postPercent)
            }
        }
        return findings
    }

    /// What the two tables of items imply of those who took the post-test only. Far from the others, it is worth a look:
    /// more than 25 percentage points.
    private func subgroups() -> [String] {
        guard let all = figures.itemsAll?.rows, let paired = figures.itemsPaired?.rows, let bothCount, let onlyPostCount
        else { return [] }
        let limit = Rational(1, over: 4) ?? .one
        return zip(all, paired).compactMap { whole, both in
            let right = whole.postCorrect - both.postCorrect
            guard let implied = Rational(Int128(right), over: Int128(onlyPostCount)),
                let share = Rational(Int128(both.postCorrect), over: Int128(bothCount)),
                let gap = share.subtracting(implied), max(gap, gap.negated) > limit || !(.zero ... .one ~= implied)
            else { return nil }
            let numbers = NumberFormat(context.language)
            return say(
                "Butir \(whole.no): dari yang hanya mengerjakan tes akhir benar \(number(right)) dari "
                    + "\(number(onlyPostCount)) (\(numbers.percent(implied, places: 2))), jauh dari peserta kedua tes "
                    + "(\(numbers.percent(share, places: 2))); perlu diperiksa pada data aslinya",
                "Item \(whole.no): of those who took the post-test only, \(number(right)) of \(number(onlyPostCount)) were "
                    + "right (\(numbers.percent(implied, places: 2))), far from those who took both "
                    + "(\(numbers.percent(share, places: 2))); to be looked up in the original data")
        }
    }
}

internal import TeraExact

/// Whether the published figures hold together, whatever the data says: by the rules of every audit, and by what is known
/// of who took which test.
struct PublishedChecks {
    let context: CoPContext
    let figures: PublishedFigures

    func findings() -> [String] {
        (PublishedAudit(context: context, figures: figures).sentences() + partition() + subgroups())
            .map(context.rules.sentence)
    }

    private func number(_ count: Int) -> String { context.number(count) }
    private func say(_ indonesian: String, _ english: String) -> String { context.say(indonesian, english) }

    /// More people than there are would overflow; that they are too many is said where every cell is read.
    private static let people = 0...1_000_000_000_000

    private func people(_ label: String) -> Int? {
        figures.participation?.first { $0.label == label }.map(\.count).flatMap {
            Self.people.contains($0) ? $0 : nil
        }
    }

    private var postCount: Int? { people("Peserta post-test") }
    private var preCount: Int? { people("Peserta pre-test") }
    private var bothCount: Int? { people("Peserta pre & post-test") }
    private var onlyPostCount: Int? { people("Peserta tidak pre-test") }

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

    /// What the two tables of items imply of those who took the post-test only. Far from the others, it is worth a look:
    /// more than 25 percentage points.
    private func subgroups() -> [String] {
        guard let all = figures.itemsAll?.rows, let paired = figures.itemsPaired?.rows, let bothCount, let onlyPostCount
        else { return [] }
        let limit = Rational(1, over: 4) ?? .one
        return zip(all, paired).compactMap { whole, both in
            guard Self.people.contains(whole.postCorrect), Self.people.contains(both.postCorrect) else { return nil }
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

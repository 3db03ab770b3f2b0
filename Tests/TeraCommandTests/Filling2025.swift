import TeraTestSupport
import Testing

/// Finds answers with which every person has the predikat of their own and every cell of Tabel 3.4 the mean that is
/// printed. Whether there are any is not known before: two margins of one report need not agree.
struct Filling2025 {
    /// Instruments of one programme and jenjang.
    struct Cell {
        let programme: String
        let count: Int
        /// In hundredths; nil where nobody has one.
        let mean: Int?
    }

    /// Battery and form of everybody: rater → statement → option.
    typealias Statements = [String: [String: Int]]

    private let forms: Campaign.Forms
    private var random = SeededGenerator(seed: 2025)

    init(forms: Campaign.Forms) { self.forms = forms }

    // MARK: Who has which instrument

    /// Everybody's first instrument and the second ones of some, so that each cell's mean lies between what its people can
    /// have at least and at most.
    ///
    /// - Returns: of each cell the people, by their place in `bands`.
    mutating func assign(_ cells: [Cell], to bands: [ClosedRange<Int>]) throws -> [[Int]] {
        let all = cells.indices.flatMap { [Int](repeating: $0, count: cells[$0].count) }
        try #require(all.count >= bands.count)
        for _ in 0..<10_000 {
            let tokens = all.shuffled(using: &random)
            var own = bands.indices.map { [tokens[$0]] }
            for token in tokens.dropFirst(bands.count) {
                let free = own.indices.filter { own[$0].count == 1 && own[$0] != [token] }
                guard let person = free.randomElement(using: &random) else { break }
                own[person].append(token)
            }
            let members = cells.indices.map { cell in own.indices.filter { own[$0].contains(cell) } }
            let fits = cells.indices.allSatisfy { index in
                let people = members[index].map { bands[$0] }
                guard people.count == cells[index].count else { return false }
                // Nobody, and a line in the source.
                guard let mean = cells[index].mean else { return people.isEmpty }
                let lowest = people.reduce(0) { $0 + $1.lowerBound }
                let highest = people.reduce(0) { $0 + $1.upperBound }
                return (100 * lowest...100 * highest).contains(4 * mean * people.count)
            }
            if fits { return members }
        }
        throw NoAnswers(what: "instruments of \(cells.map(\.programme))")
    }

    struct NoAnswers: Error { let what: String }

    // MARK: Answers

    /// Single answers are raised, each within its person's band, until the mean of all rounds half up to what is printed.
    mutating func answers(_ form: String, bands: [ClosedRange<Int>], mean: Int?) throws -> [Statements] {
        guard let mean else { return [] }
        let items = try forms.items(of: "\(form).diri")
        for rater in Campaign.raters { try #require(try forms.items(of: "\(form).\(rater)") == items) }
        // With as many statements in every subkompetensi, an instrument's score is the mean of all its answers.
        let places = Dictionary(grouping: items) { $0.split(separator: "-").dropLast().last ?? "" }
        try #require(Set(places.values.map(\.count)).count == 1 && places.keys.allSatisfy { Int($0) != nil })
        // A hundred times the sum of all answers, twice, lies in [2 mean - 1, 2 mean + 1) times how many they are.
        let answers = 4 * items.count * bands.count
        var sums = bands.map { [Int](repeating: $0.lowerBound, count: items.count) }
        var sum = sums.reduce(0) { $0 + $1.reduce(0, +) }
        try #require(200 * sum < (2 * mean + 1) * answers)
        var item = 0
        while 200 * sum < (2 * mean - 1) * answers {
            // One statement after the other, so that no subkompetensi is ahead.
            let open = bands.indices.filter { sums[$0][item] < bands[$0].upperBound }
            if let person = open.randomElement(using: &random) {
                sums[person][item] += 1
                sum += 1
            } else if bands.indices.allSatisfy({ sums[$0].allSatisfy { [band = bands[$0]] in $0 == band.upperBound } })
            {
                throw NoAnswers(what: "a mean of \(mean) in \(form)")
            }
            item = (item + 1) % items.count
        }
        // One answer more must not be too many.
        guard 200 * sum < (2 * mean + 1) * answers else { throw NoAnswers(what: "a mean of \(mean) in \(form)") }
        return sums.enumerated().map { person, sums in
            Dictionary(
                uniqueKeysWithValues: Campaign.raters.enumerated().map { rater, id in
                    let own = sums.enumerated().map { item, sum in
                        (items[item], sum / 4 + ((rater + item + person) % 4 < sum % 4 ? 1 : 0))
                    }
                    return (id, Dictionary(uniqueKeysWithValues: own))
                })
        }
    }
}

import Testing

@testable import TeraStatistics

/// Speeds so simple that every one can be worked out on paper.
struct RelativeSpeedTests {
    /// Item 1: nine sheets took 1000, the tenth 250, the eleventh 500: median 1000. Item 2: 100, 200, … 1000: median 550.
    /// Sheet 1: 1 and 5.5, cut off at 3: mean 2. Sheet 4: 1 and 550/400 = 1.375: mean 1.1875. Sheet 10: 4, cut off at 3,
    /// and 0.55: mean 1.775. Sheet 11 has a time for item 1 alone: 2. Sheet 12 has none.
    @Test func indices() throws {
        var times: [[Int?]] = (1...10).map { [$0 == 10 ? 250 : 1000, $0 * 100] }
        times += [[500, nil], [nil, nil]]
        let found = try RelativeSpeed.of(times).get()
        #expect(found.indices[0] == 2)
        #expect(found.indices[3] == 1.1875)
        expectNear(try #require(found.indices[9]), 1.775, 1e-15)
        #expect(found.indices[10] == 2)
        #expect(found.indices[11] == .some(nil))
        #expect(found.timed == 11)
        // Sheet 2 has 1 and 2.75: 1.875, which is not 2.
        #expect(found.fast == 2)
    }

    /// Nine sheets are no sample; ten are. What nine of ten have a time for is not looked at.
    @Test func tooFewTimes() throws {
        #expect(RelativeSpeed.of(Array(repeating: [700], count: 9)) == .failure(.tooFewTimes(needed: 10, found: 9)))
        #expect(RelativeSpeed.of([]) == .failure(.tooFewTimes(needed: 10, found: 0)))
        let times: [[Int?]] = (1...10).map { [700, $0 == 1 ? nil : $0 == 2 ? 1 : 900] }
        #expect(try RelativeSpeed.of(times).get().indices == Array(repeating: 1, count: 10))
    }

    /// No time at all on an item is as fast as can be; where that is usual, the item says nothing.
    @Test func noTimeAtAll() throws {
        let times: [[Int?]] = (1...10).map { [$0 == 1 ? 0 : 800, 0] }
        let found = try RelativeSpeed.of(times).get()
        #expect(found.indices == [3] + Array(repeating: 1, count: 9))
    }

    /// The longest times that a sheet can hold.
    @Test func theLongestTimes() throws {
        let times: [[Int?]] = (1...10).map { [$0 == 1 ? 1 : 9_007_199_254_740_991] }
        #expect(try RelativeSpeed.of(times).get().indices == [3] + Array(repeating: 1, count: 9))
    }
}

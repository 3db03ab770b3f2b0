import Glibc

/// How long items stand before the rater: the time between one thing he does and the next belongs to the item that was
/// on the screen, or to none. Pauses count, since nobody knows where thinking ends.
struct ItemClock {
    /// Milliseconds of a clock that never goes back.
    let now: () -> Int
    /// Item id → milliseconds since they were last taken.
    private var spent: [String: Int] = [:]
    private var last: Int

    init(now: @escaping () -> Int = ItemClock.monotonic) {
        self.now = now
        last = now()
    }

    /// Counts the time since the last call to an item; nil: to none.
    mutating func pass(for item: String?) {
        let time = now()
        if let item, time > last { spent[item, default: 0] += time - last }
        last = time
    }

    /// What was counted since it was last taken.
    mutating func take() -> [String: Int] {
        defer { spent = [:] }
        return spent
    }

    /// Goes on while the program is stopped, and while the machine sleeps it may stand.
    static func monotonic() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

internal import TeraExact
internal import TeraRuntime

/// The tasks that people do, added up as the people come: by jenjang of the person, subkompetensi, and jenjang of the
/// task.
struct TaskTotals: Sendable {
    private struct Place: Hashable {
        let subkompetensi: String
        let jenjang: String
    }

    private struct Level {
        /// Whose mapping is complete.
        var people = 0
        var hasActivity = false
        /// nil once it is too large to be exact.
        var sums: [Place: Rational?] = [:]
        /// What all selections are whole numbers of: with three raters alike, thirds. nil once it is too large.
        var parts: Int128? = 1
    }

    /// By jenjang of the person.
    private var levels: [String: Level] = [:]

    mutating func add(_ tasks: [TaskSelection], of jenjang: String, hasActivity: Bool) {
        guard !tasks.isEmpty || hasActivity else { return }
        var level = levels.removeValue(forKey: jenjang) ?? Level()
        if !tasks.isEmpty { level.people += 1 }
        // A person without a complete mapping has no profile.
        level.hasActivity = level.hasActivity || hasActivity && !tasks.isEmpty
        for task in tasks {
            let place = Place(subkompetensi: task.subkompetensi, jenjang: task.jenjang)
            level.sums[place] = .some((level.sums[place] ?? .zero)?.adding(task.selected))
            level.parts = level.parts.flatMap { Self.leastCommonMultiple($0, task.selected.denominator) }
        }
        levels[jenjang] = level
    }

    /// How many people of this jenjang have a complete mapping.
    func people(_ level: String) -> Int { levels[level]?.people ?? 0 }

    func hasActivity(_ level: String) -> Bool { levels[level]?.hasActivity ?? false }

    /// Whether the mapping of anybody of these jenjang has such a task.
    func isAsked(_ place: String, of jenjang: String? = nil, among levels: [String]) -> Bool {
        levels.contains { level in
            guard let sums = self.levels[level]?.sums else { return false }
            guard let jenjang else { return sums.keys.contains { $0.subkompetensi == place } }
            return sums[Place(subkompetensi: place, jenjang: jenjang)] != nil
        }
    }

    /// What people of one jenjang selected in one subkompetensi, or all, of tasks of one jenjang, or all; nil where
    /// their mapping has no such task.
    func selected(_ level: String, _ place: String?, _ jenjang: String?) -> Rational? {
        let found = (levels[level]?.sums ?? [:]).filter {
            (place == nil || $0.key.subkompetensi == place) && (jenjang == nil || $0.key.jenjang == jenjang)
        }
        guard !found.isEmpty else { return nil }
        // The order of exact sums does not matter.
        return found.values.reduce(Optional(Rational.zero)) { sum, own in own.flatMap { sum?.adding($0) } }
    }

    /// The largest part of a task that every selection of these jenjang is a whole number of; nil where it is too large.
    func parts(among levels: [String]) -> Int128? {
        levels.reduce(Optional(1)) { parts, level in
            guard let parts, let own = self.levels[level] else { return parts }
            return own.parts.flatMap { Self.leastCommonMultiple(parts, $0) }
        }
    }

    private static func leastCommonMultiple(_ a: Int128, _ b: Int128) -> Int128? {
        if b == 1 || a == b { return a }
        var (left, right) = (a, b)
        while right != 0 { (left, right) = (right, left % right) }
        let (product, overflow) = (a / left).multipliedReportingOverflow(by: b)
        return overflow ? nil : product
    }
}

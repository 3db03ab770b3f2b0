enum TimeCheck {
    /// Codes that are reported only when a day is given.
    static let dependsOnToday: Set<String> = ["T003"]
}

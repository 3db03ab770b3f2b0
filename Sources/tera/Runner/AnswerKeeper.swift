import TeraArtifact

/// Where answers go as they are given. The store keeps them; tests keep them in memory.
///
/// `spent`: item id → milliseconds spent on it since the last call.
protocol AnswerKeeper {
    /// Keeps one answer; nil takes it back. When this returns, a killed process has lost nothing.
    func keep(_ answer: Answer?, to item: String, spent: [String: Int]) throws
    /// Keeps the time of somebody who leaves.
    func keep(spent: [String: Int]) throws
    /// Records that the rater has sent the form.
    func send(spent: [String: Int]) throws
}

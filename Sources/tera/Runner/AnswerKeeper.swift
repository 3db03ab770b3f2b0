import TeraArtifact

/// Where answers go as they are given. The store keeps them; tests keep them in memory.
protocol AnswerKeeper {
    /// Keeps one answer; nil takes it back. When this returns, a killed process has lost nothing.
    func keep(_ answer: Answer?, to item: String) throws
    /// Records that the rater has sent the form.
    func send() throws
}

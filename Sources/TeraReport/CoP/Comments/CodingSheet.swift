internal import TeraArtifact

extension CoPData {
    /// The comments that nobody coded yet, for coders to fill in: the columns of a file of codes, with the comment. What is
    /// no comment by its words alone is left out.
    public func codingSheet() -> String {
        var lines = ["peserta,butir,komentar,pengode,kode,catatan"]
        for frame in frames {
            for set in comments(of: [frame]) {
                let question = CodedQuestion(frame, set, codings)
                let coded = Set(codings.filter { $0.item == set.item }.map(\.participant))
                for comment in question.comments where comment.state == .uncoded && !coded.contains(comment.participant)
                {
                    lines.append(
                        [comment.participant, set.item, comment.text].map(csvCell).joined(separator: ",") + ",,,")
                }
            }
        }
        return lines.map { $0 + "\r\n" }.joined()
    }
}

public import TeraArtifact

/// An answer sheet that is not scored, and why. The sheet counts as not there.
public struct SheetProblem: Equatable, Sendable {
    public var form: String
    public var participant: String
    public var rater: String
    public var reason: Reason

    public enum Reason: Equatable, Sendable {
        /// No scoring spec reads this form.
        case unknownForm
        /// The sheet was answered on other bytes than the spec was compiled with.
        case otherForm(expected: String, found: String)
        /// The form belongs to another role.
        case otherRater(expected: String)
        case unknownParticipant
        /// The form is for another jenjang or programme than the participant's.
        case notForParticipant
        /// Several sheets of one form, participant and rater: all are refused, since nothing says which counts.
        case duplicate(count: Int)
    }

    public init(form: String, participant: String, rater: String, reason: Reason) {
        self.form = form
        self.participant = participant
        self.rater = rater
        self.reason = reason
    }

    init(_ sheet: AnswerSheet, _ reason: Reason) {
        self.init(form: sheet.form, participant: sheet.participant, rater: sheet.rater, reason: reason)
    }

    /// What is wrong and what to do, by language tag (`id`, `en`).
    public var message: Texts {
        let (id, en) = wording
        return [
            "id":
                "Jawaban penilai “\(rater)” untuk peserta “\(participant)” pada formulir “\(form)” tidak dinilai: \(id).",
            "en": "The answers of “\(rater)” about “\(participant)” on form “\(form)” are not scored: \(en).",
        ]
    }

    private var wording: (id: String, en: String) {
        switch reason {
        case .unknownForm:
            ("formulir itu tidak ada dalam hasil kompilasi", "this form is not in the build")
        case .otherForm(let expected, let found):
            (
                "jawaban dibuat pada versi formulir lain (\(found.prefix(12))…; hasil kompilasi \(expected.prefix(12))…); "
                    + "bila versi itu masih boleh dibaca, buat hasil dengan tera build --after",
                "they were given on another version of the form (\(found.prefix(12))…; the build has "
                    + "\(expected.prefix(12))…); where that version may still be read, build with tera build --after"
            )
        case .otherRater(let expected):
            ("formulir itu untuk penilai “\(expected)”", "this form is for the rater “\(expected)”")
        case .unknownParticipant:
            ("peserta itu tidak ada dalam daftar peserta", "this participant is not in the list of participants")
        case .notForParticipant:
            (
                "formulir itu untuk jenjang atau program lain dari milik peserta",
                "this form is for another jenjang or programme than the participant's"
            )
        case .duplicate(let count):
            (
                "ada \(count) lembar jawaban untuk hal yang sama; sisakan satu",
                "there are \(count) sheets for the same thing; leave one"
            )
        }
    }
}

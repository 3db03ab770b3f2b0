/// What becomes of a sheet that may be of an earlier form.
public enum SheetFate: Sendable, Equatable {
    /// It is of a present form, or of one that nobody knows.
    case untouched
    /// It reads as a sheet of the present form.
    case carried(AnswerSheet)
    /// Why not, and what to type.
    case refused(Texts)
}

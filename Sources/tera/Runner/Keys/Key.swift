/// One thing that a person does at the keyboard.
enum Key: Equatable, Sendable {
    /// One scalar of a text; marks that belong to the letter before come as keys of their own.
    case character(Character)
    /// Several lines at once: nobody types so fast. Lines are parted by `\n`.
    case paste(String)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    case wordLeft, wordRight, deleteWord
    /// An arrow with Shift, Alt or Control.
    case moveUp, moveDown
    case help
    /// Control and a letter, which is given in lower case.
    case control(Character)

    /// Without the modifier, where it means nothing.
    var plain: Key {
        switch self {
        case .moveUp: .up
        case .moveDown: .down
        default: self
        }
    }
}

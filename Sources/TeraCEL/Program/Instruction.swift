/// One node of a compiled program. Operands are places of other instructions, constants, slots or locals.
struct Instruction: Sendable {
    enum Operation: UInt8, Sendable {
        /// `a`: constant, slot, local, or failure.
        case constant, slot, local, fail
        /// `a`: the operand.
        case not, negate, asDouble, answered
        /// `a`, `b`: the operands; `detail` is the operator.
        case compare, equal, notEqual, arithmetic, isIn, index
        /// `a`: slot, `b`: constant. Comparing an answer with a literal is what most conditions do.
        case compareSlot, equalSlot, notEqualSlot
        /// `a`: operand, `b`: constant with the field's name.
        case select, has
        /// `a`: first of the operand list, `b`: their number.
        case and, or, list, map
        /// `a`, `b` as for lists, `c`: function.
        case call, callWithAbsent
        /// `a`: subject, `c`: pattern.
        case matches
        /// `a`, `b`, `c`: condition and branches.
        case conditional
        /// `a`: loop.
        case loop
        /// `a`: value, `b`: body, `c`: local.
        case bind
    }

    var operation: Operation
    var detail: BinaryOperator = .equal
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    /// UTF-8 offsets of the expression, for errors.
    var start: Int32
    var end: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
}

/// A macro that goes through a list or map.
struct Loop: Sendable {
    var kind: Macro.Kind
    var source: Int
    var firstLocal: Int
    /// For the forms with two variables, which see index and element, or key and value.
    var secondLocal: Int?
    var predicate: Int?
    var transform: Int?
    /// Steps of one pass, paid before each.
    var bodyCost: Int
}

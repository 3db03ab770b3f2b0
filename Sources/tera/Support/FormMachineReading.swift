import TeraInterchange
import TeraRuntime

extension AnswerReading {
    /// Answers in files are what the form machine takes.
    static let formMachine = AnswerReading(
        accepts: { answer, item, form in item.accepts(answer, in: form) },
        read: { typed, item, form in item.read(typed, in: form).mapError { AnswerRefusal(message: $0.message) } })

    /// The same, and sheets of earlier forms are carried over to the present ones.
    static func formMachine(_ carrier: SheetCarrier) -> AnswerReading {
        var reading = formMachine
        reading.carry = { carrier.carry($0) }
        return reading
    }
}

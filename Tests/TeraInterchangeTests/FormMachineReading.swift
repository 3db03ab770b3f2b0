import TeraInterchange
import TeraRuntime

extension AnswerReading {
    /// As the program hands it in.
    static let formMachine = AnswerReading(
        accepts: { answer, item, form in item.accepts(answer, in: form) },
        read: { typed, item, form in item.read(typed, in: form).mapError { AnswerRefusal(message: $0.message) } })
}

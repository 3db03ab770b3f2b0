internal import TeraArtifact

/// Answer sheets in little memory: a campaign of a hundred thousand people has half a million of them, and the same few
/// answers over and over. Every answer that occurs is kept once, and sheets name it by number.
struct PackedSheets: Sendable {
    /// A sheet as numbers.
    struct Packed: Sendable {
        fileprivate var form: UInt32
        fileprivate var rater: UInt32
        fileprivate var isSent: Bool
        fileprivate var answers: [UInt32]
        fileprivate var irrelevant: UInt32?
        fileprivate var seed: String?
        fileprivate var durations: [Duration]
        fileprivate var isTimed: Bool
    }

    fileprivate struct Duration: Sendable {
        var item: UInt32
        var milliseconds: Int
    }

    fileprivate struct FormKey: Hashable {
        var id: String
        var hash: String
        var format: String
    }

    fileprivate struct ItemAnswer: Hashable {
        var item: String
        var answer: Answer
    }

    private var forms = Numbered<FormKey>()
    private var names = Numbered<String>()
    private var answers = Numbered<ItemAnswer>()
    private var irrelevant = Numbered<[String]>()

    mutating func pack(_ sheet: AnswerSheet) -> Packed {
        Packed(
            form: forms.number(of: FormKey(id: sheet.form, hash: sheet.formHash, format: sheet.format)),
            rater: names.number(of: sheet.rater), isSent: sheet.sent,
            answers: sheet.answers.map { answers.number(of: ItemAnswer(item: $0.key, answer: $0.value)) },
            irrelevant: sheet.irrelevant.map { irrelevant.number(of: $0) }, seed: sheet.seed,
            durations: (sheet.durations ?? [:]).map {
                Duration(item: names.number(of: $0.key), milliseconds: $0.value)
            }, isTimed: sheet.durations != nil)
    }

    /// The sheet that was packed, about this participant.
    func sheet(_ packed: Packed, about participant: String) -> AnswerSheet {
        let form = forms[packed.form]
        var own: [String: Answer] = [:]
        own.reserveCapacity(packed.answers.count)
        for number in packed.answers { own[answers[number].item] = answers[number].answer }
        var durations: [String: Int]? = packed.isTimed ? [:] : nil
        for duration in packed.durations { durations?[names[duration.item]] = duration.milliseconds }
        return AnswerSheet(
            format: form.format, form: form.id, formHash: form.hash, participant: participant,
            rater: names[packed.rater], answers: own, sent: packed.isSent,
            irrelevant: packed.irrelevant.map { irrelevant[$0] }, seed: packed.seed, durations: durations)
    }

    func form(of packed: Packed) -> String { forms[packed.form].id }

    func rater(of packed: Packed) -> String { names[packed.rater] }
}

/// Values by number, in the order in which they first came.
private struct Numbered<Value: Hashable & Sendable>: Sendable {
    private var values: [Value] = []
    private var numbers: [Value: UInt32] = [:]

    mutating func number(of value: Value) -> UInt32 {
        if let known = numbers[value] { return known }
        let number = UInt32(values.count)
        values.append(value)
        numbers[value] = number
        return number
    }

    subscript(number: UInt32) -> Value { values[Int(number)] }
}

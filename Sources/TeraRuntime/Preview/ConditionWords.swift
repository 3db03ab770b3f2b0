public import TeraArtifact
internal import TeraCEL

/// Conditions of a form in words, for people who review it without a computer: `konselor == "ya" && usia >= 17` is read
/// as "jawaban nomor 3 adalah “Ya” dan jawaban nomor 5 paling kecil 17".
///
/// What has no natural reading is quoted as it is written: a reviewer can ask about a formula, not about a sentence
/// that says something else.
public struct ConditionWords: Sendable {
    let form: Form
    let language: String
    /// Item id → the number under which people see it; items that are not shown have none.
    let numbers: [String: Int]
    let items: [String: FormItem]

    /// - Parameter language: `id` or `en`.
    public init(_ form: Form, language: String) {
        self.form = form
        self.language = language
        var numbers: [String: Int] = [:]
        var next = 1
        for section in form.sections {
            let places = section.places
            for item in section.items where item.isShown {
                // What is asked again has the number that it had the first time.
                let place = places[item.id] ?? item.id
                if numbers[place] == nil {
                    numbers[place] = next
                    next += 1
                }
                numbers[item.id] = numbers[place]
            }
        }
        self.numbers = numbers
        items = Dictionary(
            form.sections.flatMap(\.items).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The number of an item in the form, from 1; nil where it is not shown.
    public func number(of item: String) -> Int? { numbers[item] }

    /// A condition as the clause of a sentence, without a full stop.
    ///
    /// - Parameter item: id of the item that the condition stands at, whose answer it calls `answer`.
    public func clause(_ expression: FormExpression, at item: String? = nil) -> String {
        let reader = ConditionReader(words: self, names: expression.names, text: expression.text, item: item)
        return reader.clause() ?? quoted(expression.text)
    }

    /// A formula as a phrase: "jumlah jawaban bagian “Keluarga”".
    public func formula(_ expression: FormExpression) -> String {
        let reader = ConditionReader(words: self, names: expression.names, text: expression.text, item: nil)
        return reader.formula() ?? "`\(expression.text)`"
    }

    private func quoted(_ text: String) -> String { say("berlaku `\(text)`", "`\(text)` holds") }

    func say(_ indonesian: String, _ english: String) -> String { language == "en" ? english : indonesian }
}

/// Reads one expression. Every method gives nil where it knows no words.
private struct ConditionReader {
    let words: ConditionWords
    let names: [String: FormName]
    let syntax: CELSyntax
    /// The item that `answer` belongs to.
    let item: String?

    init(words: ConditionWords, names: [FormName], text: String, item: String?) {
        self.words = words
        self.item = item
        self.names = Dictionary(names.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        syntax = CELExpression.parse(text).syntax
    }

    private func say(_ indonesian: String, _ english: String) -> String { words.say(indonesian, english) }

    func clause() -> String? { clause(syntax.root, isNegated: false) }
    func formula() -> String? { value(syntax.root) }

    // MARK: Clauses

    private func clause(_ id: NodeID, isNegated: Bool) -> String? {
        switch syntax[id].kind {
        case .bool(let value): return value != isNegated ? say("selalu", "always") : say("tidak pernah", "never")
        case .unary(.not, let operand): return clause(operand, isNegated: !isNegated)
        case .logic(let connective, let operands): return chain(connective, operands, isNegated)
        case .binary(let sign, let left, let right): return comparison(sign, left, right, isNegated)
        case .name, .select: return truth(id, isNegated)
        case .call(let call) where call.function == "answered" && call.arguments.count == 1:
            guard let name = name(call.arguments[0]), let about = subject(name) else { return nil }
            if let id = name.id, case .calculate? = words.items[id] {
                return isNegated
                    ? say("\(about) belum ada", "there is no \(about)") : say("\(about) ada", "there is \(about)")
            }
            return isNegated
                ? say("\(about) belum ada", "\(about) is missing") : say("\(about) ada", "\(about) is there")
        default: return nil
        }
    }

    /// De Morgan: "not (a and b)" is read as "not a, or not b".
    private func chain(_ connective: LogicOperator, _ operands: [NodeID], _ isNegated: Bool) -> String? {
        var parts: [String] = []
        for operand in operands {
            guard let part = clause(operand, isNegated: isNegated) else { return nil }
            if case .logic = syntax[operand].kind { parts.append("(\(part))") } else { parts.append(part) }
        }
        let isAnd = (connective == .and) != isNegated
        return parts.joined(separator: isAnd ? say(" dan ", " and ") : say(" atau ", " or "))
    }

    private func truth(_ id: NodeID, _ isNegated: Bool) -> String? {
        guard let name = name(id), name.kind == .item || name.kind == .answer, let subject = subject(name) else {
            return nil
        }
        return isNegated
            ? say("\(subject) adalah “tidak”", "\(subject) is “no”")
            : say("\(subject) adalah “ya”", "\(subject) is “yes”")
    }

    private func comparison(
        _ sign: BinaryOperator, _ left: NodeID, _ right: NodeID, _ isNegated: Bool
    ) -> String? {
        // `3 < usia` is read from the side of the answer.
        if name(left) == nil, name(right) != nil, let turned = sign.turned {
            return comparison(turned, right, left, isNegated)
        }
        if sign == .isIn, let list = name(right), list.kind == .participant, list.id == "programmes",
            let programme = value(left)
        {
            return isNegated
                ? say("peserta tidak mengikuti \(programme)", "the participant did not attend \(programme)")
                : say("peserta mengikuti \(programme)", "the participant attended \(programme)")
        }
        guard let subject = value(left) else { return nil }
        if sign == .isIn, case .list(let elements) = syntax[right].kind {
            let options = elements.compactMap { option($0, of: left) }
            guard options.count == elements.count, !options.isEmpty else { return nil }
            // Of what is asked again every time is called by the same number.
            let list = options.enumerated().filter { !options[..<$0.offset].contains($0.element) }.map(\.element)
                .joined(separator: ", ")
            return isNegated
                ? say("\(subject) bukan salah satu dari \(list)", "\(subject) is none of \(list)")
                : say("\(subject) adalah salah satu dari \(list)", "\(subject) is one of \(list)")
        }
        guard let object = option(right, of: left) ?? value(right) else { return nil }
        let relation: String
        switch isNegated ? sign.negated : sign {
        case .equal: relation = say("adalah", "is")
        case .notEqual: relation = say("bukan", "is not")
        case .less: relation = say("kurang dari", "is less than")
        case .lessEqual: relation = say("paling besar", "is at most")
        case .greater: relation = say("lebih dari", "is more than")
        case .greaterEqual: relation = say("paling kecil", "is at least")
        default: return nil
        }
        return "\(subject) \(relation) \(object)"
    }

    // MARK: Values

    private func value(_ id: NodeID) -> String? {
        switch syntax[id].kind {
        case .int(let number): return String(number)
        case .double: return decimal(syntax.text(syntax[id].range))
        case .string(let text): return "“\(text)”"
        case .bool(let flag): return flag ? say("“ya”", "“yes”") : say("“tidak”", "“no”")
        case .name, .select: return name(id).flatMap(subject)
        case .binary(let sign, let left, let right):
            guard let sign = sign.arithmetic, let left = operand(left), let right = operand(right) else { return nil }
            return "\(left) \(sign) \(right)"
        case .unary(.negate, let operand): return value(operand).map { "−\($0)" }
        case .conditional(let condition, let yes, let no):
            guard let condition = clause(condition, isNegated: false), let yes = value(yes), let no = value(no) else {
                return nil
            }
            return say("\(yes) bila \(condition), selain itu \(no)", "\(yes) if \(condition), otherwise \(no)")
        case .call(let call): return summary(call)
        default: return nil
        }
    }

    private func operand(_ id: NodeID) -> String? {
        guard let text = value(id) else { return nil }
        if case .binary = syntax[id].kind { return "(\(text))" }
        return text
    }

    /// Sums and means over items and sections.
    private func summary(_ call: CELCall) -> String? {
        guard call.target == nil, !call.arguments.isEmpty else { return nil }
        let arguments = call.arguments.compactMap(value)
        guard arguments.count == call.arguments.count else { return nil }
        let list = arguments.joined(separator: ", ")
        switch call.function {
        case "sum": return say("jumlah dari \(list)", "the sum of \(list)")
        case "mean": return say("rata-rata dari \(list)", "the mean of \(list)")
        case "min_of": return say("yang terkecil dari \(list)", "the least of \(list)")
        case "max_of": return say("yang terbesar dari \(list)", "the greatest of \(list)")
        case "count_answered":
            return say("banyaknya jawaban atas \(list)", "the number of answers to \(list)")
        case "double" where arguments.count == 1, "int" where arguments.count == 1: return list
        default: return nil
        }
    }

    // MARK: Names

    private func name(_ id: NodeID) -> FormName? {
        switch syntax[id].kind {
        case .name(let name, _): names[name]
        case .select: names[syntax.text(syntax[id].range)]
        default: nil
        }
    }

    private func subject(_ name: FormName) -> String? {
        switch name.kind {
        case .answer: return say("jawaban ini", "this answer")
        case .rater: return say("pengisi", "who fills it in")
        case .item:
            if let number = words.numbers[name.id ?? ""] {
                return say("jawaban nomor \(number)", "the answer to number \(number)")
            }
            return say("nilai hitungan `\(name.id ?? "")`", "the computed `\(name.id ?? "")`")
        case .section:
            guard let section = words.form.sections.first(where: { $0.id == name.id }) else { return nil }
            let title = section.title.text(in: words.language)
            return say("jawaban bagian “\(title)”", "the answers in “\(title)”")
        case .repeated:
            guard let title = words.form.list(name.id ?? "")?.title.text(in: words.language) else { return nil }
            return say("daftar “\(title)”", "the list “\(title)”")
        case .participant:
            switch name.id {
            case "id": return say("kode peserta", "the participant's code")
            case "name": return say("nama peserta", "the participant's name")
            case "jenjang": return say("jenjang peserta", "the participant's jenjang")
            case "instansi": return say("instansi peserta", "the participant's agency")
            case "provinsi": return say("provinsi peserta", "the participant's province")
            case "programmes": return say("program yang diikuti peserta", "the participant's programmes")
            default: return nil
            }
        case .option:
            guard let field = name.id, field != "id" else { return say("pilihan itu", "the option") }
            return say("`\(field)` pilihan itu", "the option’s `\(field)`")
        }
    }

    /// A literal as the label that people see for it, where it is an option of what it is compared with.
    private func option(_ id: NodeID, of subject: NodeID) -> String? {
        guard let name = name(subject) else { return nil }
        switch (syntax[id].kind, name.kind) {
        case (.string(let value), .item), (.string(let value), .answer):
            let about = name.kind == .answer ? item : name.id
            let choices = about.flatMap { words.items[$0] }?.choices(in: words.form) ?? []
            let label = choices.first { $0.answer == .text(value) }?.label.text(in: words.language)
            return "“\(label ?? value)”"
        case (.int(let value), .item), (.int(let value), .answer):
            let about = name.kind == .answer ? item : name.id
            guard case .rating(let rating)? = about.flatMap({ words.items[$0] }),
                let scale = words.form.scales.first(where: { $0.id == rating.scale }),
                let level = scale.options.first(where: { $0.value == String(value) })
            else { return String(value) }
            return "\(value) (“\(level.label.text(in: words.language))”)"
        case (.string(let value), .rater):
            return value == words.form.rater.id ? "“\(words.form.rater.title.text(in: words.language))”" : "“\(value)”"
        case (.string(let value), _): return "“\(value)”"
        default: return value(id)
        }
    }

    private func decimal(_ text: String) -> String {
        words.language == "en" ? text : text.replacing(".", with: ",")
    }
}

extension BinaryOperator {
    /// The comparison with its sides exchanged.
    fileprivate var turned: BinaryOperator? {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessEqual: .greaterEqual
        case .greater: .less
        case .greaterEqual: .lessEqual
        default: nil
        }
    }

    fileprivate var negated: BinaryOperator {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterEqual
        case .lessEqual: .greater
        case .greater: .lessEqual
        case .greaterEqual: .less
        default: self
        }
    }

    fileprivate var arithmetic: String? {
        switch self {
        case .add: "+"
        case .subtract: "−"
        case .multiply: "×"
        case .divide: "÷"
        default: nil
        }
    }
}

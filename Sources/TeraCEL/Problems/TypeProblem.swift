/// Something that does not fit with something else.
public enum TypeProblem: Sendable, Hashable {
    /// `takes` lists what the function takes, one text for each form.
    case wrongArguments(function: String, given: [CELType], takes: [String])
    case wrongArgumentCount(function: String, given: Int, takes: [String])
    case wrongOperands(operation: String, left: CELType, right: CELType?)
    case notComparable(left: CELType, right: CELType)
    /// `x == "a"` of several options.
    case listWithOption(meant: String)
    case notAnOption(String, options: [String], nearest: String?)
    case comparedWithNonOption(CELType, options: [String])
    case optionOrder(operation: String, options: [String])
    case comparedWithNull
    /// A part of `&&`, `||`, `!` or `?:` that is no condition.
    case notACondition(CELType)
    case notIterable(macro: String, CELType)
    case notIndexable(CELType, index: CELType)
    case noFields(CELType, field: String)
    case mapKeyType(CELType)
    case macroVariable(String)
    case hasNeedsField
    case wrongResult(expected: CELType, found: CELType)
    case badPattern(String)
    /// A text given to a function that reads texts, `timestamp("besok")`.
    case badLiteralArgument(function: String, text: String)

    var code: CELProblemCode {
        switch self {
        case .wrongArguments: .wrongArguments
        case .wrongArgumentCount: .wrongArgumentCount
        case .wrongOperands: .wrongOperands
        case .notComparable, .listWithOption: .notComparable
        case .notAnOption: .notAnOption
        case .comparedWithNonOption: .comparedWithNonOption
        case .optionOrder: .optionOrder
        case .comparedWithNull: .comparedWithNull
        case .notACondition: .notACondition
        case .notIterable: .notIterable
        case .notIndexable: .notIndexable
        case .noFields: .noFields
        case .mapKeyType: .mapKeyType
        case .macroVariable: .macroVariable
        case .hasNeedsField: .hasNeedsField
        case .wrongResult: .wrongResult
        case .badPattern: .badPattern
        case .badLiteralArgument: .badLiteralArgument
        }
    }

    var message: CELMessage {
        switch self {
        case .wrongArguments, .wrongArgumentCount, .badPattern, .badLiteralArgument, .macroVariable, .hasNeedsField,
            .notIterable:
            callMessage
        case .notAnOption, .comparedWithNonOption, .optionOrder: optionMessage
        default: operandMessage
        }
    }

    private var operandMessage: CELMessage {
        switch self {
        case .wrongOperands(let operation, let left, let right?):
            CELMessage(
                id: "Tanda “\(operation)” tidak dapat dipakai antara \(left.words.id) dan \(right.words.id).",
                en: "The sign “\(operation)” cannot stand between \(left.words.en) and \(right.words.en).",
                helpID: Self.operandHelp(operation, left, right).id,
                helpEN: Self.operandHelp(operation, left, right).en)
        case .wrongOperands(let operation, let operand, nil):
            CELMessage(
                id: "Tanda “\(operation)” tidak dapat dipakai pada \(operand.words.id).",
                en: "The sign “\(operation)” cannot be used on \(operand.words.en).",
                helpID: "Tanda ini hanya untuk bilangan.", helpEN: "This sign is for numbers only.")
        case .notComparable(let left, let right):
            CELMessage(
                id:
                    "\(Self.capital(left.words.id)) tidak pernah sama dengan \(right.words.id), jadi membandingkannya tidak berarti.",
                en:
                    "\(Self.capital(left.words.en)) is never the same as \(right.words.en), so comparing them says nothing.",
                helpID: Self.operandHelp("==", left, right).id, helpEN: Self.operandHelp("==", left, right).en)
        case .listWithOption(let meant):
            CELMessage(
                id: "Jawaban beberapa pilihan adalah daftar, jadi tidak pernah sama dengan satu pilihan.",
                en: "The answer to several options is a list, so it is never the same as one option.",
                helpID: "Ketik \(meant).", helpEN: "Type \(meant).")
        case .comparedWithNull:
            CELMessage(
                id: "Butir yang belum dijawab tidak sama dengan null di sini.",
                en: "An item without an answer is not null here.",
                helpID: "Pakai answered(…) untuk memeriksa apakah ada jawaban.",
                helpEN: "Use answered(…) to test whether there is an answer.")
        case .notACondition(let type):
            CELMessage(
                id: "Bagian ini harus berupa syarat, tetapi isinya \(type.words.id).",
                en: "This part has to be a condition, but it is \(type.words.en).",
                helpID: "Bandingkan dengan sesuatu, misalnya x == 1 atau answered(x).",
                helpEN: "Compare it with something, for example x == 1 or answered(x).")
        case .notIndexable(let type, let index):
            CELMessage(
                id: "[…] tidak dapat dipakai pada \(type.words.id) dengan \(index.words.id).",
                en: "[…] cannot be used on \(type.words.en) with \(index.words.en).",
                helpID: "Daftar memakai nomor mulai dari 0, peta memakai kuncinya.",
                helpEN: "A list takes a position from 0, a map takes a key.")
        case .noFields(.record(let fields), let field):
            CELMessage(
                id: "Tidak ada “.\(field)” dalam satu isi daftar ini.",
                en: "There is no “.\(field)” in one entry of this list.",
                helpID: "Yang ada: \(Self.list(fields)).", helpEN: "What there is: \(Self.list(fields)).")
        case .noFields(let type, let field):
            CELMessage(
                id: "“.\(field)” tidak ada pada \(type.words.id).", en: "There is no “.\(field)” in \(type.words.en).",
                helpID: "Hapus “.\(field)”, atau periksa nama sebelum titik.",
                helpEN: "Delete “.\(field)”, or check the name before the dot.")
        case .mapKeyType(let type):
            CELMessage(
                id: "\(Self.capital(type.words.id)) tidak dapat menjadi kunci peta.",
                en: "\(Self.capital(type.words.en)) cannot be the key of a map.",
                helpID: "Kunci adalah teks, bilangan bulat, atau true/false.",
                helpEN: "A key is text, a whole number, or true/false.")
        case .wrongResult(let expected, let found):
            CELMessage(
                id: "Hasil rumus ini \(found.words.id), padahal yang diperlukan \(expected.words.id).",
                en: "The expression gives \(found.words.en), but \(expected.words.en) is needed here.",
                helpID: expected == .bool
                    ? "Bandingkan dengan sesuatu, misalnya x == 1." : "Ubah rumusnya agar hasilnya sesuai.",
                helpEN: expected == .bool
                    ? "Compare it with something, for example x == 1." : "Change it so that the result fits.")
        default: CELMessage(id: "", en: "", helpID: "", helpEN: "")
        }
    }

    private static func list(_ fields: [String: CELType]) -> String {
        fields.keys.sorted().map { ".\($0)" }.joined(separator: ", ")
    }

    private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private static func operandHelp(
        _ operation: String, _ left: CELType, _ right: CELType
    ) -> (id: String, en: String) {
        switch (left, right) {
        case _ where operation == "? :":
            (
                "Kedua hasil harus sejenis, misalnya sama-sama teks.",
                "Both results have to be alike, both text for example."
            )
        case (_, .list) where operation == "in":
            ("Isi daftar harus sejenis dengan yang dicari.", "What the list holds has to be like what is looked for.")
        case _ where operation == "in":
            ("Sesudah in harus ada daftar, misalnya [1, 2].", "After in there has to be a list, [1, 2] for example.")
        case (.rating, .string), (.string, .rating):
            (
                "Pilihan skala dibandingkan dengan nilainya, bilangan tanpa tanda kutip, misalnya x == 2.",
                "A point of a scale compares with its value, a number without quotes, x == 2 for example."
            )
        case (.bool, _) where operation == "==", (_, .bool) where operation == "==":
            (
                "Ya ditulis true dan tidak ditulis false, tanpa tanda kutip.",
                "Yes is written true and no is written false, without quotes."
            )
        case (.string, _) where right.isNumber, (_, .string) where left.isNumber:
            (
                "Bilangan ditulis tanpa tanda kutip; ubah dengan int(…), double(…) atau string(…) bila perlu.",
                "A number is written without quotes; convert with int(…), double(…) or string(…) where needed."
            )
        case (.int, .double), (.double, .int), (.rating, .double), (.double, .rating):
            ("Ubah yang bulat dengan double(…).", "Convert the whole number with double(…).")
        default:
            ("Periksa apakah kedua sisi memang yang dimaksud.", "Check that both sides are what you mean.")
        }
    }
}

/// What is said about calls and macros.
extension TypeProblem {
    var callMessage: CELMessage {
        switch self {
        case .wrongArguments(let function, let given, let takes):
            return CELMessage(
                id: "“\(function)” tidak menerima isian seperti ini: \(given.map(\.words.id).joined(separator: ", ")).",
                en: "“\(function)” does not take \(given.map(\.words.en).joined(separator: ", ")).",
                helpID: "Bentuknya: " + takes.joined(separator: " atau ") + ".",
                helpEN: "It is used as " + takes.joined(separator: " or ") + ".")
        case .wrongArgumentCount(let function, let given, let takes):
            return CELMessage(
                id: "“\(function)” diberi \(given) isian; itu terlalu banyak atau terlalu sedikit.",
                en: "“\(function)” is given \(given) arguments; that is too many or too few.",
                helpID: "Bentuknya: " + takes.joined(separator: " atau ") + ".",
                helpEN: "It is used as " + takes.joined(separator: " or ") + ".")
        case .notIterable(let macro, let type):
            return CELMessage(
                id: "“\(macro)” memeriksa satu per satu isi daftar, tetapi ini \(type.words.id).",
                en: "“\(macro)” goes through a list, but this is \(type.words.en).",
                helpID: "Pakai pada daftar, misalnya [1, 2].\(macro)(x, …).",
                helpEN: "Use it on a list, for example [1, 2].\(macro)(x, …).")
        case .macroVariable(let macro):
            return CELMessage(
                id:
                    "“\(macro)” perlu nama sederhana untuk isi yang sedang diperiksa, dan nama yang berbeda bila ada dua.",
                en: "“\(macro)” needs a plain name for what it looks at, and different names where there are two.",
                helpID: "Misalnya daftar.\(macro)(x, x > 0).", helpEN: "For example list.\(macro)(x, x > 0).")
        case .hasNeedsField:
            return CELMessage(
                id: "“has” memeriksa apakah ada isi sesudah titik, seperti has(a.b).",
                en: "“has” tests for something after a dot, as in has(a.b).",
                helpID: "Untuk memeriksa jawaban, pakai answered(x).",
                helpEN: "To test for an answer, use answered(x).")
        case .badPattern(let pattern):
            return CELMessage(
                id: "Pola “\(pattern)” tidak dapat dibaca.", en: "The pattern “\(pattern)” cannot be read.",
                helpID: "Periksa kurung dan garis miringnya; pola ditulis seperti r\"^[0-9]{16}$\".",
                helpEN: "Check its brackets and backslashes; a pattern is written like r\"^[0-9]{16}$\".")
        case .badLiteralArgument(let function, let text):
            let example: String =
                switch function {
                case "timestamp": "timestamp(\"2024-08-17T10:00:00+07:00\")"
                case "duration": "duration(\"90m\")"
                case "int": "int(\"12\")"
                case "double": "double(\"1.5\")"
                case "bool": "bool(\"true\")"
                default: "getHours(\"Asia/Jakarta\")"
                }
            return CELMessage(
                id: "“\(text)” tidak dapat dibaca oleh “\(function)”.",
                en: "“\(text)” cannot be read by “\(function)”.",
                helpID: "Tulis seperti \(example).", helpEN: "Write it like \(example).")
        default: return CELMessage(id: "", en: "", helpID: "", helpEN: "")
        }
    }
}

/// Something that the grammar does not allow.
public enum SyntaxProblem: Sendable, Hashable {
    case emptyExpression
    case unexpectedCharacter(String)
    case unterminatedString(quote: String)
    case lineBreakInString(quote: String)
    case badEscape(String)
    case badNumber(String)
    case numberTooLarge
    /// An empty text stands for the end of the expression.
    case missingOperand(before: String)
    case missingOperator(before: String)
    case missingColon
    case missingFieldName(seen: String)
    case unclosedBracket(opener: String, closer: String)
    case strayCloser(String)
    case mismatchedCloser(seen: String, wanted: String, opener: String)
    case unexpectedToken(String)
    case reservedWord(String)

    var code: CELProblemCode {
        switch self {
        case .emptyExpression: .emptyExpression
        case .unexpectedCharacter: .unexpectedCharacter
        case .unterminatedString: .unterminatedString
        case .lineBreakInString: .lineBreakInString
        case .badEscape: .badEscape
        case .badNumber: .badNumber
        case .numberTooLarge: .numberTooLarge
        case .missingOperand: .missingOperand
        case .missingOperator: .missingOperator
        case .missingColon: .missingColon
        case .missingFieldName: .missingFieldName
        case .unclosedBracket: .unclosedBracket
        case .strayCloser: .strayCloser
        case .mismatchedCloser: .mismatchedCloser
        case .unexpectedToken: .unexpectedToken
        case .reservedWord: .reservedWord
        }
    }

    var message: CELMessage {
        switch self {
        case .emptyExpression:
            CELMessage(
                id: "Rumusnya kosong.", en: "The expression is empty.",
                helpID: "Ketik syarat atau perhitungannya, misalnya umur >= 17.",
                helpEN: "Type the condition or calculation, for example umur >= 17.")
        case .unexpectedCharacter(let seen):
            CELMessage(
                id: "“\(seen)” tidak punya arti di dalam rumus.", en: "“\(seen)” has no meaning in an expression.",
                helpID: "Hapus, atau letakkan di antara tanda kutip jika itu teks.",
                helpEN: "Delete it, or put it between quotes if it is text.")
        case .unterminatedString(let quote):
            CELMessage(
                id: "Teks ini dibuka dengan \(quote) tetapi tidak ditutup.",
                en: "This text is opened with \(quote) but never closed.",
                helpID: "Ketik \(quote) di akhir teks.", helpEN: "Type \(quote) where the text ends.")
        case .lineBreakInString(let quote):
            CELMessage(
                id: "Teks ini terpotong oleh pergantian baris.", en: "This text is broken by the end of a line.",
                helpID: "Tulis dalam satu baris, atau apit dengan \(quote).",
                helpEN: "Write it on one line, or put it between \(quote).")
        case .badEscape(let seen):
            CELMessage(
                id: "“\(seen)” di dalam teks tidak punya arti.", en: "“\(seen)” inside a text has no meaning.",
                helpID: "Ketik \\\\ untuk satu garis miring terbalik, atau awali teks dengan r: r\"…\".",
                helpEN: "Type \\\\ for one backslash, or begin the text with r: r\"…\".")
        case .badNumber(let seen):
            CELMessage(
                id: "“\(seen)” bukan bilangan dan bukan nama.", en: "“\(seen)” is neither a number nor a name.",
                helpID: "Nama tidak boleh diawali angka; satuan tidak ditulis bersama bilangan.",
                helpEN: "A name cannot begin with a digit, and a unit is not written with a number.")
        case .numberTooLarge:
            CELMessage(
                id: "Bilangan ini lebih besar daripada yang dapat dihitung.",
                en: "This number is larger than can be calculated with.",
                helpID: "Bilangan bulat terbesar adalah 9223372036854775807.",
                helpEN: "The largest whole number is 9223372036854775807.")
        case .missingOperand(before: ""):
            CELMessage(
                id: "Rumus berhenti sebelum selesai: masih ada yang ditunggu di akhir.",
                en: "The expression stops too early: something is still to come at the end.",
                helpID: "Tambahkan nama, bilangan, atau teks yang kurang.",
                helpEN: "Add the name, number or text that is missing.")
        case .missingOperand(let before):
            CELMessage(
                id: "Ada yang kurang sebelum “\(before)”: nama, bilangan, atau teks.",
                en: "Something is missing before “\(before)”: a name, a number or a text.",
                helpID: "Tambahkan yang kurang, atau hapus “\(before)”.",
                helpEN: "Add what is missing, or delete “\(before)”.")
        case .missingOperator(let before):
            CELMessage(
                id: "Tidak ada tanda di antara bagian sebelumnya dan “\(before)”.",
                en: "There is no sign between the part before it and “\(before)”.",
                helpID: "Tambahkan tanda seperti ==, &&, || atau +; teks ditulis di antara tanda kutip.",
                helpEN: "Add a sign like ==, &&, || or +; a text goes between quotes.")
        case .missingColon:
            CELMessage(
                id: "Di sini seharusnya ada titik dua.", en: "There should be a colon here.",
                helpID: "Pilihan ditulis syarat ? ini : itu; isi peta ditulis kunci: nilai.",
                helpEN: "A choice is written condition ? this : that; a map entry key: value.")
        case .missingFieldName(let seen):
            CELMessage(
                id: "Sesudah titik harus ada nama, tetapi ada “\(seen)”.",
                en: "After the dot there must be a name, but there is “\(seen)”.",
                helpID: "Ketik nama yang dimaksud, atau hapus titiknya.",
                helpEN: "Type the name you mean, or delete the dot.")
        case .unclosedBracket(let opener, let closer):
            CELMessage(
                id: "Kurung “\(opener)” ini tidak ditutup.", en: "This “\(opener)” is never closed.",
                helpID: "Tambahkan \(closer) di tempat yang sesuai.", helpEN: "Add \(closer) where it belongs.")
        case .strayCloser(let closer):
            CELMessage(
                id: "Kurung “\(closer)” ini tidak punya pembuka.", en: "This “\(closer)” closes nothing.",
                helpID: "Hapus, atau tambahkan pembukanya.", helpEN: "Delete it, or add what it should close.")
        case .mismatchedCloser(let seen, let wanted, let opener):
            CELMessage(
                id: "Ada “\(seen)”, padahal yang terbuka adalah “\(opener)”.",
                en: "There is “\(seen)”, but what is open is “\(opener)”.",
                helpID: "Tutup dengan \(wanted) lebih dahulu.", helpEN: "Close it with \(wanted) first.")
        case .unexpectedToken(let seen):
            CELMessage(
                id: "“\(seen)” tidak dapat ditempatkan di sini.", en: "“\(seen)” cannot stand here.",
                helpID: "Hapus, atau lengkapi bagian di sekitarnya.",
                helpEN: "Delete it, or complete the parts around it.")
        case .reservedWord(let word):
            CELMessage(
                id: "Kata “\(word)” dicadangkan oleh bahasa ini dan tidak dapat menjadi nama.",
                en: "The word “\(word)” is reserved by the language and cannot be a name.",
                helpID: "Pakai nama lain, misalnya \(word)_1.", helpEN: "Use another name, for example \(word)_1.")
        }
    }
}

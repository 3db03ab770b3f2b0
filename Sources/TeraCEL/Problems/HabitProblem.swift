/// A spelling of spreadsheets, XLSForm or everyday language whose meaning is plain.
public enum HabitProblem: Sendable, Hashable {
    case singleEquals
    case operatorSpelling(seen: String, meant: String)
    case wordOperator(word: String, meant: String)
    case wordNot(word: String)
    case notIn(word: String)
    case functionOperator(name: String, meant: String)
    case functionIf(name: String, arguments: Int)
    case referenceBraces(name: String)
    case smartQuotes(plain: String)
    case parenthesizedList
    case decimalComma(plain: String)
    case thousandsDots(plain: String)
    case semicolonSeparator
    case strangeSpace
    case literalCall(String)
    case currentItemDot
    /// `selected(x, 'y')`; the replacement depends on whether x takes one choice or several.
    case selected(meant: String)
    case foreignFunction(name: String, meant: String)
    case foreignLiteral(seen: String, meant: String)
    /// `ya` or `"tidak"` beside what is true or false.
    case yesOrNo(seen: String, meant: String)
    case chainedComparison(meant: String)
    case repeatedComparison(meant: String)

    var code: CELProblemCode {
        switch self {
        case .singleEquals: .singleEquals
        case .operatorSpelling: .operatorSpelling
        case .wordOperator: .wordOperator
        case .wordNot: .wordNot
        case .notIn: .notIn
        case .functionOperator: .functionOperator
        case .functionIf: .functionIf
        case .referenceBraces: .referenceBraces
        case .smartQuotes: .smartQuotes
        case .parenthesizedList: .parenthesizedList
        case .decimalComma: .decimalComma
        case .thousandsDots: .thousandsDots
        case .semicolonSeparator: .semicolonSeparator
        case .strangeSpace: .strangeSpace
        case .literalCall: .literalCall
        case .currentItemDot: .currentItemDot
        case .selected: .selected
        case .foreignFunction: .foreignFunction
        case .foreignLiteral, .yesOrNo: .foreignLiteral
        case .chainedComparison: .chainedComparison
        case .repeatedComparison: .repeatedComparison
        }
    }

    var message: CELMessage {
        switch self {
        case .singleEquals:
            CELMessage(
                id: "Tanda “=” di sini berarti membandingkan, dan itu ditulis dengan dua tanda.",
                en: "The “=” here compares two things, and comparing is written with two signs.",
                helpID: "Ketik == sebagai ganti =.", helpEN: "Type == instead of =.")
        case .operatorSpelling(let seen, let meant):
            CELMessage(
                id: "Tanda “\(seen)” ditulis lain di sini.", en: "The sign “\(seen)” is written differently here.",
                helpID: "Ketik \(meant) sebagai ganti \(seen).", helpEN: "Type \(meant) instead of \(seen).")
        case .wordOperator(let word, let meant):
            CELMessage(
                id: "Kata “\(word)” menghubungkan dua bagian, tetapi di sini ditulis dengan tanda.",
                en: "The word “\(word)” joins two parts, but here a sign does that.",
                helpID: "Ketik \(meant) sebagai ganti \(word).", helpEN: "Type \(meant) instead of \(word).")
        case .wordNot(let word):
            CELMessage(
                id: "Kata “\(word)” menyangkal yang sesudahnya, tetapi di sini ditulis dengan tanda seru.",
                en: "The word “\(word)” negates what follows, but here an exclamation mark does that.",
                helpID: "Ketik !( … ) sebagai ganti \(word) ….", helpEN: "Type !( … ) instead of \(word) ….")
        case .notIn(let word):
            CELMessage(
                id: "“\(word) in” tidak dikenal: penyangkalan ditulis di depan seluruh pemeriksaan.",
                en: "“\(word) in” is not known: the negation goes before the whole test.",
                helpID: "Ketik !(x in daftar).", helpEN: "Type !(x in list).")
        case .functionOperator(let name, "!"):
            CELMessage(
                id: "“\(name)(…)” adalah cara lembar kerja; di sini yang dipakai adalah tanda seru.",
                en: "“\(name)(…)” is the way of spreadsheets; here an exclamation mark is used.",
                helpID: "Ketik !( … ).", helpEN: "Type !( … ).")
        case .functionOperator(let name, let meant):
            CELMessage(
                id: "“\(name)(…)” adalah cara lembar kerja; di sini yang dipakai adalah tanda.",
                en: "“\(name)(…)” is the way of spreadsheets; here a sign is used.",
                helpID: "Tulis bagian-bagiannya dengan tanda \(meant).",
                helpEN: "Write the parts with the sign \(meant).")
        case .functionIf(let name, 3):
            CELMessage(
                id: "“\(name)(…)” adalah cara lembar kerja; di sini pilihan ditulis dengan ? dan :.",
                en: "“\(name)(…)” is the way of spreadsheets; here a choice is written with ? and :.",
                helpID: "Ketik (syarat ? jika ya : jika tidak).", helpEN: "Type (condition ? if so : if not).")
        case .functionIf(let name, let count):
            CELMessage(
                id: "“\(name)” perlu tiga bagian (syarat, nilai jika ya, nilai jika tidak), tetapi ada \(count).",
                en: "“\(name)” needs three parts (condition, value if so, value if not), but there are \(count).",
                helpID: "Ketik (syarat ? jika ya : jika tidak), ketiganya terisi.",
                helpEN: "Type (condition ? if so : if not), with all three.")
        case .referenceBraces(let name):
            CELMessage(
                id: "“${\(name)}” adalah cara XLSForm; di sini nama ditulis apa adanya.",
                en: "“${\(name)}” is the way of XLSForm; here a name stands by itself.",
                helpID: "Ketik \(name) saja.", helpEN: "Type just \(name).")
        case .smartQuotes(let plain):
            CELMessage(
                id: "Teks ini memakai tanda kutip melengkung, yang biasanya terbawa dari pengolah kata.",
                en: "This text is in curly quotes, which word processors tend to put in.",
                helpID: "Ketik tanda kutip lurus: \(plain).", helpEN: "Type straight quotes: \(plain).")
        case .parenthesizedList:
            CELMessage(
                id: "Daftar sesudah “in” ditulis dalam kurung siku, bukan kurung biasa.",
                en: "The list after “in” goes in square brackets, not in parentheses.",
                helpID: "Ketik [ … ] sebagai ganti ( … ).", helpEN: "Type [ … ] instead of ( … ).")
        case .decimalComma(let plain):
            CELMessage(
                id: "Bilangan desimal di dalam rumus ditulis dengan titik, supaya koma dapat memisahkan isian.",
                en: "A decimal number in an expression is written with a point, since a comma separates things.",
                helpID: "Ketik \(plain).", helpEN: "Type \(plain).")
        case .thousandsDots(let plain):
            CELMessage(
                id: "Titik pemisah ribuan tidak dipakai di dalam rumus.",
                en: "Dots between thousands are not used in an expression.",
                helpID: "Ketik \(plain).", helpEN: "Type \(plain).")
        case .semicolonSeparator:
            CELMessage(
                id: "Isian dipisahkan dengan koma, bukan titik koma.",
                en: "The parts are separated by a comma, not a semicolon.",
                helpID: "Ketik , sebagai ganti ;.", helpEN: "Type , instead of ;.")
        case .strangeSpace:
            CELMessage(
                id: "Ada spasi khusus yang tidak terlihat di sini, mungkin terbawa saat menyalin.",
                en: "There is a special, invisible space here, perhaps from copying.",
                helpID: "Hapus dan ketik spasi biasa.", helpEN: "Delete it and type an ordinary space.")
        case .literalCall(let word):
            CELMessage(
                id: "“\(word)” adalah nilai, bukan fungsi, jadi tanpa tanda kurung.",
                en: "“\(word)” is a value, not a function, so it takes no parentheses.",
                helpID: "Ketik \(word) saja.", helpEN: "Type just \(word).")
        case .currentItemDot:
            CELMessage(
                id: "Titik saja tidak menunjuk ke butir mana pun di sini.",
                en: "A dot alone points to no item here.",
                helpID: "Ketik nama butir yang dimaksud.", helpEN: "Type the name of the item you mean.")
        case .selected(let meant):
            CELMessage(
                id: "“selected(…)” adalah cara XLSForm untuk memeriksa pilihan.",
                en: "“selected(…)” is the way of XLSForm to test a choice.",
                helpID: "Ketik \(meant).", helpEN: "Type \(meant).")
        case .foreignFunction(let name, let meant):
            CELMessage(
                id: "Fungsi “\(name)” dari lembar kerja atau XLSForm punya bentuk lain di sini.",
                en: "The function “\(name)” of spreadsheets or XLSForm has another form here.",
                helpID: "Ketik \(meant).", helpEN: "Type \(meant).")
        case .yesOrNo(let seen, let meant):
            CELMessage(
                id: "Untuk ya atau tidak, “\(seen)” ditulis \(meant), tanpa tanda kutip.",
                en: "Of yes or no, “\(seen)” is written \(meant), without quotes.",
                helpID: "Ketik \(meant).", helpEN: "Type \(meant).")
        case .foreignLiteral(let seen, let meant):
            CELMessage(
                id: "“\(seen)” bukan nama butir; nilai ini ditulis \(meant).",
                en: "“\(seen)” is not the name of an item; this value is written \(meant).",
                helpID: "Ketik \(meant).", helpEN: "Type \(meant).")
        case .chainedComparison(let meant):
            CELMessage(
                id: "Dua perbandingan berantai seperti ini tidak dapat dibaca sekaligus.",
                en: "Two comparisons in a row like this cannot be read at once.",
                helpID: "Hubungkan dengan &&: \(meant).", helpEN: "Join them with &&: \(meant).")
        case .repeatedComparison(let meant):
            CELMessage(
                id: "Bagian ini hanya sebuah nilai; yang dibandingkan harus disebut lagi.",
                en: "This part is only a value; what it is compared with has to be named again.",
                helpID: "Ketik \(meant).", helpEN: "Type \(meant).")
        }
    }
}

/// A name or function that means nothing where it stands.
public enum NameProblem: Sendable, Hashable {
    case unknownName(String, nearest: String?)
    case unknownFunction(String, nearest: String?)
    /// A function called as `f(x)` that is called as `x.f()`, or the other way round.
    case callStyle(name: String, meant: String)
    /// The name of an option, without the quotes that make it a text.
    case unquotedOption(option: String, item: String)
    /// A word beside a rating, which compares with numbers.
    case wordForRating(String, item: String, nearest: String?)

    var code: CELProblemCode {
        switch self {
        case .unknownName, .wordForRating: .unknownName
        case .unknownFunction: .unknownFunction
        case .callStyle: .callStyle
        case .unquotedOption: .unquotedOption
        }
    }

    var message: CELMessage {
        switch self {
        case .unknownName(let name, let nearest?):
            CELMessage(
                id: "Tidak ada butir bernama “\(name)”.", en: "There is no item named “\(name)”.",
                helpID: "Maksudnya \(nearest)?", helpEN: "Did you mean \(nearest)?")
        case .unknownName(let name, nil):
            CELMessage(
                id: "Tidak ada butir bernama “\(name)”.", en: "There is no item named “\(name)”.",
                helpID: "Periksa namanya; jika ini teks, tulis di antara tanda kutip: \"\(name)\".",
                helpEN: "Check the name; if it is text, write it between quotes: \"\(name)\".")
        case .unknownFunction(let name, let nearest?):
            CELMessage(
                id: "Tidak ada fungsi bernama “\(name)”.", en: "There is no function named “\(name)”.",
                helpID: "Maksudnya \(nearest)?", helpEN: "Did you mean \(nearest)?")
        case .unknownFunction(let name, nil):
            CELMessage(
                id: "Tidak ada fungsi bernama “\(name)”.", en: "There is no function named “\(name)”.",
                helpID: "Yang sering dipakai: answered, size, sum, mean, min_of, max_of.",
                helpEN: "Often used are answered, size, sum, mean, min_of and max_of.")
        case .callStyle(let name, let meant):
            CELMessage(
                id: "Fungsi “\(name)” dipanggil dengan bentuk lain.",
                en: "The function “\(name)” is called in another form.",
                helpID: "Ketik \(meant).", helpEN: "Type \(meant).")
        case .wordForRating(let name, let item, let nearest):
            CELMessage(
                id: "Tidak ada butir bernama “\(name)”.", en: "There is no item named “\(name)”.",
                helpID: "Pilihan skala ditulis dengan nilainya, misalnya \(item) == 2"
                    + (nearest.map { "; bila yang dimaksud butir: \($0)." } ?? "."),
                helpEN: "A point of a scale is written as its value, \(item) == 2 for example"
                    + (nearest.map { "; if an item is meant: \($0)." } ?? "."))
        case .unquotedOption(let option, let item):
            CELMessage(
                id:
                    "“\(option)” adalah pilihan dari “\(item)”, tetapi ditulis tanpa tanda kutip sehingga dibaca sebagai nama.",
                en: "“\(option)” is an option of “\(item)”, but without quotes it reads as a name.",
                helpID: "Ketik \"\(option)\".", helpEN: "Type \"\(option)\".")
        }
    }
}

/// Something that other dialects have and this one does not, or that is larger than is accepted.
public enum LimitProblem: Sendable, Hashable {
    public enum Feature: Sendable, Hashable { case messages, bytes, unsigned, optionals }

    case unsupported(Feature)
    case tooLong(limit: Int)
    case tooDeep(limit: Int)
    case tooCostly(limit: Int)

    var code: CELProblemCode {
        switch self {
        case .unsupported: .unsupported
        case .tooLong: .tooLong
        case .tooDeep: .tooDeep
        case .tooCostly: .tooCostly
        }
    }

    var message: CELMessage {
        switch self {
        case .unsupported(.messages):
            CELMessage(
                id: "Pesan protobuf (Nama{…}) tidak didukung di sini.",
                en: "Protobuf messages (Name{…}) are not supported here.",
                helpID: "Pakai peta: {\"kunci\": nilai}.", helpEN: "Use a map: {\"key\": value}.")
        case .unsupported(.bytes):
            CELMessage(
                id: "Deretan bita (b\"…\") tidak didukung di sini.",
                en: "Byte strings (b\"…\") are not supported here.",
                helpID: "Pakai teks biasa, tanpa huruf b di depan.",
                helpEN: "Use a plain text, without the b before it.")
        case .unsupported(.unsigned):
            CELMessage(
                id: "Bilangan tak bertanda (7u, uint) tidak didukung di sini.",
                en: "Unsigned integers (7u, uint) are not supported here.",
                helpID: "Tulis bilangan biasa, tanpa huruf u.", helpEN: "Write a plain number, without the u.")
        case .unsupported(.optionals):
            CELMessage(
                id: "Bentuk opsional (.? dan [?]) tidak didukung di sini.",
                en: "Optional syntax (.? and [?]) is not supported here.",
                helpID: "Periksa lebih dahulu dengan has(a.b) atau answered(x).",
                helpEN: "Test first with has(a.b) or answered(x).")
        case .tooLong(let limit):
            CELMessage(
                id: "Rumus ini terlalu panjang: lebih dari \(limit) bita.",
                en: "The expression is too long: more than \(limit) bytes.",
                helpID: "Bagi menjadi beberapa perhitungan.", helpEN: "Split it into several calculations.")
        case .tooDeep(let limit):
            CELMessage(
                id: "Rumus ini terlalu bersusun: lebih dari \(limit) tingkat.",
                en: "The expression is nested too deeply: more than \(limit) levels.",
                helpID: "Bagi menjadi beberapa perhitungan, atau pakai sum(…) dan daftar.",
                helpEN: "Split it into several calculations, or use sum(…) and lists.")
        case .tooCostly(let limit):
            CELMessage(
                id: "Rumus ini dapat memerlukan lebih dari \(limit) langkah.",
                en: "The expression could take more than \(limit) steps.",
                helpID: "Kurangi pengulangan yang bersusun.", helpEN: "Use fewer loops inside loops.")
        }
    }
}

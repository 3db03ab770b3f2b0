/// Why an evaluation has no value.
public struct EvaluationError: Error, Sendable, Hashable {
    /// The reason, by a name that stays the same between versions.
    public enum Code: String, Sendable, CaseIterable {
        case unboundName = "unbound-name"
        case unknownFunction = "unknown-function"
        case noSuchOverload = "no-such-overload"
        case noSuchKey = "no-such-key"
        case indexOutOfRange = "index-out-of-range"
        case divisionByZero = "division-by-zero"
        case overflow
        case outOfRange = "out-of-range"
        case badConversion = "bad-conversion"
        case badArgument = "bad-argument"
        case badPattern = "bad-pattern"
        case badFormat = "bad-format"
        case unknownTimeZone = "unknown-time-zone"
        case duplicateKey = "duplicate-key"
        case badKeyType = "bad-key-type"
        case badExpression = "bad-expression"
        case tooCostly = "too-costly"
        case tooLarge = "too-large"
    }

    public var code: Code
    /// Of the operation that failed, in UTF-8 offsets; nil before the evaluator has placed it.
    public var range: Range<Int>?
    /// The name, text or number that the reason is about; may be empty.
    public var detail: String

    init(_ code: Code, _ detail: String = "", range: Range<Int>? = nil) {
        self.code = code
        self.detail = detail
        self.range = range
    }

    /// True for mistakes that a type checker rules out.
    public var isTypeError: Bool {
        switch code {
        case .unboundName, .unknownFunction, .noSuchOverload, .badKeyType, .badExpression: true
        default: false
        }
    }
}

extension EvaluationError {
    /// The reason in Indonesian and English.
    public var message: (id: String, en: String) {
        let what = detail.isEmpty ? "" : " “\(detail)”"
        return switch code {
        case .unboundName: ("Nama\(what) tidak punya nilai.", "The name\(what) has no value.")
        case .unknownFunction: ("Tidak ada fungsi\(what).", "There is no function\(what).")
        case .noSuchOverload:
            ("Operasi\(what) tidak berlaku untuk jenis nilai ini.", "The operation\(what) takes no such values.")
        case .noSuchKey: ("Tidak ada kunci\(what) di dalam peta.", "The map has no key\(what).")
        case .indexOutOfRange: ("Posisi\(what) ada di luar jangkauan.", "The position\(what) is out of range.")
        case .divisionByZero: ("Ada pembagian dengan nol.", "Something is divided by zero.")
        case .overflow: ("Hasilnya melebihi bilangan bulat terbesar.", "The result is larger than an integer can be.")
        case .outOfRange: ("Nilai\(what) di luar rentang yang dapat ditulis.", "The value\(what) is out of range.")
        case .badConversion: ("Nilai\(what) tidak dapat diubah jenisnya.", "The value\(what) cannot be converted.")
        case .badArgument: ("Isian fungsi\(what) tidak dapat dipakai.", "The argument\(what) cannot be used.")
        case .badPattern: ("Pola\(what) tidak dapat dibaca.", "The pattern\(what) cannot be read.")
        case .badFormat: ("Format\(what) tidak dapat dipakai.", "The format\(what) cannot be used.")
        case .unknownTimeZone: ("Zona waktu\(what) tidak dikenal.", "The time zone\(what) is not known.")
        case .duplicateKey: ("Kunci\(what) ditulis dua kali.", "The key\(what) is written twice.")
        case .badKeyType: ("Jenis nilai\(what) tidak dapat menjadi kunci.", "A value of type\(what) cannot be a key.")
        case .badExpression: ("Rumus ini belum benar.", "The expression is not well formed.")
        case .tooCostly: ("Rumus ini perlu terlalu banyak langkah.", "The expression takes too many steps.")
        case .tooLarge: ("Hasilnya terlalu besar.", "The result is too large.")
        }
    }
}

public import TeraDiagnostics
public import TeraExact
internal import TeraYAML

/// What is expected of one person's sheets.
public struct TestExpectationRule: Sendable {
    /// Whether the battery asks anything of the jenjang.
    public var assessed: Located<Bool>?
    public var missing: [Located<RaterRole>]?
    public var scores: [ExpectedScoreRule] = []
    /// Of every subkompetensi.
    public var each: ExpectedScoreRule?
    public var condition: Located<ConditionWord>?
    public var gain: ExpectedGainRule?
    public var report: [Located<String>] = []
    public var span: Span
}

/// What the activity profile concludes.
public enum ConditionWord: String, Sendable, CaseIterable {
    case ideal
    case lessThanIdeal = "less-than-ideal"
    case noActivity = "no-activity"
}

/// Whether somebody scored more in the second test.
public enum GainWord: String, Sendable, CaseIterable {
    case up, same, down
}

public struct ExpectedScoreRule: Sendable {
    public var id: Located<String>?
    public var rater: Located<RaterRole>?
    /// nil within: no score.
    public var value: Located<Rational?>?
    /// Rounded half up to so many decimals before it is compared.
    public var places: Located<Int>?
    /// What the answers earned, before it is a mean or a percentage.
    public var points: Located<Rational>?
    /// `none`: in no band.
    public var band: Located<String>?
    public var span: Span

    /// The band of a score that is in none.
    public static let noBand = "none"
}

public struct ExpectedGainRule: Sendable {
    public var points: Located<Rational>?
    public var percent: Located<Rational>?
    public var change: Located<GainWord>?
    public var span: Span
}

extension ValueType where Value == Located<Rational?> {
    /// `3.25` or `10/3`, exact, or `none`.
    static var exact: ValueType {
        ValueType(doc: .exact) { node, context in
            if node.isPlain, node.text == "none" { return Located(nil, node.span) }
            if let value = context.fraction(node) { return Located(value, node.span) }
            return context.number(node).map { Located($0.value, $0.span) }
        }
    }
}

extension ValueType where Value == Located<Rational> {
    /// `3.25` or `10/3`.
    static var exactNumber: ValueType {
        ValueType(doc: .exact) { node, context in
            if let value = context.fraction(node) { return Located(value, node.span) }
            return context.number(node)
        }
    }
}

extension DecodeContext {
    fileprivate func fraction(_ node: YAMLNode) -> Rational? {
        node.isPlain && node.text.contains("/") ? Rational(text: node.text) : nil
    }
}

extension TestExpectationRule {
    static let shape = Shape<TestExpectationRule>(
        "expect", Message(id: "Yang diharapkan dari satu orang.", en: "What is expected of one person."),
        make: { TestExpectationRule(span: $0) },
        fields: [
            .optional(
                "assessed", .boolean, default: "true",
                Message(
                    id: "apakah ada yang dinilai; `false`: baterai tidak menanyakan apa pun dari jenjang ini",
                    en: "whether anything is assessed; `false`: the battery asks nothing of this jenjang"),
                example: "false"
            ) { $0.assessed = $1 },
            .optional(
                "missing", .list(.enumeration(RaterRole.self)), default: "[]",
                Message(
                    id: "tepat penilai wajib ini yang belum mengirim, sehingga belum ada kesimpulan",
                    en: "exactly these required raters have not sent, so that nothing is concluded"),
                example: "[atasan]"
            ) { $0.missing = $1 },
            .optional(
                "scores", .list(.object(scoreShape)),
                Message(
                    id: "nilai: subkompetensi, `keseluruhan` (predikat), jenjang pemetaan, `nilai` tes, atau nilai "
                        + "instrumen",
                    en:
                        "scores: of a subkompetensi, `keseluruhan` (the predikat), a jenjang of a mapping, `nilai` of a "
                        + "test, or the instrument's own"),
                example: "[{id: nilai, value: 220/3, points: 11}]"
            ) { $0.scores = $1 },
            .optional(
                "each", .object(eachShape),
                Message(id: "nilai setiap subkompetensi", en: "the score of every subkompetensi"),
                example: "{value: 4, band: sangat-baik}"
            ) { $0.each = $1 },
            .optional(
                "condition", .enumeration(ConditionWord.self),
                Message(id: "kesimpulan pemetaan tugas", en: "what the task mapping concludes"), example: "ideal"
            ) { $0.condition = $1 },
            .optional(
                "gain", .object(gainShape),
                Message(id: "perubahan dari tes awal ke tes akhir", en: "the change from pre-test to post-test"),
                example: "{points: 5, percent: 100/3, change: up}"
            ) { $0.gain = $1 },
            .optional(
                "report", .list(.string),
                Message(
                    id: "kata-kata yang ada pada laporan orang itu", en: "words that stand in the person's report"),
                example: "[\"Berkinerja Tinggi\"]"
            ) { $0.report = $1 },
        ])

    private static let scoreShape = Shape<ExpectedScoreRule>(
        "expected score", Message(id: "Satu nilai yang diharapkan.", en: "One expected score."),
        make: { ExpectedScoreRule(span: $0) },
        fields: [
            .required(
                "id", .localReference("score"), Message(id: "nilai yang mana", en: "which score"), example: "nilai"
            ) {
                $0.id = $1
            },
            .optional(
                "rater", .enumeration(RaterRole.self), default: "gabungan semua penilai",
                Message(id: "nilai dari penilai ini saja", en: "the score by this rater alone"), example: "atasan"
            ) { $0.rater = $1 },
        ] + valueFields)

    private static let eachShape = Shape<ExpectedScoreRule>(
        "each", Message(id: "Nilai setiap subkompetensi.", en: "The score of every subkompetensi."),
        make: { ExpectedScoreRule(span: $0) }, fields: valueFields)

    private static let valueFields: [Field<ExpectedScoreRule>] = [
        .optional(
            "value", .exact,
            Message(
                id: "nilai yang tepat, ditulis 3.25 atau 10/3; `none`: tidak ada nilai",
                en: "the exact value, written 3.25 or 10/3; `none`: no score"),
            example: "10/3"
        ) { $0.value = $1 },
        .optional(
            "places", .integer(0...6), default: "nilai dibandingkan tanpa pembulatan",
            Message(
                id: "bandingkan sesudah dibulatkan ke sekian desimal, setengah ke atas",
                en: "compare after rounding to so many decimals, half up"),
            example: "2"
        ) { $0.places = $1 },
        .optional(
            "points", .exactNumber,
            Message(
                id: "jumlah yang diperoleh jawaban, sebelum dirata-rata atau dijadikan persen",
                en: "what the answers earned together, before a mean or percentage is made"),
            example: "11"
        ) { $0.points = $1 },
        .optional(
            "band", .localReference("band"),
            Message(id: "pitanya; `none`: tidak masuk pita mana pun", en: "its band; `none`: in no band"),
            example: "baik"
        ) { $0.band = $1 },
    ]

    private static let gainShape = Shape<ExpectedGainRule>(
        "expected gain",
        Message(id: "Perubahan dari tes awal ke tes akhir.", en: "The change from pre-test to post-test."),
        make: { ExpectedGainRule(span: $0) },
        fields: [
            .optional(
                "points", .exactNumber, Message(id: "selisih poin", en: "difference of the points"), example: "5"
            ) { $0.points = $1 },
            .optional(
                "percent", .exactNumber, Message(id: "selisih nilai 0–100", en: "difference of the percentages"),
                example: "100/3"
            ) { $0.percent = $1 },
            .optional(
                "change", .enumeration(GainWord.self), Message(id: "naik, tetap, atau turun", en: "up, same or down"),
                example: "up"
            ) { $0.change = $1 },
        ])
}

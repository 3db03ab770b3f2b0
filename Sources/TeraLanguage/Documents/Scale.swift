public import TeraDiagnostics
public import TeraExact
internal import TeraYAML

/// Ordered options that rating items share.
public struct Scale: Sendable {
    public var header: DocumentHeader
    public var direction: Located<ScaleDirection>?
    public var options: [ScaleOption] = []
    /// Whether `options` could be read: where not, that is already reported.
    var hasOptions = false
    /// Where the scale lets a rater say that he cannot judge.
    public var notObserved: NotObserved?
}

/// Whether values rise or fall in the order shown.
public enum ScaleDirection: String, Sendable, CaseIterable {
    case ascending, descending
}

public struct ScaleOption: Sendable {
    public var id: Located<String>
    public var value: Located<Rational>?
    public var label = LocalizedText.none
    /// Ids that it had before.
    public var formerly: [Located<String>] = []
    public var span: Span
}

public struct NotObserved: Sendable {
    public var label = LocalizedText.none
}

extension Scale {
    static let shape = Shape<Scale>(
        "scale",
        Message(
            id: "Skala: pilihan berurut dengan nilai, dipakai bersama oleh butir-butir penilaian.",
            en: "A scale: ordered options with values, shared by rating items."),
        make: { Scale(header: DocumentHeader($0)) },
        fields: Field.header { $1(&$0.header) } + [
            .optional(
                "direction", .enumeration(ScaleDirection.self), default: "ascending",
                Message(
                    id: "`ascending`: nilai naik dari pilihan pertama; `descending`: turun",
                    en: "`ascending`: values rise from the first option; `descending`: they fall"),
                example: "descending"
            ) { $0.direction = $1 },
            .required(
                "options", .optionList(optionShape),
                Message(id: "pilihan menurut urutan tampil", en: "options in the order shown"),
                example: "[{id: tidak, value: 0, label: Tidak}, {id: ya, value: 1, label: Ya}]"
            ) { scale, options in
                scale.options = options
                scale.hasOptions = true
            },
            .optional(
                "not_observed", .object(notObservedShape), default: "tidak ada",
                Message(
                    id: "pilihan \"tidak dapat menilai\": bukan jawaban kosong, dan tanpa nilai",
                    en: "the option \"cannot judge\": apart from missing, and without a value"),
                example: "{label: Tidak dapat menilai}"
            ) { $0.notObserved = $1 },
        ])

    private static let optionShape = Shape<ScaleOption>(
        "scale option", Message(id: "Satu pilihan skala.", en: "One option of a scale."),
        make: { ScaleOption(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "selalu") {
                $0.id = $1
            },
            .required("value", .number, Message(id: "nilai", en: "its value"), example: "4") { $0.value = $1 },
            .required(
                "label", .text, Message(id: "teks yang dibaca penilai", en: "what raters read"), example: "Selalu"
            ) {
                $0.label = $1
            },
            .formerly { $0.formerly = $1 },
        ])

    private static let notObservedShape = Shape<NotObserved>(
        "not_observed", Message(id: "Pilihan tidak dapat menilai.", en: "The option cannot judge."),
        make: { _ in NotObserved() },
        fields: [
            .required(
                "label", .text, Message(id: "teks yang dibaca penilai", en: "what raters read"),
                example: "Tidak dapat menilai"
            ) { $0.label = $1 }
        ])
}

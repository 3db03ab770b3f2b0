internal import TeraDiagnostics

/// Expressions keep to the part of CEL that is here, and to its limits.
enum ExpressionLimitCheck: Check {
    static let codes = [unsupported, limit]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        findings += context.expressions.findings(of: codes)
    }

    static let unsupported = CodeDefinition(
        "E011", .error,
        title: Message(id: "bagian CEL yang tidak ada di sini", en: "part of CEL that is not here"),
        explanation: Message(
            id:
                "Pesan protobuf, deretan bita, bilangan tak bertanda, dan bentuk opsional adalah bagian CEL untuk program; "
                + "kuesioner tidak memerlukannya.",
            en: "Protobuf messages, bytes, unsigned integers and optional syntax are parts of CEL for programs; "
                + "questionnaires need none of them."),
        bad: Samples.logic(saran: "    relevant: lama_kerja > 2u\n"),
        good: Samples.logic(saran: "    relevant: lama_kerja > 2\n"))

    static let limit = CodeDefinition(
        "E012", .error,
        title: Message(id: "ekspresi terlalu besar", en: "expression too large"),
        explanation: Message(
            id:
                "Ekspresi paling panjang 100.000 bita, bersusun paling dalam 100 tingkat, dan perkiraan langkahnya paling "
                + "banyak 100 juta, supaya formulir selalu cepat.",
            en:
                "An expression has at most 100,000 bytes, 100 levels, and an estimate of 100 million steps, so that forms "
                + "are always quick."),
        bad: Samples.logic(
            saran: "    relevant: " + String(repeating: "(", count: 60) + "lama_kerja"
                + String(repeating: ")", count: 60)
                + " > 2\n"),
        good: Samples.logic(saran: "    relevant: lama_kerja > 2\n"))
}

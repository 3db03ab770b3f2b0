internal import TeraDiagnostics
internal import TeraExact

/// A rubric has levels, each worth more than the one before, or each less.
enum RubricCheck: Check {
    static let codes = [badLevels]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        context.project.banks.eachInPlace { bank in
            bank.items.eachInPlace { item in
                guard item.type?.value == .rubric else { return }
                let id = item.id.value
                let levels = item.parts?.levels ?? []
                guard levels.count >= 2 else {
                    findings.append(
                        Diagnostic(
                            badLevels, at: levels.first?.id.span ?? item.type?.span ?? item.id.span,
                            Message(
                                id: "rubrik `\(id)` perlu sedikitnya dua tingkat, supaya ada yang dibedakan",
                                en: "the rubric `\(id)` needs at least two levels, so that something is told apart"),
                            help: Message(
                                id:
                                    "tulis di `levels`, misalnya {id: mulai, value: 1, label: Mulai, descriptor: Membaca naskah.}",
                                en:
                                    "write in `levels`, such as {id: mulai, value: 1, label: Mulai, descriptor: Membaca naskah.}"
                            ), place: [id]))
                    return
                }
                let values = levels.compactMap(\.value)
                guard values.count == levels.count, let first = values.first, let second = values.dropFirst().first
                else {
                    return
                }
                let rises = first.value < second.value
                for (before, after) in zip(values, values.dropFirst()) {
                    let isRight = rises ? before.value < after.value : after.value < before.value
                    guard !isRight else { continue }
                    findings.append(
                        Diagnostic(
                            badLevels, at: after.span,
                            Message(
                                id: "nilai \(after.value.exactText) sesudah \(before.value.exactText): nilai tingkat "
                                    + "seharusnya \(rises ? "naik" : "turun")",
                                en:
                                    "the value \(after.value.exactText) after \(before.value.exactText): the levels should "
                                    + "\(rises ? "rise" : "fall")"),
                            help: Message(
                                id:
                                    "beri setiap tingkat nilai yang \(rises ? "lebih besar" : "lebih kecil") dari tingkat "
                                    + "sebelumnya",
                                en: "give each level a \(rises ? "larger" : "smaller") value than the level before"),
                            related: [Related(before.span, Message(id: "nilai sebelumnya", en: "the value before"))],
                            place: [id]))
                }
            }
        }
    }

    static let badLevels = CodeDefinition(
        "K025", .error,
        title: Message(id: "tingkat rubrik yang salah", en: "wrong levels of a rubric"),
        explanation: Message(
            id:
                "Rubrik punya sedikitnya dua tingkat, dan nilainya naik atau turun tanpa ada yang sama. Nilai yang tertukar "
                + "membuat pengamatan yang baik dihitung buruk.",
            en:
                "A rubric has at least two levels, and their values rise or fall, none equal. A swapped value counts a good "
                + "observation as bad."),
        bad: Samples.logic().replacing("type: text", "type: rubric\n    topic: konseling\n    levels: \(levels("1"))"),
        good: Samples.logic().replacing("type: text", "type: rubric\n    topic: konseling\n    levels: \(levels("2"))"))

    private static func levels(_ second: String) -> String {
        "[{id: mulai, value: 1, label: Mulai, descriptor: Membaca naskah.}, "
            + "{id: cakap, value: \(second), label: Cakap, descriptor: Berbicara lancar.}]"
    }
}

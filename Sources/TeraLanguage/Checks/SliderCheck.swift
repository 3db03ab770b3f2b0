internal import TeraDiagnostics
internal import TeraExact

/// A slider has two ends, and its steps reach from one to the other.
enum SliderCheck: Check {
    static let codes = [badSlider]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        context.project.banks.eachInPlace { bank in
            bank.items.eachInPlace { item in
                guard item.type?.value == .slider else { return }
                let id = item.id.value
                guard let least = item.limits?.least, let most = item.limits?.most else {
                    let missing = item.limits?.least == nil ? "min" : "max"
                    findings.append(
                        Diagnostic(
                            badSlider, at: item.type?.span ?? item.id.span,
                            Message(
                                id: "`slider` `\(id)` belum punya `\(missing)`, jadi ujungnya tidak ada",
                                en: "the slider `\(id)` has no `\(missing)`, so it has no end there"),
                            help: Message(
                                id: "tulis kedua ujungnya, misalnya `min: 0` dan `max: 10`",
                                en: "write both ends, such as `min: 0` and `max: 10`"), place: [id]))
                    return
                }
                guard least.value <= most.value, let step = item.parts?.step else { return }
                let steps = most.value.subtracting(least.value)?.divided(by: step.value)
                if step.value <= .zero || !(steps?.isWhole ?? false) {
                    findings.append(
                        Diagnostic(
                            badSlider, at: step.span,
                            Message(
                                id: "langkah \(step.value.exactText) dari \(least.value.exactText) tidak sampai di "
                                    + "\(most.value.exactText)",
                                en: "steps of \(step.value.exactText) from \(least.value.exactText) do not arrive at "
                                    + "\(most.value.exactText)"),
                            help: Message(
                                id: "pilih langkah di atas nol yang membagi habis jaraknya",
                                en: "choose a step above zero that divides the distance"),
                            related: [Related(most.span, Message(id: "`max` di sini", en: "`max` is here"))],
                            place: [id]))
                }
            }
        }
    }

    static let badSlider = CodeDefinition(
        "K024", .error,
        title: Message(
            id: "slider tanpa ujung atau dengan langkah yang salah", en: "slider without ends, or wrong steps"),
        explanation: Message(
            id:
                "Sebuah `slider` punya `min`, `max`, dan langkah yang membagi habis jaraknya; kalau tidak, ujungnya tidak "
                + "dapat dipilih.",
            en: "A `slider` has `min`, `max` and a step that divides the distance; otherwise its end cannot be chosen."),
        bad: Samples.logic().replacing("type: text", "type: slider\n    min: 0\n    max: 10\n    step: 3"),
        good: Samples.logic().replacing("type: text", "type: slider\n    min: 0\n    max: 10\n    step: 2"))
}

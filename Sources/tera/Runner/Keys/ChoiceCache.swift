import TeraArtifact
import TeraRuntime

/// The choices of the item that is asked, and their labels as they are searched: a register has thousands, and each key
/// needs them several times.
final class ChoiceCache {
    private var item: FormItem?
    private var language = ""
    private var control: ItemControl?
    private var folded: [String] = []

    func control(_ item: FormItem, in form: Form) -> ItemControl {
        if let control, self.item == item { return control }
        let control = ItemControl(item, in: form)
        (self.item, self.control, folded) = (item, control, [])
        return control
    }

    func search(_ choices: [Choice], for query: String, language: String) -> ChoiceSearch {
        if folded.count != choices.count || self.language != language {
            folded = choices.map { TextFolding.fold($0.label.text(in: language)) }
            self.language = language
        }
        return ChoiceSearch(choices, labels: folded, for: query)
    }
}

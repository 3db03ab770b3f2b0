internal import TeraArtifact
internal import TeraRuntime

/// What is evaluated with what (requirement R074): every part of every instrument of the programme, and how many sheets
/// there are. An instrument without a sheet is in it, too.
struct FrameworkTable {
    let context: CoPContext

    func table(sheets: [String: Int]) -> PublishedTable? {
        let forms = context.data.forms
        guard !forms.isEmpty else { return nil }
        var table = PublishedTable(
            id: "framework", caption: context.say("Kerangka evaluasi", "Evaluation framework"),
            unit: context.say("lembar", "sheets"),
            base: context.say("instrumen program ini", "the instruments of this programme"),
            date: context.say("menurut dokumen instrumen", "from the documents of the instruments"),
            columns: [
                PublishedColumn("aspect", context.own("Tujuan atau aspek", "Goal or aspect"), .text),
                PublishedColumn("question", context.own("Pertanyaan", "Question"), .text),
                PublishedColumn("tool", context.own("Alat", "Tool"), .text),
                PublishedColumn("sheets", context.own("Lembar", "Sheets")),
            ])
        for form in forms {
            let tool = PublishedCell.text(context.phrase(form.battery.title))
            let count = PublishedCell.open(sheets[form.battery.id] ?? 0)
            for section in form.sections {
                let asked = section.items.filter(\.isAsked)
                let aspect = form.purpose == .observation ? section.introduction ?? section.title : section.title
                let questions: [Phrase]
                if form.purpose == .observation {
                    // A goal's questions are what is to be found out; how far it was reached repeats them.
                    questions = asked.filter { $0.typeName == TextItem.typeName }.map { context.phrase($0.common.stem) }
                } else {
                    let number = context.number(asked.count)
                    questions = [context.own("\(number) butir", asked.count == 1 ? "1 item" : "\(number) items")]
                }
                for (index, question) in questions.enumerated() {
                    table.rows.append(
                        PublishedRow(
                            id: "\(form.battery.id).\(section.id).\(index + 1)",
                            cells: [.text(context.phrase(aspect)), .text(question), tool, count]))
                }
            }
        }
        return context.done(table)
    }
}

internal import TeraArtifact

/// What the report was made from: every instrument of the programme, its forms, and the data (requirement R107).
struct MaterialsTable {
    let context: CoPContext

    /// - Parameter sheets: how many sheets there are, by battery.
    func table(sheets: [String: Int]) -> PublishedTable? {
        let forms = context.data.forms
        guard !forms.isEmpty else { return nil }
        var table = PublishedTable(
            id: "materials", caption: context.say("Instrumen dan data", "Instruments and data"),
            unit: context.say("lembar", "sheets"),
            base: context.say("instrumen program ini", "the instruments of this programme"),
            date: context.say("menurut dokumen instrumen", "from the documents of the instruments"),
            columns: [
                PublishedColumn("label", context.own("Instrumen", "Instrument"), .text),
                PublishedColumn("form", context.own("Formulir", "Form"), .text),
                PublishedColumn("version", context.own("Versi", "Version"), .text),
                PublishedColumn("items", context.own("Butir", "Items")),
                PublishedColumn("sheets", context.own("Lembar", "Sheets")),
                PublishedColumn("files", context.own("Berkas data", "Files of data"), .text),
            ])
        for form in forms {
            let files = context.data.files[form.battery.id] ?? []
            table.rows.append(
                PublishedRow(
                    id: form.id,
                    cells: [
                        .text(context.phrase(form.battery.title)), .text(code(form.id)), version(form.battery),
                        .open(form.sections.flatMap(\.items).count(where: \.isAsked)),
                        .open(sheets[form.battery.id] ?? 0),
                        .text(code(files.isEmpty ? "–" : files.joined(separator: ", "))),
                    ]))
        }
        table.notes = [
            context.say(
                "Kata-kata setiap butir dan pilihan, kunci, dan aturan penilaiannya ada dalam buku kode (`tera codebook`).",
                "The words of every item and option, keys and rules of scoring stand in the codebook (`tera codebook`)."
            )
        ]
        if !context.data.sharedFiles.isEmpty {
            let names = context.language.words.list(context.data.sharedFiles)
            table.notes.append(
                context.say(
                    "Lembar beberapa instrumen bersama dibaca dari \(names).",
                    "Sheets of several instruments together were read from \(names)."))
        }
        return context.done(table)
    }

    /// Where the documents say none, it is the first.
    private func version(_ battery: BatteryReference) -> PublishedCell { .text(code(battery.version ?? "1.0.0")) }

    private func code(_ text: String) -> Phrase { Phrase(text, language: context.language.rawValue) }
}

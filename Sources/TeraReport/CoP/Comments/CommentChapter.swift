public import TeraArtifact
internal import TeraRuntime

/// The chapter of open questions: of each a table, sentences, quotes, and where two coders worked their agreement.
struct CommentChapter {
    let context: CoPContext

    /// Questions of which anything was written.
    private var questions: [CodedQuestion] {
        context.data.frames.flatMap { frame in
            context.data.comments(of: [frame]).map { CodedQuestion(frame, $0, context.data.codings) }
        }.filter { $0.written > 0 }.sorted { order($0) < order($1) }
    }

    /// In the order in which they are asked.
    private func order(_ question: CodedQuestion) -> Int {
        let items = context.data.reactions.compactMap { context.data.form(of: $0.spec) }.flatMap(\.sections)
            .flatMap(\.items)
        return items.firstIndex { $0.id == question.item } ?? items.count
    }

    var isEmpty: Bool { questions.isEmpty }

    func chapter(_ summary: inout [String]) -> PublicationChapter {
        var blocks: [PublicationBlock] = []
        var printed: [(question: CodedQuestion, table: PublishedTable)] = []
        for question in questions {
            let maker = CommentTable(
                context: context, question: question, date: date(of: question.item), stem: stem(of: question.item))
            let table = maker.table()
            printed.append((question, table))
            blocks += [
                .table(table), .chart(BarChart(table: table.id, caption: table.caption, series: ["share"])),
            ]
            let sentences = maker.sentences(table)
            blocks += sentences.map { .paragraph($0) }
            summary += sentences.dropFirst().prefix(1)
            blocks += topics(question.frame)
            blocks += quotes(question, table)
            let agreement = CoderAgreementTable(
                context: context, question: question, counts: table, date: date(of: question.item))
            if let table = agreement.table() { blocks.append(.table(table)) }
        }
        blocks += recurring(printed)
        return PublicationChapter(
            title: context.say("Jawaban pertanyaan terbuka", "Answers to open questions"), blocks: blocks)
    }

    private func form(of item: String) -> (form: Form, item: FormItem)? {
        for responses in context.data.reactions {
            guard let form = context.data.form(of: responses.spec) else { continue }
            if let found = form.sections.flatMap(\.items).first(where: { $0.id == item }) { return (form, found) }
        }
        return nil
    }

    private func date(of item: String) -> String { form(of: item).map { context.date(of: $0.form.battery) } ?? "" }
    private func stem(of item: String) -> String {
        form(of: item).map { context.phrase($0.item.common.stem).text } ?? item
    }

    /// What the categories hold, where the frame says so.
    private func topics(_ frame: CodingArtifact) -> [PublicationBlock] {
        let lines = frame.categories.filter { !$0.subtopics.isEmpty }.map { category -> Phrase in
            let title = context.phrase(category.title)
            let topics = category.subtopics.map { context.phrase($0).text }.joined(separator: "; ")
            return Phrase("\(title.text): \(topics)", language: title.language)
        }
        guard !lines.isEmpty else { return [] }
        return [.paragraph(context.say("Pokok di dalam kategori:", "Topics within the categories:")), .list(lines)]
    }

    /// Categories of one name that several questions have: what people say whatever they are asked (requirement R099). No
    /// sum: who says it twice would count twice, and counts that are left out would follow from it.
    private func recurring(_ printed: [(question: CodedQuestion, table: PublishedTable)]) -> [PublicationBlock] {
        var names: [(folded: String, name: Phrase, places: [String])] = []
        for (question, table) in printed {
            for category in question.frame.categories {
                guard let row = table.row(category.id), let count = table[row, "count"].count, count > 0 else {
                    continue
                }
                let name = context.phrase(category.title)
                let place =
                    "“\(context.phrase(question.frame.title).text)” (\(context.number(count)))"
                if let index = names.firstIndex(where: { $0.folded == TextFolding.fold(name.text) }) {
                    names[index].places.append(place)
                } else {
                    names.append((TextFolding.fold(name.text), name, [place]))
                }
            }
        }
        let several = names.filter { $0.places.count > 1 }
        guard !several.isEmpty else { return [] }
        return [
            .paragraph(
                context.say(
                    "Kategori bernama sama yang muncul pada beberapa pertanyaan:",
                    "Categories of one name that several questions have:")),
            .list(
                several.map {
                    Phrase("\($0.name.text): \($0.places.joined(separator: "; "))", language: $0.name.language)
                }),
        ]
    }

    /// Of categories that are printed: who is counted among too few is not to be read either.
    private func quotes(_ question: CodedQuestion, _ table: PublishedTable) -> [PublicationBlock] {
        let hidden = question.frame.categories.map(\.id).filter { id in
            table.row(id).map { table[$0, "count"].isLeftOut } ?? true
        }
        var picker = QuotePicker(
            question: question,
            names: NameRemover(
                people: context.data.names + ids(of: question).filter { !$0.contains(where: \.isNumber) },
                words: question.frame.names + ids(of: question)),
            hidden: Set(hidden))
        return question.frame.categories.flatMap { category -> [PublicationBlock] in
            guard !hidden.contains(category.id) else { return [] }
            let quotes = picker.quotes(of: category.id)
            guard !quotes.isEmpty else { return [] }
            let title = context.phrase(category.title).text
            return [
                .paragraph(context.say("Kutipan “\(title)”:", "Quotes of “\(title)”:")),
                .list(quotes.map { context.quoted("“\($0)”") }),
            ]
        }
    }

    /// People may write their own id, which may be their name. A number alone is any number.
    private func ids(of question: CodedQuestion) -> [String] {
        question.comments.map(\.participant).filter { $0.count >= 3 && $0.contains(where: \.isLetter) }
    }

    // MARK: Annex

    /// By which rules, for the report's own annex.
    var declared: [String] {
        guard !isEmpty else { return [] }
        return [
            context.say(
                "Kutipan dipilih mesin: yang panjangnya paling dekat dengan median kategorinya, yang sama dekat menurut "
                    + "urutan hash. Nama yang ada dalam data atau mengikuti sapaan, alamat surel, dan nomor panjang diganti "
                    + "\(NameRemover.name), \(NameRemover.mail), dan \(NameRemover.number); tempat, jabatan, dan "
                    + "nama lain tidak: bacalah kutipan sebelum laporan ini keluar. Kategori yang jumlahnya tidak "
                    + "dicetak tidak dikutip.",
                "Quotes are picked by machine: those whose length is nearest the median of their category, equally near ones "
                    + "in the order of a hash. Names that the data has or that follow a form of address, e-mail addresses and "
                    + "long numbers become \(NameRemover.name), \(NameRemover.mail) and \(NameRemover.number); "
                    + "places, posts and other names do not: read the quotes before this report leaves the house. "
                    + "Categories that are left out are not quoted.")
        ]
    }

    var assumptions: [Assumption] {
        let used = Set(questions.map(\.frame.id))
        return context.data.frames.filter { used.contains($0.id) }.compactMap { frame in
            frame.asumsi.map { Assumption(place: "coding_frame \(frame.id)", reason: $0) }
        }
    }
}

extension CoPData {
    /// What was written in answer to the items of some frames; nothing of items that nobody was asked.
    public func comments(of frames: [CodingArtifact]) -> [CommentSet] {
        frames.flatMap(\.items).compactMap { item in
            let asking = reactions.filter { responses in
                form(of: responses.spec)?.sections.flatMap(\.items).contains { $0.id == item } ?? false
            }
            guard !asking.isEmpty else { return nil }
            var set = CommentSet(item: item, answers: [:])
            for sheet in asking.flatMap(\.sheets) {
                guard !sheet.irrelevant.contains(item) else {
                    set.notAsked += 1
                    continue
                }
                var text = ""
                if case .text(let words)? = sheet.answers[item] { text = words }
                // Who answered twice wrote one comment.
                let both = [set.answers[sheet.participant] ?? "", text].filter { !$0.isEmpty }
                set.answers[sheet.participant] = both.joined(separator: " / ")
            }
            return set
        }
    }
}

public import TeraArtifact

/// What will stand in the gaps of a text, for people who read the form without a computer: "[jawaban nomor 3]".
extension ConditionWords {
    public func filled(_ item: FormItem) -> FormItem { item.filled(gap) }

    public func filled(_ section: Section) -> Section { section.filled(gap) }

    private func gap(_ part: TextPart, _ language: String) -> String {
        let isEnglish = language == "en"
        func or(_ fallback: String?) -> String {
            fallback.map { isEnglish ? ", or “\($0)”" : ", atau “\($0)”" } ?? ""
        }
        switch part {
        case .text(let words): return words
        case .answer(let id, let fallback):
            let place = number(of: id).map { isEnglish ? "number \($0)" : "nomor \($0)" } ?? "`\(id)`"
            return "[\(isEnglish ? "answer to" : "jawaban") \(place)\(or(fallback))]"
        case .participant(let field, let fallback):
            let words = Self.fields[field].map { isEnglish ? $0.english : $0.indonesian } ?? field
            return "[\(words)\(or(fallback))]"
        }
    }

    private static let fields: [String: (indonesian: String, english: String)] = [
        "id": ("nomor peserta", "participant’s number"), "name": ("nama peserta", "participant’s name"),
        "jenjang": ("jenjang peserta", "participant’s jenjang"),
        "instansi": ("instansi peserta", "participant’s agency"),
        "provinsi": ("provinsi peserta", "participant’s province"),
        "programmes": ("program peserta", "participant’s programmes"),
    ]
}

import TeraArtifact
import TeraRuntime

/// The words of previews, in one place for each language.
struct PreviewWords {
    let language: ReportLanguage

    init(_ language: ReportLanguage) { self.language = language }

    private func say(_ indonesian: String, _ english: String) -> String {
        language == .english ? english : indonesian
    }

    func filledBy(_ rater: String) -> String { say("Diisi oleh: \(rater)", "Filled in by: \(rater)") }
    func cost(_ items: Int, _ minutes: Int) -> String {
        say("\(items) butir, kira-kira \(minutes) menit", "\(items) items, about \(minutes) minutes")
    }
    var form: String { say("Formulir", "Form") }
    var optional: String { say("boleh dilewati", "may be skipped") }
    var statement: String { say("Pernyataan", "Statement") }
    func only(_ condition: String) -> String { say("Hanya jika \(condition).", "Only if \(condition).") }
    func times(_ most: Int) -> String {
        say(
            "Ditanyakan beberapa kali, paling banyak \(most); di sini ditulis sekali.",
            "Asked several times, \(most) at most; written once here.")
    }
    /// A condition that is another one each time.
    func byTime(_ conditions: [(title: String, condition: String?)]) -> String {
        var parts: [(titles: [String], condition: String)] = []
        for (title, condition) in conditions {
            let words = condition ?? say("selalu", "always")
            if let place = parts.firstIndex(where: { $0.condition == words }) {
                parts[place].titles.append(title)
            } else {
                parts.append(([title], words))
            }
        }
        return parts.map { "\($0.titles.joined(separator: ", ")): \($0.condition)" }.joined(separator: "; ")
    }
    func times(for entries: [String]) -> String {
        let list = entries.joined(separator: "; ")
        return say("Ditanyakan untuk masing-masing: \(list).", "Asked for each of: \(list).")
    }
    func number(_ number: Int) -> String { say("nomor \(number)", "number \(number)") }
    var end: String { say("akhir formulir", "the end of the form") }
    func skip(_ condition: String, _ place: String) -> String {
        say("Jika \(condition), lanjut ke \(place).", "If \(condition), go on to \(place).")
    }
    func requiredWhen(_ condition: String) -> String {
        say("Wajib dijawab jika \(condition).", "Must be answered if \(condition).")
    }
    func constraint(_ check: String, _ message: String, isHard: Bool) -> String {
        isHard
            ? say(
                "Diterima hanya jika \(check); jika tidak: “\(message)”",
                "Accepted only if \(check); else: “\(message)”")
            : say("Ditanya ulang kecuali \(check): “\(message)”", "Asked again unless \(check): “\(message)”")
    }
    func offered(_ condition: String) -> String {
        say("Pilihan yang ditawarkan: yang baginya \(condition).", "Options offered: those for which \(condition).")
    }
    func proposed(_ value: String) -> String { say("Usulan jawaban: \(value).", "Proposed answer: \(value).") }
    func computed(_ formula: String) -> String { say("Dihitung: \(formula).", "Computed: \(formula).") }
    func text(atMost length: Int) -> String {
        say("uraian, paling panjang \(length) karakter", "words, at most \(length) characters")
    }

    func slider(_ range: String, low: String?, high: String?) -> String {
        guard let low, let high else { return range }
        return range + say(", dari “\(low)” sampai “\(high)”", ", from “\(low)” to “\(high)”")
    }
    func date(_ least: String?, _ most: String?) -> String {
        range(say("tanggal", "a date"), least, most)
    }
    func time(_ least: String?, _ most: String?) -> String {
        range(say("jam dan menit", "hour and minute"), least, most)
    }
    private func range(_ what: String, _ least: String?, _ most: String?) -> String {
        var text = what
        if let least { text += say(", paling awal \(least)", ", no earlier than \(least)") }
        if let most { text += say(", paling akhir \(most)", ", no later than \(most)") }
        return text
    }
    func several(least: Int, most: Int?) -> String {
        var text = say("boleh lebih dari satu", "one or more")
        if least > 1 { text += say(", paling sedikit \(least)", ", at least \(least)") }
        if let most { text += say(", paling banyak \(most)", ", at most \(most)") }
        return text
    }
    func ranked(_ count: Int) -> String {
        say("beri urutan 1 sampai \(count)", "give the order 1 to \(count)")
    }
    var matched: String { say("tulis pasangannya dari daftar", "write the match from the list") }
    func shared(_ total: Int) -> String {
        say("bagikan \(total) kepada pilihan-pilihan ini", "share out \(total) among these")
    }
    var withEvidence: String { say("bukti dapat ditulis di sampingnya", "evidence may be written beside it") }

    func number(_ limits: NumberLimits, isWhole: Bool, _ language: ReportLanguage) -> String {
        var text = isWhole ? say("bilangan bulat", "a whole number") : say("bilangan", "a number")
        let least = limits.min.map(shown)
        let most = limits.max.map(shown)
        switch (least, most) {
        case (let least?, let most?): text += say(", \(least) sampai \(most)", ", \(least) to \(most)")
        case (let least?, nil): text += say(", paling kecil \(least)", ", at least \(least)")
        case (nil, let most?): text += say(", paling besar \(most)", ", at most \(most)")
        case (nil, nil): break
        }
        return text + (limits.unit.map { " (\($0.text(in: language.rawValue)))" } ?? "")
    }

    private func shown(_ number: String) -> String {
        language == .english ? number : number.replacing(".", with: ",")
    }

    // The chart
    var start: String { say("Mulai", "Start") }
    var send: String { say("Periksa dan kirim", "Review and send") }
    func chartTitle(_ form: String) -> String { say("Alur formulir \(form)", "Flow of the form \(form)") }
    func run(_ first: Int, _ last: Int) -> String {
        first == last
            ? say("Nomor \(first)", "Number \(first)") : say("Nomor \(first)–\(last)", "Numbers \(first)–\(last)")
    }
    var otherwise: String { say("selain itu", "otherwise") }
}

internal import TeraArtifact

/// Takes out of a comment whom it names: names, e-mail addresses, and numbers as long as those of telephones and of
/// civil servants (NIP). What looks like one and is none goes too: a quote can spare a word, and nobody is to be known
/// by it.
struct NameRemover {
    static let name = "[nama]"
    static let mail = "[surel]"
    static let number = "[nomor]"

    /// Names of several words, by their first, longest first; and declared words.
    private var whole: [String: [[String]]] = [:]
    /// Words of names.
    private var parts: Set<String> = []

    /// - Parameters:
    ///   - people: names of people, as lists have them: with titles and all.
    ///   - words: what else is to go, in any case.
    init(people: some Sequence<String>, words: some Sequence<String> = []) {
        for person in people {
            let words = Self.nameWords(person)
            if words.count > 1 {
                add(words)
                add([words.joined()])
            }
            parts.formUnion((words + Self.wordsAfterCommas(person)).filter { $0.count >= 3 })
        }
        for word in words { add(Self.words(word[...]).map { $0.folded }) }
        for key in whole.keys { whole[key]?.sort { ($1.count, $0.joined()) < ($0.count, $1.joined()) } }
    }

    private mutating func add(_ words: [String]) {
        if let first = words.first { whole[first, default: []].append(words) }
    }

    func removed(from text: String) -> String {
        let seen = text.filter { !$0.unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint } }
        let text = seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return withoutNames(Self.withoutNumbers(Self.withoutMail(text)))
    }

    // MARK: Addresses and numbers

    private static func withoutMail(_ text: String) -> String {
        joinedAddresses(text).map { word -> String in
            guard let sign = word.firstIndex(of: "@") else { return String(word) }
            let rest = word[word.index(after: sign)...]
            guard rest.contains(where: { $0.isLetter || $0.isNumber }) else { return String(word) }
            // `@nama` of a network names somebody too.
            return word[..<sign].contains(where: { $0.isLetter || $0.isNumber }) ? mail : name
        }.joined(separator: " ")
    }

    /// The words, with addresses in one: `siti @ dinas.go.id`, `siti[at]dinas.go.id`.
    private static func joinedAddresses(_ text: String) -> [String] {
        let text = ["[at]", "(at)", "[AT]", "(AT)"].reduce(text) { $0.replacing($1, with: "@") }
        var words: [String] = []
        for word in text.split(separator: " ") {
            let isHost = word.drop { $0 == "@" }.contains(/\p{L}\.\p{L}/)
            if isHost, words.last?.hasSuffix("@") == true || word.hasPrefix("@"), var before = words.popLast() {
                // A sign that stands alone goes with the word before it.
                if before == "@", let name = words.popLast() { before = name + before }
                words.append(before + word)
            } else {
                words.append(String(word))
            }
        }
        return words
    }

    /// Seven digits in a row, or nine with signs between them: dates and years are shorter.
    private static func withoutNumbers(_ text: String) -> String {
        var result = ""
        var run: [Character] = []
        func settle() -> String {
            var tail: [Character] = []
            while let last = run.last, !last.isNumber { tail.insert(run.removeLast(), at: 0) }
            let kept = isPrivate(run) ? number : String(run)
            return kept + String(tail)
        }
        for character in text {
            let belongs = character.isNumber || (!run.isEmpty && between.contains(character) && gap(run) < 3)
            if belongs || (run.isEmpty && character == "+") {
                run.append(character)
                continue
            }
            result += settle() + String(character)
            run = []
        }
        return result + settle()
    }

    /// What people write between the digits of one number, with all hyphens and dashes.
    private static let between: Set<Character> = Set(" .-()/_\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}")

    private static func gap(_ run: [Character]) -> Int { run.reversed().prefix { !$0.isNumber }.count }

    private static func isPrivate(_ run: [Character]) -> Bool {
        let pieces = run.split { !$0.isNumber }
        let digits = pieces.reduce(0) { $0 + $1.count }
        // 150.000.000 is money.
        let isMoney =
            run.allSatisfy { $0.isNumber || $0 == "." } && run.first != "0" && (pieces.first?.count ?? 0) <= 3
            && pieces.dropFirst().allSatisfy { $0.count == 3 }
        return pieces.contains { $0.count >= 7 } || (digits >= 9 && !isMoney)
    }

    // MARK: Names

    private struct Word {
        var text: Substring
        var folded: String
        /// With no more than spaces, hyphens and full stops before it.
        var follows: Bool

        var isCapital: Bool { text.first?.isUppercase ?? false }
    }

    private static func words(_ text: Substring) -> [Word] {
        var words: [Word] = []
        var start: Substring.Index?
        var between: Substring = ""
        var end = text.startIndex
        func close(_ index: Substring.Index) {
            guard let first = start else { return }
            var word = text[first..<index]
            // The end of what stands between quotes.
            while let last = word.last, "'’".contains(last) { word.removeLast() }
            words.append(
                Word(
                    text: word, folded: TextFolding.fold(word),
                    follows: between.allSatisfy { " -.".contains($0) } && !words.isEmpty))
            start = nil
            end = word.endIndex
        }
        for index in text.indices {
            let character = text[index]
            if character.isLetter || character.isNumber || "'’".contains(character) && start != nil {
                if start == nil {
                    start = index
                    between = text[end..<index]
                }
            } else {
                close(index)
            }
        }
        close(text.endIndex)
        return words
    }

    /// Of a name as lists have it: without what stands before and after it.
    private static func nameWords(_ person: String) -> [String] {
        let words = words(person.prefix { $0 != "," }).map(\.folded)
        return Array(words.drop { ["dr", "drs", "dra", "ir", "h", "hj", "prof", "apt", "ns"].contains($0) })
    }

    /// `Nurhaliza, Siti`: what has no full stop is no degree.
    private static func wordsAfterCommas(_ person: String) -> [String] {
        person.split(separator: ",").dropFirst().filter { !$0.contains(".") }.flatMap { words($0).map(\.folded) }
    }

    private static let forms: Set<String> = [
        "pak", "bapak", "bu", "ibu", "sdr", "sdri", "saudara", "saudari", "mas", "mbak", "mba", "kak", "bang", "mr",
        "mrs",
    ]
    /// Those of them after which small letters are mostly a name too.
    private static let closeForms: Set<String> = ["pak", "bu", "sdr", "sdri", "mas", "mbak", "mba", "kak"]
    /// What follows these in small letters and is no name.
    private static let plainWords: Set<String> = [
        "atas", "yang", "sangat", "untuk", "dari", "di", "ke", "sudah", "telah", "semoga", "saya", "kami", "mohon",
        "agar", "juga", "guru", "pak", "bu", "mas", "mbak", "kak",
    ]
    /// What follows a form of address and is an office.
    private static let offices: Set<String> = [
        "menteri", "direktur", "kepala", "ketua", "presiden", "gubernur", "bupati", "wali", "camat", "lurah", "dan",
        "narasumber", "ibu", "bapak", "saudara", "saudari",
    ]

    private func withoutNames(_ text: String) -> String {
        let words = Self.words(text[...])
        var result = ""
        var copied = text.startIndex
        var index = 0
        var wasName = false
        while index < words.count {
            let count = length(words, index, afterName: wasName)
            guard count > 0 else {
                wasName = false
                index += 1
                continue
            }
            let before = text[copied..<words[index].text.startIndex]
            // Words of one name become one mark.
            if !(wasName && before.allSatisfy { " -.".contains($0) }) { result += before + Self.name }
            copied = words[index + count - 1].text.endIndex
            index += count
            wasName = true
        }
        return result + text[copied...]
    }

    /// How many words from here are a name.
    private func length(_ words: [Word], _ index: Int, afterName: Bool) -> Int {
        let word = words[index]
        // Marks of what was taken out already.
        guard !["nama", "surel", "nomor"].contains(word.folded) || !isMark(word) else { return 0 }
        for first in Self.bare(word.folded) {
            for names in whole[first] ?? [] where isHere(names, words, index) { return names.count }
        }
        let next = words.indices.contains(index + 1) && words[index + 1].follows ? index + 1 : nil
        if isPart(word.folded) {
            if word.isCapital { return 1 }
            // Two words of names are more than one word that is also a name.
            if let next, isPart(words[next].folded) { return 2 }
            if afterName, word.follows { return 1 }
        }
        if word.isCapital, word.text.count == 1 {
            if afterName, word.follows { return 1 }
            if let next, words[next].isCapital {
                let rest = length(words, next, afterName: false)
                if rest > 0 { return 1 + rest }
            }
        }
        guard index > 0, word.follows, Self.forms.contains(words[index - 1].folded), !afterName else { return 0 }
        if isPart(word.folded) { return 1 }
        guard !Self.offices.contains(word.folded) else { return 0 }
        guard word.isCapital else {
            return Self.closeForms.contains(words[index - 1].folded) && !Self.plainWords.contains(word.folded) ? 1 : 0
        }
        // Who is addressed by name is mostly called by few words.
        let rest = words[(index + 1)...].prefix(3).prefix {
            $0.follows && $0.isCapital && !Self.offices.contains($0.folded)
        }
        return 1 + rest.count
    }

    private func isPart(_ folded: String) -> Bool { Self.bare(folded).contains { parts.contains($0) } }

    /// The word, and the word without what is hung on it: `Sitinya`, `Siti's`.
    private static func bare(_ folded: String) -> [String] {
        [folded]
            + ["nya", "lah", "kah", "pun", "'s"].compactMap { end in
                folded.hasSuffix(end) && folded.count >= end.count + 3 ? String(folded.dropLast(end.count)) : nil
            }
    }

    private func isMark(_ word: Word) -> Bool {
        let base = word.text.base
        return word.text.startIndex > base.startIndex && base[base.index(before: word.text.startIndex)] == "["
    }

    private func isHere(_ names: [String], _ words: [Word], _ index: Int) -> Bool {
        guard index + names.count <= words.count else { return false }
        return names.indices.allSatisfy { offset in
            let word = words[index + offset]
            let isSame =
                word.folded == names[offset]
                || offset == names.count - 1 && Self.bare(word.folded).contains(names[offset])
            return isSame && (offset == 0 || word.follows)
        }
    }
}

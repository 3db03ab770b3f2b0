/// Finds statements that join two acts: a rater who saw one of them cannot answer.
///
/// A heuristic of Indonesian: after a conjunction stands a second active verb. What is joined without a verb is one
/// act with two objects, manners or places ("lengkap dan benar", "perusahaan atau lembaga"), and that is let be.
enum DoubleBarrel {
    /// The two verbs that the statement joins, as they are written; nil where it names one act.
    static func verbs(in statement: String) -> (first: String, second: String)? {
        let tokens = tokens(of: statement)
        for index in tokens.indices where conjunctions.contains(tokens[index].word) {
            var next = index + 1
            while next < tokens.count,
                conjunctions.contains(tokens[next].word) || adverbs.contains(tokens[next].word)
            {
                next += 1
            }
            guard next < tokens.count, ActiveVerb.matches(tokens[next].word),
                let first = tokens[..<index].lastIndex(where: { ActiveVerb.matches($0.word) }),
                !isAttribute(tokens, before: index)
            else { continue }
            return (tokens[first].word, tokens[next].word)
        }
        return nil
    }

    private struct Token {
        /// In lower case, without punctuation.
        var word: String
        var endsWithComma: Bool
    }

    /// Words, with `/` and `&` as words of their own.
    private static func tokens(of statement: String) -> [Token] {
        var tokens: [Token] = []
        for part in statement.split(whereSeparator: \.isWhitespace) {
            var word = ""
            func end(comma: Bool) {
                if !word.isEmpty { tokens.append(Token(word: word, endsWithComma: comma)) }
                word = ""
            }
            for character in part {
                switch character {
                case "/", "&":
                    end(comma: false)
                    tokens.append(Token(word: String(character), endsWithComma: false))
                case _ where character.isLetter || character == "-": word += character.lowercased()
                default: break
                }
            }
            end(comma: part.last == ",")
        }
        return tokens
    }

    /// Whether the conjunction joins verbs that describe a noun: "materi yang menarik dan memotivasi peserta".
    private static func isAttribute(_ tokens: [Token], before conjunction: Int) -> Bool {
        var index = conjunction - 1
        while index > 0 {
            let word = tokens[index - 1].word
            if word == "yang" { return ActiveVerb.looksLikeOne(tokens[index].word) }
            guard tokens[index - 1].endsWithComma || adverbs.contains(word) else { return false }
            index -= 1
        }
        return false
    }

    private static let conjunctions: Set<String> = ["dan", "serta", "atau", "/", "&"]

    /// Words that may stand between a conjunction and its verb.
    private static let adverbs: Set<String> = [
        "juga", "kemudian", "lalu", "turut", "ikut", "dapat", "mampu", "bisa", "akan", "telah", "sudah", "selalu",
        "tidak",
        "langsung", "segera", "secara", "aktif", "rutin", "ikut", "pernah", "mau", "harus",
    ]
}

/// Active verbs of Indonesian, by their prefix: `me-` with its nasal, and `ber-`.
enum ActiveVerb {
    /// - Parameter word: in lower case.
    static func matches(_ word: String) -> Bool {
        looksLikeOne(word) && !others.contains(word)
    }

    /// Has the shape of an active verb; may be one of the words that only look like it.
    static func looksLikeOne(_ word: String) -> Bool {
        if word == "bekerja" || word == "belajar" { return true }
        let bytes = Array(word.utf8)
        if bytes.starts(with: "ber".utf8) { return bytes.count >= 7 }
        // The nasal follows from the root: mem-, men-, meng-, meny-, or me- before l, r, w and y. Media, metode and
        // mekanisme have another letter there.
        return bytes.count >= 6 && bytes.starts(with: "me".utf8) && "mnlrwy".utf8.contains(bytes[2])
    }

    /// Words of that shape that are no acts: adjectives, prepositions and nouns, as they occur in statements about
    /// work.
    private static let others: Set<String> = [
        // me-
        "melainkan", "melalui", "meliputi", "memadai", "member", "memori", "memuaskan", "menarik", "mencakup",
        "mencukupi",
        "mendalam", "mendasar", "mendesak", "menengah", "mengapa", "mengenai", "mengingat", "menguntungkan", "mental",
        "menteri", "mentor", "mentoring", "menjelang", "menuju", "menurut", "menyangkut", "menyeluruh", "menyenangkan",
        "membanggakan", "merata", "merdeka", "meritokrasi", "merupakan", "meskipun",
        // ber-
        "beragam", "berarti", "berasal", "berbagai", "berbasis", "berbeda", "berbentuk", "berdampak", "berdasarkan",
        "berdaya", "berguna", "berhasil", "berikut", "berikutnya", "berimbang", "berintegritas", "berizin", "berjalan",
        "berjenjang", "berjumlah", "berkaitan", "berkala", "berkeadilan", "berkeahlian", "berkebutuhan",
        "berkelanjutan",
        "berkenaan", "berkepentingan", "berkesinambungan", "berketerampilan", "berkompeten", "berkualitas", "berlaku",
        "berlangsung", "bermacam", "bermanfaat", "bermartabat", "bermutu", "bernilai", "berorientasi", "berpengalaman",
        "berpendidikan", "berpotensi", "bersama", "bersama-sama", "bersangkutan", "bersertifikat", "bersifat",
        "berskala",
        "berstandar", "bertahap", "bertanggung", "bertema", "bertingkat", "bertujuan", "berupa", "berurutan", "berusia",
        "berwawasan", "berwenang",
    ]
}

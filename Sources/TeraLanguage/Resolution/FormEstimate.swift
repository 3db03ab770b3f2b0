/// What answering costs one rater.
public struct FormEstimate: Sendable, Equatable {
    public var items: Int
    public var words: Int
    public var seconds: Int

    /// Words read in a minute. Silent reading of plain prose is about 240 words a minute (Brysbaert 2019, a review of
    /// 190 studies); questionnaires are read with more care, so less.
    static let wordsPerMinute = 200
    /// Seconds to choose an answer, where the instrument declares no other.
    static let secondsPerItem = 5
    /// Seconds more to write an answer in words.
    static let secondsPerText = 30

    /// The cost of the sections that one rater sees; whole seconds, rounded up.
    public static func estimate(_ sections: [ComposedSection], of instrument: Instrument) -> FormEstimate {
        var words = instrument.introduction.map { wordCount(of: $0.base) } ?? 0
        var items = 0
        var seconds = 0
        let choosing = instrument.budget?.secondsPerItem?.value ?? secondsPerItem
        for composed in sections {
            words += wordCount(of: composed.section.title.base)
            words += composed.section.introduction.map { wordCount(of: $0.base) } ?? 0
            composed.longestSample.eachInPlace { item in
                // What is computed takes no one's time.
                guard item.type != .calculate else { return }
                if item.type == .note {
                    words += item.times * wordCount(of: item.stem.base)
                    return
                }
                items += item.times
                words += item.times * wordCount(of: item.stem.base)
                seconds += item.times * (choosing + (item.type == .text ? secondsPerText : 0))
            }
        }
        seconds += (words * 60 + wordsPerMinute - 1) / wordsPerMinute
        return FormEstimate(items: items, words: words, seconds: seconds)
    }

    /// Runs of bytes that are not spaces.
    static func wordCount(of text: String) -> Int {
        var words = 0
        var isInside = false
        for byte in text.utf8 {
            let isSpace = byte <= 0x20
            if !isSpace, !isInside { words += 1 }
            isInside = !isSpace
        }
        return words
    }
}

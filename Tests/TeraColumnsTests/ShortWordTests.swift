import Testing

@testable import TeraColumns

/// Cells that are read in two words of eight bytes.
@Suite struct ShortWordTests {
    private static func word(_ bytes: [UInt8]) -> ShortWord? {
        func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
            zip(0..., bytes).reduce(0) { $0 | UInt64($1.1) << UInt64(8 * $1.0) }
        }
        guard bytes.count > 8 else { return ShortWord(low: number(bytes), length: bytes.count) }
        return ShortWord(low: number(bytes.prefix(8)), high: number(bytes.dropFirst(8)), length: bytes.count)
    }

    /// What is read without a look at each byte: ASCII without white space, controls and quotes.
    @Test func plainWords() throws {
        for byte in UInt8.min ... .max where byte != 0 {
            let isPlain = byte > 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"")
            for length in 1...16 {
                for place in 0..<length {
                    var bytes = Array(repeating: UInt8(ascii: "x"), count: length)
                    bytes[place] = byte
                    #expect(try #require(Self.word(bytes)).isPlain == isPlain)
                }
            }
        }
    }

    /// Of each length, what follows left away: an empty cell, a null byte anywhere and what is longer are no short words.
    @Test func upToTheSeparator() {
        for length in 0...20 {
            for null in -1..<length {
                var bytes = (0..<length).map { UInt8(ascii: "a") + UInt8($0) }
                if null >= 0 { bytes[null] = 0 }
                let text = bytes + Array(";rest;of;the;row;and;more".utf8)
                var block = RowBlock(bytes: text.count)
                block.begin(text, number: 0)
                let word = Cursor(block, separator: UInt8(ascii: ";")).shortWord()
                let isShort = 1...16 ~= length && null < 0
                #expect((word != nil) == isShort, "\(length) \(null)")
                #expect(word?.length ?? length == length && (!isShort || word == Self.word(bytes)))
            }
        }
    }

    /// More words than places: each is found as what it was kept as, or not at all.
    @Test func cellsThatCameBefore() throws {
        var cells = ShortCells()
        var found = 0
        for number in 0..<1000 {
            let word = try #require(Self.word(Array("daerah-\(number)".utf8)))
            #expect(cells.value(word) == nil)
            cells.keep(word, Int32(number))
            #expect(cells.value(word) == Int32(number))
        }
        for number in 0..<1000 {
            let word = try #require(Self.word(Array("daerah-\(number)".utf8)))
            guard let value = cells.value(word) else { continue }
            found += 1
            #expect(value == Int32(number))
        }
        #expect(found > 100 && found <= 256)
    }
}

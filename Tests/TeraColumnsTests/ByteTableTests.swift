import TeraTestSupport
import Testing

@testable import TeraColumns

/// Numbered texts, in order and not, against a dictionary.
@Suite struct ByteTableTests {
    /// `disorder`: how many of a hundred texts do not come in their order.
    @Test(arguments: [0, 1, 30, 100])
    func numbersAreThoseOfADictionary(_ disorder: Int) {
        var generator = SeededGenerator(seed: UInt64(disorder))
        var texts = (0..<2_000).map { _ in Self.text(&generator) }
        texts.sort { $0.lexicographicallyPrecedes($1) }
        for place in texts.indices where Int.random(in: 0..<100, using: &generator) < disorder {
            texts.swapAt(place, Int.random(in: texts.indices, using: &generator))
        }
        var table = ByteTable(seed: 5)
        var numbers: [[UInt8]: Int] = [:]
        for text in texts {
            let number = numbers[text] ?? numbers.count
            let isNew = numbers.updateValue(number, forKey: text) == nil
            let found = text.withUnsafeBufferPointer { table.intern($0) }
            #expect(found.number == number && found.isNew == isNew)
        }
        #expect(table.count == numbers.count)
        var place = 0
        for _ in 0..<3_000 {
            // Any order, from wherever the last search ended.
            let text =
                Bool.random(using: &generator)
                ? texts[.random(in: texts.indices, using: &generator)] : Self.text(&generator)
            #expect(text.withUnsafeBufferPointer { table.number(of: $0, from: &place) } == numbers[text])
            #expect(text.withUnsafeBufferPointer { table.number(of: $0) } == numbers[text])
        }
        for (text, number) in numbers { #expect(Array(table[number]) == text) }
    }

    /// Up to 20 bytes of a small alphabet, high ones too, so that texts share beginnings and come twice.
    private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
        let alphabet: [UInt8] = [0x30, 0x31, 0x7F, 0x80, 0xFF]
        return (0..<Int.random(in: 0...20, using: &generator)).map { _ in
            alphabet[.random(in: alphabet.indices, using: &generator)]
        }
    }
}

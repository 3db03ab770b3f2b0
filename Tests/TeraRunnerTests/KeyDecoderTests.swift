import Testing

@testable import tera

/// Bytes of a terminal → keys, however they are cut.
@Suite struct KeyDecoderTests {
    private func keys(_ chunks: String...) -> [Key] {
        var decoder = KeyDecoder()
        return chunks.flatMap { decoder.decode(Array($0.utf8)) } + decoder.flush()
    }

    private func keys(bytes chunks: [UInt8]...) -> [Key] {
        var decoder = KeyDecoder()
        return chunks.flatMap { decoder.decode($0) } + decoder.flush()
    }

    @Test(arguments: [
        ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}OD", .left),
        ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete),
        ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .help),
        ("\u{1B}[11~", .help), ("\u{1B}[[A", .help), ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;2A", .moveUp),
        ("\u{1B}[1;5B", .moveDown), ("\u{1B}[a", .moveUp), ("\u{1B}b", .wordLeft),
        ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
        ("\u{15}", .control("u")), ("\u{4}", .control("d")), ("\u{17}", .deleteWord), ("é", .character("é")),
        ("👍", .character("👍")), ("?", .character("?")),
    ])
    func oneKey(_ bytes: String, _ key: Key) {
        #expect(keys(bytes) == [key])
        // Byte by byte, as over a slow line.
        var decoder = KeyDecoder()
        let slow = bytes.utf8.flatMap { decoder.decode([$0]) }
        #expect(slow == [key])
        #expect(!decoder.isWaiting)
    }

    @Test func anEscapeAloneIsAKeyOnceNothingFollows() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B]) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == [.escape])
        #expect(!decoder.isWaiting)
        #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
        #expect(keys("\u{1B}\r") == [.escape, .enter])
    }

    @Test func whatIsNotKnownIsDroppedWhole() {
        // A mouse, a focus, F5, a terminal's answers to questions nobody asked, Alt and a letter.
        #expect(keys("a\u{1B}[<0;12;7Mb") == [.character("a"), .character("b")])
        #expect(keys("\u{1B}[Ia") == [.character("a")])
        #expect(keys("\u{1B}[15~a") == [.character("a")])
        #expect(keys("\u{1B}]11;rgb:0000/0000/0000\u{7}a") == [.character("a")])
        #expect(keys("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\a") == [.character("a")])
        #expect(keys("\u{1B}P1+r544e\u{1B}\\a") == [.character("a")])
        #expect(keys("\u{1B}xa") == [.character("a")])
        #expect(keys("\u{0}\u{1C}a") == [.character("a")])
    }

    @Test func whatIsCutOffIsNoText() {
        #expect(keys("\u{1B}[12;") == [])
        #expect(keys("\u{1B}O") == [])
        #expect(keys("\u{1B}]0;" + String(repeating: "x", count: 100)) == [])
        // A key inside a broken sequence still counts.
        #expect(keys("\u{1B}[1\u{1B}[B") == [.down])
        #expect(keys("\u{1B}[1é") == [.character("é")])
    }

    @Test func noSequenceIsEndless() {
        var decoder = KeyDecoder()
        for _ in 0..<100 { _ = decoder.decode(Array(repeating: UInt8(ascii: "1"), count: 10)) }
        #expect(!decoder.isWaiting)
        for start in ["\u{1B}[", "\u{1B}]"] {
            _ = decoder.decode(Array(start.utf8))
            for _ in 0..<100 { _ = decoder.decode(Array(repeating: UInt8(ascii: "1"), count: 10)) }
            #expect(!decoder.isWaiting, "\(start.debugDescription)")
        }
    }

    @Test func whatIsNoUTF8IsSeen() {
        #expect(keys(bytes: [0xE9, 0x61]) == [.character("\u{FFFD}"), .character("a")])
        #expect(keys(bytes: [0xC3], [0xA9]) == [.character("é")])
        #expect(keys(bytes: [0xC3]) == [.character("\u{FFFD}")])
        #expect(keys(bytes: [0x80]) == [.character("\u{FFFD}")])
        #expect(keys(bytes: [0xC0, 0xAF]) == [.character("\u{FFFD}"), .character("\u{FFFD}")])
        // Half of a surrogate pair, and beyond the last scalar.
        #expect(keys(bytes: [0xED, 0xA0, 0x80]) == [.character("\u{FFFD}")])
        #expect(keys(bytes: [0xF4, 0x90, 0x80, 0x80]) == [.character("\u{FFFD}")])
        // A control character of two bytes moves terminals, and is no text.
        #expect(keys("\u{9B}a") == [.character("a")])
    }

    @Test func severalLinesAtOnceArePasted() {
        #expect(keys("baris satu\rbaris dua\r") == [.paste("baris satu\nbaris dua")])
        #expect(keys("satu\r\ndua\u{7}tiga\n") == [.paste("satu\ndua tiga")])
        // Answers typed ahead are keys, and one line is typed text.
        #expect(
            keys("3\r4\r?\r") == [
                .character("3"), .enter, .character("4"), .enter, .character("?"), .enter,
            ])
        #expect(keys("ya\r") == [.character("y"), .character("a"), .enter])
    }

    @Test func anyBytesInAnyPiecesAreReadToTheirEnd() {
        var seed: UInt64 = 2025
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        let likely: [UInt8] = [0x1B, 0x5B, 0x4F, 0x41, 0x0D, 0x33, 0xC3, 0xA9, 0x7E, 0x3B]
        for _ in 0..<3000 {
            let bytes = (0..<next(40)).map { _ in next(3) == 0 ? UInt8(next(256)) : likely[next(likely.count)] }
            var decoder = KeyDecoder()
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = rest.prefix(1 + next(5))
                rest = rest.dropFirst(piece.count)
                _ = decoder.decode(Array(piece))
            }
            _ = decoder.flush()
            #expect(!decoder.isWaiting)
            // Whatever came, the next key is itself.
            #expect(decoder.decode([0x1B, 0x5B, 0x42]) == [.down])
        }
    }
}

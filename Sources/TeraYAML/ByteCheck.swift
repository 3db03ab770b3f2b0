/// Refuses bytes that no YAML file may hold, before libyaml sees them: its own errors for these carry no place.
enum ByteCheck {
    enum Result {
        /// `isASCII`: character counts are byte offsets. `isSimple`: no tab, no carriage return and no line break of
        /// Unicode's own.
        case fine(isASCII: Bool, isSimple: Bool)
        case bad(YAMLProblem, Range<Int>)
    }

    static func check(_ bytes: [UInt8], from start: Int) -> Result {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .bad(.utf16, 0..<2) }
        return bytes.withUnsafeBufferPointer { buffer in
            var isASCII = true
            var isSimple = true
            var index = start
            while index < buffer.count {
                index = skipPrintable(buffer, from: index)
                guard index < buffer.count else { break }
                let byte = buffer[index]
                if byte == 0x0A || (0x20...0x7E).contains(byte) {
                    index += 1
                } else if byte == 0x0D || byte == 0x09 {
                    isSimple = false
                    index += 1
                } else if byte < 0x80 {
                    return .bad(.controlCharacter(UInt32(byte)), index..<index + 1)
                } else {
                    isASCII = false
                    guard let (scalar, length) = decode(buffer, at: index) else {
                        return .bad(.invalidUTF8(byte), index..<index + 1)
                    }
                    guard isPrintable(scalar) else {
                        return .bad(.controlCharacter(scalar), index..<index + length)
                    }
                    if scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029 { isSimple = false }
                    index += length
                }
            }
            return .fine(isASCII: isASCII, isSimple: isSimple)
        }
    }

    /// Moves past printable ASCII and line feeds, 32 bytes at a time.
    private static func skipPrintable(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        guard let base = bytes.baseAddress else { return index }
        let low = SIMD32<UInt8>(repeating: 0x20)
        let high = SIMD32<UInt8>(repeating: 0x7E)
        let lineFeed = SIMD32<UInt8>(repeating: 0x0A)
        while index + 32 <= bytes.count {
            let block = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD32<UInt8>.self)
            let fine = ((block .>= low) .& (block .<= high)) .| (block .== lineFeed)
            guard all(fine) else { break }
            index += 32
        }
        return index
    }

    /// A well-formed UTF-8 sequence at `index`: shortest form, no surrogates, at most U+10FFFF.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
        let first = bytes[index]
        let length: Int
        let smallest: UInt32
        var scalar: UInt32
        switch first {
        case 0xC2...0xDF: (length, smallest, scalar) = (2, 0x80, UInt32(first & 0x1F))
        case 0xE0...0xEF: (length, smallest, scalar) = (3, 0x800, UInt32(first & 0x0F))
        case 0xF0...0xF4: (length, smallest, scalar) = (4, 0x10000, UInt32(first & 0x07))
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        for next in bytes[index + 1..<index + length] {
            guard next & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(next & 0x3F)
        }
        guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
        return (scalar, length)
    }

    /// The characters that YAML 1.2 allows (production `c-printable`), without byte-order marks inside a file.
    private static func isPrintable(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

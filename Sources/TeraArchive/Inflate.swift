internal import CZlib

/// Unpacks what zlib packed.
enum Inflate {
    enum Wrapping {
        case gzip, none

        /// How zlib says it.
        fileprivate var windowBits: Int32 {
            switch self {
            case .gzip: 15 + 16
            case .none: -15
            }
        }
    }

    static func bytes(
        _ packed: ArraySlice<UInt8>, _ wrapping: Wrapping, limit: Int
    ) throws(Archive.Fault) -> [UInt8] {
        var stream = z_stream()
        guard inflateInit2_(&stream, wrapping.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else {
            throw .damaged
        }
        defer { inflateEnd(&stream) }
        var input = Array(packed)
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let fault = input.withUnsafeMutableBufferPointer { input -> Archive.Fault? in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            while true {
                let (status, got) = chunk.withUnsafeMutableBufferPointer { chunk in
                    stream.next_out = chunk.baseAddress
                    stream.avail_out = UInt32(chunk.count)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    return (status, chunk.count - Int(stream.avail_out))
                }
                guard result.count + got <= limit else { return .tooLarge }
                result += chunk[..<got]
                if status == Z_STREAM_END {
                    // gzip files may follow each other.
                    guard wrapping == .gzip, stream.avail_in > 0 else { return nil }
                    guard inflateReset(&stream) == Z_OK else { return .damaged }
                } else if status != Z_OK {
                    return .damaged
                }
            }
        }
        if let fault { throw fault }
        return result
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
    }
}

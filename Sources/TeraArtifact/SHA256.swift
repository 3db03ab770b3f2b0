internal import CNettle

/// SHA-256 by Debian's nettle.
public enum SHA256 {
    /// Lower-case hexadecimal digest, 64 characters.
    public static func hex(_ bytes: some Sequence<UInt8>) -> String {
        var context = sha256_ctx()
        nettle_sha256_init(&context)
        let done: Void? = bytes.withContiguousStorageIfAvailable {
            nettle_sha256_update(&context, $0.count, $0.baseAddress)
        }
        if done == nil {
            let copy = Array(bytes)
            nettle_sha256_update(&context, copy.count, copy)
        }
        var digest = [UInt8](repeating: 0, count: 32)
        nettle_sha256_digest(&context, digest.count, &digest)
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

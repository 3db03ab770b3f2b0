import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Finds the offset of a zone by name: `UTC`, `+07:00`, `Asia/Jakarta`.
enum TimeZones {
    /// Seconds east of UTC at a moment; nil for a zone that is not known.
    static func offset(of name: String, at seconds: Int64) -> Int64? {
        if name == "UTC" || name == "Z" || name == "GMT" { return 0 }
        if let fixed = fixedOffset(name) { return fixed }
        switch zone(named: name) {
        case .file(let file): return file.offset(at: seconds)
        case .rule(let rule): return rule.offset(at: seconds)
        case .unknown: return nil
        }
    }

    /// `+07:00`, `-03:30`, and `02:00` without a sign.
    private static func fixedOffset(_ name: String) -> Int64? {
        var bytes = Array(name.utf8)[...]
        var sign: Int64 = 1
        if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            sign = first == UInt8(ascii: "-") ? -1 : 1
            bytes = bytes.dropFirst()
        }
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(Lexer.isDigit) }) else {
            return nil
        }
        let numbers = parts.map { $0.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) } }
        guard numbers[0] < 24, numbers[1] < 60 else { return nil }
        return sign * (numbers[0] * 3600 + numbers[1] * 60)
    }

    private enum Zone: Sendable {
        case file(TimeZoneFile)
        case rule(PosixTimeZone)
        case unknown
    }

    /// Zones read so far. There are about 600 names, so that unknown ones are bounded apart.
    private static let known = Mutex<[String: Zone]>([:])

    private static func zone(named name: String) -> Zone {
        if let zone = known.withLock({ $0[name] }) { return zone }
        let zone = load(name)
        known.withLock { zones in
            if zones.count > 1000 { zones.removeAll() }
            zones[name] = zone
        }
        return zone
    }

    private static func load(_ name: String) -> Zone {
        let isPlain =
            name.utf8.count <= 64 && !name.utf8.isEmpty && name.utf8.first != UInt8(ascii: "/")
            && name.utf8.allSatisfy { byte in
                Lexer.isNamePart(byte) || [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
            }
        guard isPlain else { return .unknown }
        for folder in ["/usr/share/zoneinfo/", "/usr/lib/zoneinfo/", "/etc/zoneinfo/"] {
            if let bytes = contents(of: folder + name), let file = TimeZoneFile(bytes) { return .file(file) }
        }
        return KnownTimeZones.rules[name].flatMap(PosixTimeZone.init).map(Zone.rule) ?? .unknown
    }

    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        // The largest zones are below 4 KB; anything over 64 KB is no zone.
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&buffer, 1, buffer.count, file)
        guard count > Int(0), count < buffer.count else { return nil }
        return Array(buffer[..<count])
    }
}

internal import TeraArtifact
internal import TeraCEL

/// Values as people read them.
enum ShownValue {
    /// nil for absence.
    static func texts(_ value: Value) -> Texts? {
        switch value {
        case .absent: return nil
        case .null: return same("–")
        case .bool(let value): return value ? ["id": "Ya", "en": "Yes"] : ["id": "Tidak", "en": "No"]
        case .int(let value): return same(String(value))
        case .double(let value): return number(value)
        case .string(let text): return same(text)
        case .list(let elements):
            let parts = elements.compactMap(texts)
            return [
                "id": parts.map { $0["id"] ?? "" }.joined(separator: "; "),
                "en": parts.map { $0["en"] ?? "" }.joined(separator: "; "),
            ]
        case .map(let map): return same("\(map.count)")
        case .timestamp(let time): return same(time.description)
        case .duration(let time): return same(time.description)
        case .type(let type): return same(type.rawValue)
        }
    }

    private static func same(_ text: String) -> Texts { ["id": text, "en": text] }

    /// At most two places, half up: what is shown decides nothing.
    private static func number(_ value: Double) -> Texts {
        guard value.isFinite, abs(value) < 1e15 else { return same("\(value)") }
        let hundredths = Int64((abs(value) * 100).rounded(.toNearestOrAwayFromZero))
        var text = "\(hundredths / 100)"
        let rest = hundredths % 100
        if rest > 0 {
            let places = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
            text += "." + places
        }
        if value < 0, hundredths > 0 { text = "-" + text }
        return ["id": String(text.map { $0 == "." ? "," : $0 }), "en": text]
    }
}

internal import TeraArtifact
internal import TeraLanguage

/// A register as participants are checked against it.
enum RegisterLowering {
    static func lower(_ register: Register) -> RegisterArtifact {
        RegisterArtifact(
            id: register.header.id.value, title: register.header.title.texts(default: "id"),
            holds: register.holds?.value.rawValue ?? "",
            entries: register.entries.map { entry in
                RegisterEntryArtifact(
                    id: entry.id.value, title: entry.title.texts(default: "id"), aliases: entry.aliases.map(\.value),
                    zone: entry.zone?.value,
                    dates: entry.dates.compactMap { range in
                        guard let from = range.from, let to = range.to else { return nil }
                        return Period(from: from.value.firstDay, to: to.value.lastDay)
                    })
            })
    }
}

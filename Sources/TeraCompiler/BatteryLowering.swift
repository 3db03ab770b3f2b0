internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

/// One battery at one level, becoming forms and a scoring spec.
struct BatteryLowering {
    let composition: Composition
    let checked: CheckedProject
    let purpose: Purpose
    let language: String
    /// Whether answers, or a draw, can keep items from being asked.
    let hasLogic: Bool

    /// nil where the instrument has no purpose that an artifact knows.
    init?(_ composition: Composition, _ checked: CheckedProject) {
        guard let purpose = composition.instrument.purpose.flatMap({ Purpose(rawValue: $0.value.rawValue) }) else {
            return nil
        }
        self.composition = composition
        self.checked = checked
        self.purpose = purpose
        self.language = composition.instrument.language
        self.hasLogic =
            composition.isSampled || composition.roles.contains { checked.logic(of: composition, for: $0) != nil }
    }

    var battery: Battery { composition.battery }
    var instrument: Instrument { composition.instrument }

    /// Ids of forms and specs start with this.
    var id: String {
        let battery = battery.header.id.value
        return composition.level.map { "\(battery).\($0)" } ?? battery
    }

    var level: Named? {
        composition.level.map { level in
            let entry = composition.standard?.level(level)
            return Named(
                id: level,
                title: entry?.title.texts(default: composition.standard?.language ?? language) ?? [language: level])
        }
    }

    var reference: BatteryReference {
        BatteryReference(
            id: battery.header.id.value, title: battery.header.title.texts(default: language),
            programmes: battery.programmes.map(\.value), occasion: battery.occasion?.value,
            period: battery.period.flatMap { period in
                guard let from = period.from, let to = period.to else { return nil }
                return Period(from: from.value.firstDay, to: to.value.lastDay)
            }, version: (battery.version ?? instrument.version)?.value)
    }

    func lowered(_ item: ComposedItem, subject: LocalizedText?, logic: CheckedItemLogic? = nil) -> LoweredItem {
        let bank = checked.project.bankItem(of: item)
        let stem = item.stem.base.isEmpty ? [language: item.id] : texts(item.stem, subject: subject)
        let common = ItemCommon(
            id: item.id, stem: stem, help: bank?.help?.texts(default: language),
            required: bank?.required?.value ?? item.type.isRequired,
            aliases: bank.flatMap { $0.aliases.isEmpty || item.isRepeated ? nil : $0.aliases.map(\.value) },
            logic: logic.flatMap { self.logic($0, subject) },
            declines: bank?.parts?.declines?.value == true ? true : nil, formerly: formerly(item, bank))
        return LoweredItem(
            item: item, bank: bank, scale: item.scale.flatMap { checked.project.scale($0) }, common: common,
            language: language, isTest: purpose == .test, logic: logic)
    }

    /// The ids that it had before, with the time of a repeat that it has now; nil where there are none.
    private func formerly(_ item: ComposedItem, _ bank: BankItem?) -> [String]? {
        guard let bank else { return checked.project.indikator(item.id)?.formerly.former }
        let time = item.id.utf8.count > bank.id.value.utf8.count ? item.id.dropFirst(bank.id.value.count) : ""
        return bank.formerly?.former?.map { $0 + time }
    }

    /// An item's expressions as the form carries them; nil where there are none.
    private func logic(_ logic: CheckedItemLogic, _ subject: LocalizedText?) -> TeraArtifact.ItemLogic? {
        let constraints = logic.constraints.map { constraint in
            FormConstraint(
                check: constraint.check.artifact, message: texts(constraint.message, subject: subject),
                level: constraint.level == .hard ? .hard : .warning)
        }
        let skips = logic.skips.map { FormSkip(when: $0.condition.artifact, to: $0.target) }
        let lowered = TeraArtifact.ItemLogic(
            relevant: logic.relevant?.artifact, required: logic.required?.artifact,
            constraints: constraints.isEmpty ? nil : constraints, proposal: logic.proposal?.artifact,
            filter: logic.filter?.artifact, skips: skips.isEmpty ? nil : skips)
        return lowered.isEmpty ? nil : lowered
    }

    /// A statement with `{subjek}` replaced by the rater's words, language by language.
    private func texts(_ text: LocalizedText, subject: LocalizedText?) -> Texts {
        let texts = text.texts(default: language)
        guard let subject else { return texts }
        let subjects = subject.texts(default: language)
        return Dictionary(
            uniqueKeysWithValues: texts.map { language, text in
                (language, text.replacingSubject(with: subjects[language] ?? subject.base))
            })
    }
}

extension [Located<String>] {
    /// The ids that something had before; nil where there are none.
    var former: [String]? { isEmpty ? nil : map(\.value) }
}

extension String {
    /// This statement with `{subjek}` replaced. By bytes: every statement of every form passes here.
    func replacingSubject(with subject: String) -> String {
        let placeholder = "{subjek}".utf8
        var result = ""
        var rest = utf8[...]
        while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
            if rest[brace...].starts(with: placeholder) {
                result += String(self[rest.startIndex..<brace]) + subject
                rest = rest[rest.index(brace, offsetBy: placeholder.count)...]
            } else {
                let next = rest.index(after: brace)
                result += String(self[rest.startIndex..<next])
                rest = rest[next...]
            }
        }
        return result + String(self[rest.startIndex...])
    }
}

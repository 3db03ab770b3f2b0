internal import TeraArtifact
internal import TeraDiagnostics
internal import TeraLanguage

/// What the documents say beside the specs: reversed items and waivers.
struct TestedInstrumentLowering {
    let checked: CheckedProject

    private var project: Project { checked.project }

    func instruments() -> [TestedInstrument] {
        project.instruments.compactMap { instrument in
            let own = checked.compositions.filter { $0.instrument.header.id.value == instrument.header.id.value }
            guard !own.isEmpty else { return nil }
            var reversed: [String] = []
            for composition in own {
                for item in composition.items where project.bankItem(of: item)?.reverse?.value == true {
                    if !reversed.contains(item.id) { reversed.append(item.id) }
                }
            }
            return TestedInstrument(
                id: instrument.header.id.value, specs: own.filter { !$0.items.isEmpty }.map(\.specID),
                reversed: reversed, waivers: waivers(instrument, own))
        }
    }

    private func waivers(_ instrument: Instrument, _ own: [Composition]) -> [TestedWaiver] {
        var list = lowered(instrument.header, own)
        var batteries: Set<String> = []
        for composition in own where batteries.insert(composition.battery.header.id.value).inserted {
            let id = composition.battery.header.id.value
            list += lowered(composition.battery.header, own.filter { $0.battery.header.id.value == id })
        }
        for blueprint in project.blueprints {
            let reading = own.filter { composition in
                let isOwn = blueprint.standard.value == composition.standard?.header.id.value
                // A mapping asks the tasks of every jenjang.
                return isOwn
                    && (composition.level == blueprint.level?.value || instrument.purpose?.value == .mapping)
            }
            list += lowered(blueprint.header, reading)
        }
        for bank in project.banks {
            let ids = Set(bank.items.map(\.id.value))
            list += lowered(bank.header, own.filter { $0.items.contains { ids.contains($0.id) } })
        }
        for scale in project.scales {
            list += lowered(
                scale.header, own.filter { $0.items.contains { $0.scale == scale.header.id.value } })
        }
        return list
    }

    private func lowered(_ header: DocumentHeader, _ reading: [Composition]) -> [TestedWaiver] {
        guard !reading.isEmpty else { return [] }
        return header.waivers.compactMap { waiver in
            let at = waiver.at?.value.split(separator: "/").map(String.init) ?? []
            let items = reading.flatMap(\.items).filter { item in
                at.contains(item.id) || item.measures.subkompetensi.map(at.contains) ?? false
            }
            // What it is about is measured by none of these batteries.
            let isLevel = reading.contains { $0.level.map(at.contains) ?? false }
            guard at.isEmpty || isLevel || !items.isEmpty else { return nil }
            return TestedWaiver(
                document: header.id.value, code: waiver.code.value, at: at, batteries: reading.map(\.specID),
                items: Set(items.map(\.id)).sorted())
        }
    }
}

extension Composition {
    /// The id of the scoring spec that is made of it.
    fileprivate var specID: String {
        let battery = battery.header.id.value
        return level.map { "\(battery).\($0)" } ?? battery
    }
}

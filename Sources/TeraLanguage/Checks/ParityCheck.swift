internal import TeraDiagnostics

/// What a rater must judge he is asked; what he cannot know he is not.
enum ParityCheck: Check {
    static let codes = [missingRole, nothingAsked, fewerRoles, cannotKnow, foreignRole]

    /// The four sides of the evaluation (requirement R042).
    private static let fourSides: [RaterRole] = [.diri, .atasan, .rekan, .penggunaLayanan]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for instrument in context.project.instruments { roles(instrument, &findings) }
        asked(context, &findings)
    }

    private static func roles(_ instrument: Instrument, _ findings: inout [Diagnostic]) {
        guard let purpose = instrument.purpose else { return }
        let roles = instrument.raters.compactMap(\.role)
        // A role that could not be read may be the one that seems to be missing.
        if purpose.value == .performance, !roles.isEmpty, roles.count == instrument.raters.count {
            for side in fourSides where !roles.contains(where: { $0.value == side }) {
                findings.append(
                    Diagnostic(
                        missingRole, at: purpose.span,
                        Message(
                            id:
                                "penilaian kinerja ini tidak ditanyakan kepada `\(side.rawValue)`, salah satu dari empat sisi",
                            en: "this performance evaluation does not ask `\(side.rawValue)`, one of the four sides"),
                        help: Message(
                            id:
                                "tambahkan `{id: \(side.rawValue), …}` di bawah `raters`; bila sengaja, tulis pengecualian "
                                + "dengan alasan",
                            en:
                                "add `{id: \(side.rawValue), …}` under `raters`; if that is on purpose, write a waiver with "
                                + "the reason"),
                        place: [side.rawValue]))
            }
        }
        for role in roles {
            let isSide = fourSides.contains(role.value)
            if purpose.value == .mapping, role.value == .penggunaLayanan {
                findings.append(
                    Diagnostic(
                        cannotKnow, at: role.span,
                        Message(
                            id: "pemetaan tugas ditanyakan kepada `pengguna_layanan`, yang hanya melihat layanan untuk "
                                + "dirinya dan tidak mengetahui tugas yang lain",
                            en:
                                "the mapping of tasks asks `pengguna_layanan`, who sees only the service they receive and "
                                + "cannot know the other tasks"),
                        help: Message(
                            id: "hapus penilai ini: pemetaan diisi diri sendiri, atasan, dan rekan",
                            en: "delete this rater: the mapping is done by the person, a superior and a peer"),
                        place: [role.value.rawValue]))
            } else if isSide != instrument.isAboutPerson {
                findings.append(foreign(role, purpose))
            }
        }
    }

    private static func foreign(_ role: Located<RaterRole>, _ purpose: Located<InstrumentPurpose>) -> Diagnostic {
        let isSide = fourSides.contains(role.value)
        let fitting = (isSide ? [.peserta, .pengamat] : fourSides).map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return Diagnostic(
            foreignRole, at: role.span,
            Message(
                id: "`\(role.value.rawValue)` tidak mengisi instrumen `\(purpose.value.rawValue)`",
                en: "`\(role.value.rawValue)` does not answer a `\(purpose.value.rawValue)` instrument"),
            help: Message(id: "pakai \(fitting)", en: "use \(fitting)"),
            related: [
                Related(purpose.span, Message(id: "tujuan instrumennya di sini", en: "the instrument's purpose"))
            ],
            place: [role.value.rawValue])
    }

    // MARK: What each is asked

    private static func asked(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var reported: Set<Span> = []
        var reportedParts: Set<[String]> = []
        for composition in context.compositions {
            // Where every section is for everybody, nobody can be left out.
            guard composition.sections.contains(where: { !$0.section.raters.isEmpty }) else { continue }
            let filled = composition.sections.filter { !$0.items.isEmpty }
            let busy = Set(filled.flatMap(\.raters))
            guard !busy.isEmpty else { continue }
            for rater in composition.instrument.raters {
                guard let role = rater.role, !busy.contains(role.value), reported.insert(role.span).inserted else {
                    continue
                }
                findings.append(nothing(role, composition))
            }
            if composition.instrument.purpose?.value == .performance {
                parts(composition, filled, busy, &reportedParts, &findings)
            }
        }
    }

    private static func nothing(_ role: Located<RaterRole>, _ composition: Composition) -> Diagnostic {
        let battery = composition.battery.header.id.value
        let level = composition.level.map { " × `\($0)`" } ?? ""
        return Diagnostic(
            nothingAsked, at: role.span,
            Message(
                id:
                    "`\(role.value.rawValue)` tidak ditanyai apa pun pada `\(battery)`\(level), sedangkan penilai lain ditanyai",
                en: "`\(role.value.rawValue)` is asked nothing in `\(battery)`\(level), while others are"),
            help: Message(
                id: "tambahkan peran ini ke `raters` sebuah bagian, atau hapus dari daftar penilai",
                en: "add the role to the `raters` of a section, or delete it from the list of raters"),
            related: [
                Related(composition.battery.header.id.span, Message(id: "baterainya di sini", en: "the battery"))
            ],
            place: [role.value.rawValue])
    }

    /// Subkompetensi that only some of the busy raters judge.
    private static func parts(
        _ composition: Composition, _ sections: [ComposedSection], _ busy: Set<RaterRole>,
        _ reported: inout Set<[String]>, _ findings: inout [Diagnostic]
    ) {
        var roles: [String: Set<RaterRole>] = [:]
        var narrowest: [String: InstrumentSection] = [:]
        for composed in sections {
            for subkompetensi in Set(composed.items.compactMap(\.measures.subkompetensi)) {
                roles[subkompetensi, default: []].formUnion(composed.raters)
                if !composed.section.raters.isEmpty { narrowest.firstValue(composed.section, for: subkompetensi) }
            }
        }
        for (subkompetensi, judges) in roles.sorted(by: { $0.key < $1.key }) where judges.count < busy.count {
            let instrument = composition.instrument.header.id.value
            guard let section = narrowest[subkompetensi], reported.insert([instrument, subkompetensi]).inserted else {
                continue
            }
            let absent = fourSides.filter { busy.contains($0) && !judges.contains($0) }.map { "`\($0.rawValue)`" }
            findings.append(
                Diagnostic(
                    fewerRoles, at: section.raters.first?.span ?? section.id.span,
                    Message(
                        id:
                            "`\(subkompetensi)` tidak dinilai oleh \(absent.joined(separator: ", ")), jadi nilainya kurang "
                            + "berimbang daripada subkompetensi lain",
                        en:
                            "`\(subkompetensi)` is not judged by \(absent.joined(separator: ", ")), so its score is less "
                            + "balanced than the others"),
                    help: Message(
                        id:
                            "hapus `raters` bagian ini supaya semua menilai; bila peran itu memang tidak dapat menilainya, "
                            + "tulis pengecualian dengan alasan",
                        en:
                            "delete the section's `raters` so that all judge it; if that role really cannot, write a waiver "
                            + "with the reason"),
                    place: [subkompetensi]))
        }
    }

    static let missingRole = CodeDefinition(
        "P001", .warning,
        title: Message(id: "salah satu dari empat penilai tidak ada", en: "one of the four raters is missing"),
        explanation: Message(
            id:
                "Evaluasi kinerja melihat dari empat sisi: diri sendiri, atasan, rekan kerja, dan pengguna layanan. Tanpa "
                + "salah satunya kesimpulannya timpang.",
            en:
                "The evaluation looks from four sides: oneself, superior, peer and service user. Without one of them its "
                + "conclusion is lopsided."),
        bad: Samples.instrument.replacing(
            "  - {id: pengguna_layanan, title: Pengguna layanan, subjek: Pegawai ini}\n", ""),
        good: Samples.instrument)

    static let nothingAsked = CodeDefinition(
        "P002", .error,
        title: Message(id: "penilai tidak ditanyai apa pun", en: "rater who is asked nothing"),
        explanation: Message(
            id:
                "Peran yang terdaftar tetapi tidak melihat satu bagian pun tidak punya formulir; kesimpulan yang menunggunya "
                + "tidak akan pernah ada.",
            en: "A role that is listed but sees no section has no form; a conclusion that waits for it never comes."),
        bad: Samples.instrument(
            section:
                "{id: kinerja, title: Kinerja, raters: [diri, atasan, rekan], from: indikator, wording: [pernyataan]}"
        ), good: Samples.instrument)

    static let fewerRoles = CodeDefinition(
        "P003", .warning,
        title: Message(id: "subkompetensi dengan penilai lebih sedikit", en: "subkompetensi judged by fewer"),
        explanation: Message(
            id: "Nilai subkompetensi dibandingkan satu sama lain. Bila sebagian dinilai tiga peran dan sebagian empat, "
                + "bedanya dapat berasal dari penilainya.",
            en:
                "Scores of subkompetensi are compared. Where some are judged by three roles and some by four, a difference "
                + "may come from the raters."),
        bad: twoSections(raters: "raters: [diri, atasan, rekan], "), good: twoSections(raters: ""))

    static let cannotKnow = CodeDefinition(
        "P004", .warning,
        title: Message(id: "pengguna layanan memetakan tugas", en: "service user asked to map tasks"),
        explanation: Message(
            id:
                "Pemetaan menanyakan tugas apa saja yang dikerjakan. Itu diketahui diri sendiri, atasan, dan rekan kerja "
                + "(ketentuan R049), bukan orang yang dilayani.",
            en:
                "The mapping asks which tasks somebody does. Oneself, superior and peer know (requirement R049); the person "
                + "served does not."),
        bad: mapping + "  - {id: pengguna_layanan, title: Pengguna layanan, subjek: Pegawai ini}\n", good: mapping)

    static let foreignRole = CodeDefinition(
        "P005", .error,
        title: Message(id: "peran tidak cocok dengan tujuan instrumen", en: "role that does not fit the purpose"),
        explanation: Message(
            id:
                "Tes, kuesioner reaksi, dan observasi diisi `peserta` atau `pengamat`; penilaian kinerja dan pemetaan diisi "
                + "empat peran 360 derajat.",
            en:
                "Tests, reactions and observations are answered by `peserta` or `pengamat`; performance and mapping by the "
                + "four roles of the 360 degrees."),
        bad: Samples.testInstrument.replacing("id: peserta, title: Peserta", "id: diri, title: Diri sendiri"),
        good: Samples.testInstrument)

    private static func twoSections(raters: String) -> String {
        Samples.battery(jenjang: "[pertama]", subkompetensi: "[bimbingan, informasi]") + "---\n"
            + Samples.bank(
                """
                  - {id: pk-1, type: rating, indikator: pertama-1-1, stem: "{subjek} memimpin sesi bimbingan."}
                  - {id: pk-2, type: rating, indikator: pertama-2-1, stem: "{subjek} menyebarkan lowongan."}
                """) + "---\n"
            + Samples.instrument(
                section: """
                    {id: layanan, title: Layanan, items: [pk-1]}
                      - {id: pasar, title: Pasar kerja, \(raters)items: [pk-2]}
                    """)
    }

    private static let mapping = """
        kind: instrument
        id: pemetaan
        title: Pemetaan tugas
        purpose: mapping
        standard: contoh
        budget: {items: 10, minutes: 5}
        sections: [{id: tugas, title: Tugas, from: ciri_khas}]
        raters:
          - {id: diri, title: Diri sendiri, subjek: Saya}
          - {id: atasan, title: Atasan, subjek: Pegawai ini}
          - {id: rekan, title: Rekan kerja, subjek: Pegawai ini}

        """
}

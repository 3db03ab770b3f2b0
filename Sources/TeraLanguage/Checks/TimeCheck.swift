internal import TeraDiagnostics

/// Periods, programmes and zones make sense in time. Only T003 depends on today.
enum TimeCheck: Check {
    static let codes = [endBeforeStart, beforeProgramme, activeOutside, overlap, zone, noDates]

    /// Codes that are reported only when a day is given.
    static let dependsOnToday: Set<String> = ["T003"]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for battery in context.project.batteries {
            if let period = battery.period { order(period, place: [], &findings) }
            programmes(battery, context.project, &findings)
            if let day = context.options.asOf { status(battery, on: day, &findings) }
        }
        for register in context.project.registers {
            for entry in register.entries {
                for range in entry.dates { order(range, place: [entry.id.value], &findings) }
                switch register.holds?.value {
                case .province: zone(entry, &findings)
                case .programme: dates(entry, &findings)
                case .agency, .option, nil: break
                }
            }
        }
        findings += overlaps(context.project)
    }

    private static func order(_ range: DateRange, place: [String], _ findings: inout [Diagnostic]) {
        guard let from = range.from, let to = range.to, to.value.lastDay < from.value.firstDay else { return }
        findings.append(
            Diagnostic(
                endBeforeStart, at: to.span,
                Message(
                    id: "waktu ini berakhir \(to.value.lastDay), sebelum dimulai \(from.value.firstDay)",
                    en: "this ends on \(to.value.lastDay), before it starts on \(from.value.firstDay)"),
                help: Message(
                    id: "tukar kedua tanggal, atau perbaiki tahunnya", en: "swap the dates, or correct the year"),
                related: [Related(from.span, Message(id: "mulainya di sini", en: "its start"))], place: place))
    }

    private static func programmes(_ battery: Battery, _ project: Project, _ findings: inout [Diagnostic]) {
        guard let from = battery.period?.from, project.purpose(of: battery) == .performance else { return }
        let start = from.value.firstDay
        for programme in battery.programmes {
            let ends = project.programme(programme.value)?.dates.compactMap(\.to) ?? []
            guard let end = ends.max(by: { $0.value.lastDay < $1.value.lastDay }), start <= end.value.lastDay else {
                continue
            }
            findings.append(
                Diagnostic(
                    beforeProgramme, at: from.span,
                    Message(
                        id: "evaluasi mulai \(start), sedangkan program `\(programme.value)` baru selesai "
                            + end.value.lastDay,
                        en: "the evaluation starts on \(start), but the programme `\(programme.value)` ends only on "
                            + end.value.lastDay),
                    help: Message(
                        id: "mulai sesudah \(end.value.lastDay), atau perbaiki tanggal programnya",
                        en: "start after \(end.value.lastDay), or correct the dates of the programme"),
                    related: [
                        Related(end.span, Message(id: "akhir programnya di sini", en: "the end of the programme"))
                    ],
                    place: [programme.value]))
        }
    }

    private static func status(_ battery: Battery, on day: String, _ findings: inout [Diagnostic]) {
        guard let status = battery.status, status.value == .aktif, let from = battery.period?.from,
            let to = battery.period?.to, from.value.firstDay <= to.value.lastDay
        else { return }
        let isEarly = day < from.value.firstDay
        guard isEarly || to.value.lastDay < day else { return }
        findings.append(
            Diagnostic(
                activeOutside, at: status.span,
                isEarly
                    ? Message(
                        id: "baterai ini aktif, tetapi pada \(day) periodenya belum mulai (\(from.value.firstDay))",
                        en: "this battery is active, but on \(day) its period has not begun (\(from.value.firstDay))")
                    : Message(
                        id: "baterai ini aktif, tetapi pada \(day) periodenya sudah lewat (\(to.value.lastDay))",
                        en: "this battery is active, but on \(day) its period is over (\(to.value.lastDay))"),
                help: Message(
                    id: "tulis `status: tidak-aktif`, atau sesuaikan `periode`",
                    en: "write `status: tidak-aktif`, or change `periode`"),
                related: [
                    Related(isEarly ? from.span : to.span, Message(id: "periodenya di sini", en: "its period"))
                ],
                fixes: [
                    Fix(
                        Message(id: "tulis `tidak-aktif`", en: "write `tidak-aktif`"),
                        [TextEdit(status.span, BatteryStatus.tidakAktif.rawValue)])
                ]))
    }

    // MARK: Overlaps

    /// What two batteries may not ask at the same time.
    private struct Cell: Hashable {
        var instrument: String
        var programme: String
        var occasion: String
        var level: String
    }

    private static func overlaps(_ project: Project) -> [Diagnostic] {
        var cells: [Cell: [Int]] = [:]
        for (index, battery) in project.batteries.enumerated() {
            guard let period = battery.period, period.from != nil, period.to != nil else { continue }
            let programmes = battery.programmes.isEmpty ? [""] : battery.programmes.map(\.value)
            for programme in programmes {
                for level in Composer.levels(of: battery) {
                    let cell = Cell(
                        instrument: battery.instrument.value, programme: programme,
                        occasion: battery.occasion?.value ?? "", level: level ?? "")
                    cells[cell, default: []].append(index)
                }
            }
        }
        var findings: [Diagnostic] = []
        var reported: Set<[Int]> = []
        for (cell, members) in cells where members.count > 1 {
            // By start: each can only overlap what ended last among those before it.
            let ordered = members.sorted { (start($0, project), $0) < (start($1, project), $1) }
            var last = ordered[0]
            for index in ordered.dropFirst() {
                if start(index, project) <= end(last, project), reported.insert([last, index]).inserted {
                    findings.append(overlap(project.batteries[last], project.batteries[index], cell))
                }
                if end(last, project) < end(index, project) { last = index }
            }
        }
        return findings
    }

    private static func start(_ battery: Int, _ project: Project) -> String {
        project.batteries[battery].period?.from?.value.firstDay ?? ""
    }

    private static func end(_ battery: Int, _ project: Project) -> String {
        project.batteries[battery].period?.to?.value.lastDay ?? ""
    }

    private static func overlap(_ earlier: Battery, _ later: Battery, _ cell: Cell) -> Diagnostic {
        let (a, b) = (earlier.header.id.value, later.header.id.value)
        let span = later.period?.from?.span ?? later.header.id.span
        return Diagnostic(
            overlap, at: span,
            Message(
                id:
                    "periode `\(b)` bertumpuk dengan `\(a)`, padahal keduanya menanyakan instrumen `\(cell.instrument)` "
                    + "yang sama kepada orang yang sama",
                en: "the period of `\(b)` overlaps that of `\(a)`, and both put the instrument "
                    + "`\(cell.instrument)` to the same people"),
            help: Message(
                id: "pisahkan periodenya, atau gabungkan kedua baterai",
                en: "separate their periods, or merge the batteries"
            ),
            related: [
                Related(
                    earlier.period?.from?.span ?? earlier.header.id.span,
                    Message(id: "periode baterai yang lain", en: "the other battery's period"))
            ], place: [a])
    }

    // MARK: Registers

    private static func zone(_ entry: RegisterEntry, _ findings: inout [Diagnostic]) {
        let all = TimeZoneName.indonesian.map { "`\($0)`" }.joined(separator: ", ")
        guard let written = entry.zone else {
            findings.append(
                Diagnostic(
                    zone, at: entry.id.span,
                    Message(
                        id: "provinsi `\(entry.id.value)` belum punya zona waktu",
                        en: "the province `\(entry.id.value)` has no time zone yet"),
                    help: Message(id: "tambahkan `zone:`, salah satu dari \(all)", en: "add `zone:`, one of \(all)"),
                    place: [entry.id.value]))
            return
        }
        guard !TimeZoneName.isValid(written.value) else { return }
        let meant =
            TimeZoneName.abbreviations[written.value.lowercased()]
            ?? Suggestion.nearest(to: written.value, among: TimeZoneName.indonesian)
        findings.append(
            Diagnostic(
                zone, at: written.span,
                Message(
                    id: "\"\(written.value)\" bukan nama zona waktu IANA",
                    en: "\"\(written.value)\" is no IANA time zone"),
                help: meant.map { Message(id: "tulis `\($0)`", en: "write `\($0)`") }
                    ?? Message(id: "zona di Indonesia: \(all)", en: "the zones of Indonesia: \(all)"),
                fixes: meant.map {
                    [Fix(Message(id: "tulis `\($0)`", en: "write `\($0)`"), [TextEdit(written.span, $0)])]
                } ?? [], place: [entry.id.value]))
    }

    private static func dates(_ entry: RegisterEntry, _ findings: inout [Diagnostic]) {
        guard entry.dates.isEmpty else { return }
        findings.append(
            Diagnostic(
                noDates, at: entry.id.span,
                Message(
                    id: "program `\(entry.id.value)` belum bertanggal, jadi tidak dapat diperiksa apakah evaluasinya "
                        + "sesudah program selesai",
                    en:
                        "the programme `\(entry.id.value)` has no dates, so nothing can tell whether it is evaluated after "
                        + "its end"),
                help: Message(
                    id: "tambahkan `dates: [{from: 2025-02-13, to: 2025-02-13}]`; bila hanya bulannya diketahui, tulis "
                        + "2025-02",
                    en:
                        "add `dates: [{from: 2025-02-13, to: 2025-02-13}]`; where only the month is known, write 2025-02"
                ),
                place: [entry.id.value]))
    }

    static let endBeforeStart = CodeDefinition(
        "T001", .error,
        title: Message(id: "berakhir sebelum mulai", en: "ends before it starts"),
        explanation: Message(
            id:
                "Periode punya hari pertama dan hari terakhir, keduanya termasuk. Periode terbalik tidak pernah terbuka.",
            en: "A period has a first and a last day, both included. One turned round is never open."),
        bad: Samples.battery(periode: "{from: 2025-04-30, to: 2025-04-01}"), good: Samples.battery)

    static let beforeProgramme = CodeDefinition(
        "T002", .error,
        title: Message(id: "evaluasi mulai sebelum program selesai", en: "evaluation before the programme ends"),
        explanation: Message(
            id: "Evaluasi kinerja menanyakan apa yang dikerjakan sesudah program. Program yang hanya bertanggal bulan "
                + "dianggap selesai pada hari terakhir bulan itu; bila ada beberapa rentang, yang berlaku akhir yang "
                + "paling akhir.",
            en:
                "A performance evaluation asks what was done after the programme. A programme dated by month counts to the "
                + "month's last day; of several ranges the last end counts."),
        bad: Samples.battery(periode: "{from: 2025-02-12, to: 2025-04-30}"),
        good: Samples.battery(periode: "{from: 2025-02-13, to: 2025-04-30}"))

    static let activeOutside = CodeDefinition(
        "T003", .warning,
        title: Message(id: "baterai aktif di luar periodenya", en: "battery active outside its period"),
        explanation: Message(
            id:
                "Diperiksa hanya bila harinya disebut (`--as-of`). Baterai `aktif` menerima jawaban, jadi hari itu harus "
                + "di dalam periodenya.",
            en:
                "Checked only when a day is given (`--as-of`). An active battery takes answers, so the day must lie in its "
                + "period."),
        bad: Samples.battery(periode: "{from: 2025-05-01, to: 2025-05-31}"), good: Samples.battery,
        sampleDay: "2025-04-15")

    static let overlap = CodeDefinition(
        "T004", .error,
        title: Message(id: "dua baterai pada waktu yang sama", en: "two batteries at the same time"),
        explanation: Message(
            id:
                "Dua baterai dengan instrumen, program, kesempatan, dan jenjang yang sama menanyai orang yang sama. Bila "
                + "periodenya bertumpuk, tidak jelas jawaban mana yang berlaku.",
            en:
                "Two batteries of the same instrument, programme, occasion and jenjang ask the same people. Where their "
                + "periods overlap, it is unclear which answers count."),
        bad: Samples.battery + "---\n"
            + Samples.battery(periode: "{from: 2025-04-30, to: 2025-05-15}").withID("evaluasi-2025-b"),
        good: Samples.battery + "---\n"
            + Samples.battery(periode: "{from: 2025-05-01, to: 2025-05-15}").withID("evaluasi-2025-b"))

    static let zone = CodeDefinition(
        "T005", .error,
        title: Message(id: "zona waktu provinsi keliru", en: "wrong time zone of a province"),
        explanation: Message(
            id:
                "Setiap provinsi punya zona waktu IANA, karena batas waktu pengisian dihitung menurut jam setempat. WIB, "
                + "WITA, dan WIT adalah singkatan, bukan nama zona.",
            en:
                "Each province has an IANA time zone, since deadlines are local. WIB, WITA and WIT are abbreviations, no "
                + "names of zones."),
        bad: Samples.provinces.replacing("zone: Asia/Jakarta", "zone: WIB"), good: Samples.provinces)

    static let noDates = CodeDefinition(
        "T006", .error,
        title: Message(id: "program tanpa tanggal", en: "programme without dates"),
        explanation: Message(
            id: "Tanpa tanggal tidak ada yang dapat memastikan bahwa evaluasi dilakukan sesudah program selesai.",
            en: "Without dates nothing can tell whether a programme is evaluated after its end."),
        bad: Samples.programmes.replacing(", dates: [{from: 2025-02-10, to: 2025-02-12}]", ""),
        good: Samples.programmes(dates: "[{from: 2025-02, to: 2025-02}]"))
}

extension Project {
    /// What a battery's instrument is for; nil where it is unknown.
    func purpose(of battery: Battery) -> InstrumentPurpose? {
        instrumentIndex[battery.instrument.value].flatMap { instruments[$0].purpose?.value }
    }
}

import TeraArtifact
import TeraExact
import TeraReport
import TeraRuntime

/// Results written by hand, as the scoring machine would give them.
enum ResultFixture {
    static func band(_ id: String, _ title: String) -> Band { Band(id: id, title: ["id": title], from: nil) }

    static let veryGood = Band(id: "sangat-baik", title: ["id": "Sangat Baik", "en": "Very good"], from: "3.2")
    static let moderate = band("sedang", "Sedang")

    /// The score of a subkompetensi; `value` nil where too few answered.
    static func score(_ about: String, _ value: String?, _ band: Band?, asked: Int = 4) -> ScoreValue {
        ScoreValue(
            id: "skor-\(about)", role: .subkompetensi, about: about, value: value.flatMap { Rational(text: $0) },
            band: band, answered: value == nil ? 1 : asked, asked: asked)
    }

    static func overall(_ value: String, _ band: Band) -> ScoreValue {
        ScoreValue(
            id: "keseluruhan", role: .overall, about: nil, value: Rational(text: value), band: band, answered: 12,
            asked: 12)
    }

    /// `counts` lowest jenjang first, exact decimals or fractions.
    static func profile(own: Int, _ counts: [String], _ condition: ActivityCondition) -> ActivityProfile {
        let ids = ["ahli-pertama", "ahli-muda", "ahli-madya", "ahli-utama"]
        let values = counts.compactMap { Rational(text: $0) }
        let total = values.reduce(Rational.zero) { $0.adding($1) ?? $0 }
        return ActivityProfile(
            own: ids[own],
            counts: zip(ids, values).enumerated().map { index, pair in
                ActivityCount(
                    jenjang: pair.0, count: pair.1, share: pair.1.divided(by: total), distance: index - own)
            },
            condition: condition, idealShare: Rational(text: "0.75") ?? .one)
    }

    static func battery(_ id: String, _ title: String, purpose: Purpose, programmes: [String]) -> BatteryResult {
        let rater = ScoreValue(
            id: "keseluruhan", role: .overall, about: nil, value: Rational(text: "1.97"), band: moderate, answered: 9,
            asked: 9)
        return BatteryResult(
            battery: BatteryReference(
                id: id, title: ["id": title], programmes: programmes, occasion: nil,
                period: Period(from: "2025-11-01", to: "2025-11-30")),
            spec: id, purpose: purpose,
            // What each rater alone thought: no report may show it.
            perRater: ["atasan": [rater], "rekan": [rater]], combined: [], missing: [])
    }

    static let programmeBattery = battery(
        "cop-jkp-disabilitas", "Evaluasi Kinerja CoP JKP dan Layanan Disabilitas", purpose: .performance,
        programmes: ["cop-jkp-disabilitas"])
    static let bisindoBattery = battery(
        "cop-bisindo", "Evaluasi Kinerja CoP BISINDO", purpose: .performance, programmes: ["cop-bisindo"])
    static let mapping = battery(
        "pemetaan-tugas", "Pemetaan Aktivitas Kerja Pengantar Kerja", purpose: .mapping, programmes: [])

    static func participant(
        jenjang: String, name: String = "PK-2025-00417",
        programmes: [String] = ["cop-jkp-disabilitas", "cop-bisindo"]
    ) -> Participant {
        Participant(
            id: "P-001", name: name, jenjang: jenjang, instansi: "Direktorat Bina Pengantar Kerja",
            provinsi: "dki-jakarta", programmes: programmes)
    }

    static let names = ReportNames(
        registers: [
            RegisterArtifact(
                id: "provinsi", title: ["id": "Provinsi"], holds: "province",
                entries: [
                    RegisterEntryArtifact(
                        id: "dki-jakarta", title: ["id": "DKI Jakarta"], aliases: [], zone: "Asia/Jakarta", dates: [])
                ]),
            RegisterArtifact(
                id: "program", title: ["id": "Program"], holds: "programme",
                entries: [
                    RegisterEntryArtifact(
                        id: "cop-jkp-disabilitas",
                        title: [
                            "id": "Community of Practices dengan tema “Implementasi Layanan Jaminan Kehilangan "
                                + "Pekerjaan dan Penguatan Kolaborasi serta Layanan Penempatan Tenaga Kerja "
                                + "Disabilitas”"
                        ],
                        aliases: [], zone: nil, dates: [Period(from: "2025-02-13", to: "2025-02-13")]),
                    RegisterEntryArtifact(
                        id: "cop-bisindo",
                        title: [
                            "id": "Community of Practices dengan tema “Pelatihan Bahasa Isyarat Indonesia (BISINDO)”"
                        ],
                        aliases: [], zone: nil, dates: [Period(from: "2025-09-01", to: "2025-10-31")]),
                    RegisterEntryArtifact(
                        id: "bimtek-pak-wonogiri",
                        title: [
                            "id": "Bimbingan Teknis Petugas Antar Kerja Kabupaten Wonogiri oleh Dinas Tenaga Kerja "
                                + "Wonogiri"
                        ],
                        aliases: [], zone: nil, dates: [Period(from: "2025-08-06", to: "2025-08-28")]),
                ]),
        ],
        specs: [
            ScoringSpec(
                id: "cop-bisindo.ahli-pertama", battery: bisindoBattery.battery, purpose: .performance, jenjang: nil,
                standard: nil, forms: [],
                raters: [
                    RaterRule(id: "diri", title: ["id": "Diri sendiri"], weight: "1", required: true),
                    RaterRule(id: "atasan", title: ["id": "Atasan langsung"], weight: "1", required: true),
                    RaterRule(id: "rekan", title: ["id": "Rekan kerja"], weight: "1", required: true),
                    RaterRule(id: "pengguna_layanan", title: ["id": "Pengguna layanan"], weight: "1", required: true),
                ],
                items: [], scores: [], activity: nil, assumptions: [])
        ])

    static let assumptions = [
        Assumption(
            place: "kinerja-pengantar-kerja/scoring/bands",
            reason: [
                "id": "Laporan tidak menerbitkan batas kategori; batas 3,20 untuk Sangat Baik cocok dengan rata-rata "
                    + "nasional 3,22 yang dicetak Sangat Baik."
            ]),
        Assumption(
            place: "kinerja-pengantar-kerja/scoring/raters",
            reason: ["id": "Bobot keempat penilai sama karena laporan hanya menulis “rata-rata”."]),
    ]

    /// Gambar 2.2 and 2.3: an Ahli Pertama, subkompetensi 2 to 13 Sangat Baik, activities 8, 6, 7 and 3.
    static let ahliPertama = PersonResult(
        participant: participant(jenjang: "ahli-pertama"), batteries: [bisindoBattery, programmeBattery, mapping],
        subkompetensi: [
            "analisis-jabatan", "informasi-pasar-kerja", "penyuluhan-jabatan", "bimbingan-jabatan",
            "perantaraan-kerja", "tenaga-kerja-khusus", "pelayanan-pencari-kerja", "pelayanan-pemberi-kerja",
            "perluasan-kesempatan-kerja", "job-canvassing", "pengendalian-tka", "pembinaan-kelembagaan",
        ].map { score($0, "3.41", veryGood) },
        overall: overall("3.41", band("sangat-tinggi", "Berkinerja Sangat Tinggi")),
        activity: profile(own: 0, ["8", "6", "7", "3"], .lessThanIdeal), missing: [], assumptions: assumptions)

    /// Gambar 2.4: a Petugas Antar Kerja with one category and eight rows of too few answers.
    static let petugas = PersonResult(
        participant: participant(jenjang: "petugas-antar-kerja", programmes: ["bimtek-pak-wonogiri"]),
        batteries: [
            battery(
                "petugas-antar-kerja", "Evaluasi Kinerja Petugas Antar Kerja", purpose: .performance,
                programmes: ["bimtek-pak-wonogiri"])
        ],
        subkompetensi: [score("informasi-pasar-kerja", "2.61", moderate)]
            + [
                "penyuluhan-jabatan", "bimbingan-jabatan", "perantaraan-kerja", "tenaga-kerja-khusus",
                "pelayanan-pencari-kerja", "pelayanan-pemberi-kerja", "perluasan-kesempatan-kerja", "job-canvassing",
            ].map { score($0, nil, nil) },
        overall: overall("2.61", band("sedang", "Berkinerja Sedang")), activity: nil, missing: [],
        assumptions: [])

    /// An Ahli Pertama in one battery of three subkompetensi; activities are means of three raters.
    static let oneBattery = PersonResult(
        participant: participant(jenjang: "ahli-pertama", programmes: ["cop-bisindo"]),
        batteries: [bisindoBattery, mapping],
        subkompetensi: [
            score("bimbingan-jabatan", "3.2", veryGood), score("tenaga-kerja-khusus", nil, nil),
            score("pelayanan-pencari-kerja", "2.6", moderate),
        ],
        overall: overall("2.9", band("tinggi", "Berkinerja Tinggi")),
        activity: profile(own: 0, ["22/3", "2/3", "1", "0"], .ideal), missing: [], assumptions: [assumptions[0]])

    /// Two raters of one battery and one of another have not sent.
    static let incomplete = PersonResult(
        participant: participant(jenjang: "ahli-pertama"), batteries: [bisindoBattery, programmeBattery, mapping],
        subkompetensi: [], overall: nil, activity: nil,
        missing: [
            MissingRater(
                battery: "cop-bisindo", form: "cop-bisindo.ahli-pertama.atasan", rater: "atasan", started: true),
            MissingRater(
                battery: "cop-bisindo", form: "cop-bisindo.ahli-pertama.pengguna_layanan", rater: "pengguna_layanan",
                started: false),
            MissingRater(
                battery: "pemetaan-tugas", form: "pemetaan-tugas.ahli-pertama.rekan", rater: "rekan", started: false),
        ],
        assumptions: assumptions)

    static func report(_ result: PersonResult, _ language: ReportLanguage = .indonesian) -> IndividualReport {
        IndividualReport(result, standard: StandardFixture.standard, names: names, language: language)
    }
}

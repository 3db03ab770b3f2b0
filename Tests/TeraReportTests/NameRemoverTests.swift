import Testing

@testable import TeraReport

/// What a quote may not hold is not in it.
@Suite struct NameRemoverTests {
    private let remover = NameRemover(
        people: ["Dr. Siti Nurhaliza Putri, S.Sos., M.Si.", "Joko", "Hari Wibowo", "Ni Made Ayu"],
        words: ["Mawar Melati", "BKK Cendana"])

    @Test(arguments: [
        // Whole names in any case, parts where they are capital or after a form of address.
        ("menurut siti nurhaliza putri ini baik", "menurut [nama] ini baik"),
        ("Terima kasih Siti.", "Terima kasih [nama]."), ("Siti Nurhaliza membantu", "[nama] membantu"),
        ("kata pak joko dan Bu Siti", "kata pak [nama] dan Bu [nama]"),
        ("setiap hari ada, kata Hari", "setiap hari ada, kata [nama]"), ("HARI WIBOWO hadir", "[nama] hadir"),
        ("Ayu dan Ni Made Ayu", "[nama] dan [nama]"),
        // Who is not listed and is addressed by name.
        ("Ibu Retno Wulan sangat jelas", "Ibu [nama] sangat jelas"), ("Bapak Menteri hadir", "Bapak Menteri hadir"),
        ("bapak dan ibu pengajar", "bapak dan ibu pengajar"), ("Ibu kota provinsi", "Ibu kota provinsi"),
        // Declared words.
        ("di bkk cendana saja", "di [nama] saja"), ("Mawar  Melati", "[nama]"), ("bunga mawar", "bunga mawar"),
        // Addresses and numbers.
        ("tulis ke budi.s@kemnaker.go.id, ya", "tulis ke [surel] ya"), ("ikuti @budi_s", "ikuti [nama]"),
        ("harga @ 5000", "harga @ 5000"), ("WA 0812-3456-7890.", "WA [nomor]."),
        ("+62 812 3456 7890 saja", "[nomor] saja"),
        ("NIP 19850101 201001 1 001", "NIP [nomor]"), ("198501012010011001", "[nomor]"), ("(021) 5255733", "([nomor]"),
        // As people write names: between quotes, with something hung on, with initials, in small letters, in one word.
        ("kata 'Siti' tadi", "kata '[nama]' tadi"), ("Siti’s talk", "[nama] talk"),
        ("bukunya Sitinya hilang", "bukunya [nama] hilang"), ("di mawar melatinya saja", "di [nama] saja"),
        ("S. Nurhaliza hadir", "[nama] hadir"), ("Siti N. hadir", "[nama]. hadir"),
        ("siti putri membantu", "[nama] membantu"), ("sitinurhalizaputri ikut", "[nama] ikut"),
        ("Si\u{200B}ti ikut", "[nama] ikut"), ("setiap hari siti ada", "setiap [nama] ada"),
        // Who is addressed by more names, by an initial, or in small letters.
        ("Pak Agus Budi Santoso hadir", "Pak [nama] hadir"), ("Pak B. Santoso hadir", "Pak [nama] hadir"),
        ("terima kasih pak retno", "terima kasih pak [nama]"),
        ("terima kasih bu atas materi", "terima kasih bu atas materi"),
        // Addresses and numbers with spaces, and with dashes that telephones put there.
        ("ke budi @ kemnaker.go.id", "ke [surel]"), ("ke budi @kemnaker.go.id", "ke [surel]"),
        ("ke budi@ kemnaker.go.id", "ke [surel]"), ("ke budi[at]kemnaker.go.id", "ke [surel]"),
        ("WA 0812 - 3456 - 7890", "WA [nomor]"), ("WA 0812–3456–7890", "WA [nomor]"),
        ("WA 0812_3456_7890", "WA [nomor]"),
        // What is none of these.
        ("tahun 2024-2025 ada 12 orang", "tahun 2024-2025 ada 12 orang"), ("13/02/2025", "13/02/2025"),
        ("Rp150.000.000", "Rp150.000.000"), ("UU 8 Tahun 2016 pasal 3", "UU 8 Tahun 2016 pasal 3"),
        ("jam 08.00-16.00", "jam 08.00-16.00"),
    ])
    func removes(_ text: String, _ expected: String) {
        #expect(remover.removed(from: text) == expected)
    }

    /// Lists that begin with the family name.
    @Test func namesAfterCommas() {
        let remover = NameRemover(people: ["Nurhaliza, Siti", "Wibowo, M.Si."])
        #expect(remover.removed(from: "Siti dan Wibowo, M.Si.") == "[nama] dan [nama], M.Si.")
    }

    /// Whatever is in a comment, none of the names is left of it, in any case and place.
    @Test func namesInEveryPlace() {
        for name in ["Siti Nurhaliza Putri", "SITI NURHALIZA PUTRI", "Joko", "Hari Wibowo"] {
            for frame in ["%", "% datang", "kata %", "(%)", "\"%\",", "Pak %", "-%-", "%, %", "di\n%\n"] {
                let text = frame.replacing("%", with: name)
                let left = remover.removed(from: text).lowercased()
                for word in name.lowercased().split(separator: " ") {
                    #expect(!left.contains(word), "\(text): \(left)")
                }
            }
        }
    }
}

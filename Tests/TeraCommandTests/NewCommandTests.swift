import Foundation
import Testing

/// `tera new` writes documents that pass `tera check`, from nothing to a battery, and copies with ids of their own.
@Suite struct NewCommandTests {
    /// A project made by `tera new` alone, one document after the other.
    private static let lines = [
        "scale --set title=Kinerja --set id=kinerja --set options=Kurang,Cukup,Baik,Unggul",
        "standard --set title=Pustakawan --set id=pustakawan --set jenjang=Terampil,Mahir --set subunsur=Layanan "
            + "--set subkompetensi=Sirkulasi,Rujukan",
        "blueprint --set title=Terampil --set id=terampil --set standard=pustakawan --set level=terampil",
        "blueprint --from terampil --set title=Mahir --set id=mahir --set level=mahir",
        "instrument --set title=Evaluasi --set id=evaluasi --set purpose=performance --set standard=pustakawan "
            + "--set scale=kinerja",
        "bank --set title=Kesan --set id=kesan --set topic=Umum --set stems=Apa?;Mengapa?",
        "bank --from kesan --set title=Saran --set id=saran",
        "instrument --set title=Kesan --set id=kesan --set purpose=reaction --set bank=kesan",
        "register --set title=Kota --set id=kota --set entries=Solo,Sleman",
        "battery --set title=B --set id=b --set instrument=evaluasi --set programme=pelatihan --set from=2025-11-10 "
            + "--set to=2025-11-20",
        "battery --from b --set title=C --set id=c --set from=2025-12-10 --set to=2025-12-20",
        "battery --set title=R --set id=r --set instrument=kesan --set programme=pelatihan --set from=2025-11-10 "
            + "--set to=2025-11-20 --set occasion=post",
        "test --set title=U --set id=uji --set battery=b",
        "test --set title=V --set id=uji-kesan --set battery=r",
        "test --from uji --set title=Salinan --set id=uji-salinan",
        "coding_frame --set title=A --set id=kode-1 --set instrument=kesan --set item=kesan-1 --set categories=Waktu,Tempat",
        "coding_frame --from kode-1 --set title=K --set id=kode-2 --set item=kesan-2",
        "report_text --set title=N --set id=naskah --set programme=pelatihan --set aims=Tahu;Bisa",
        "report_text --from naskah --set title=M --set id=naskah-2 --set programme=magang",
        "report_text --set title=E --set id=naskah-3 --set programme=- --set aims=Tahu",
    ]

    private static func project() throws -> Folder {
        let folder = try Folder()
        try folder.file(
            "program.yaml",
            """
            kind: register
            id: program
            title: Program
            holds: programme
            entries:
              - {id: pelatihan, title: Pelatihan, dates: [{from: 2025-09-01, to: 2025-09-02}]}
              - {id: magang, title: Magang, dates: [{from: 2025-09-03, to: 2025-09-04}]}

            """)
        return folder
    }

    @Test func everyKindPassesCheck() throws {
        let folder = try Self.project()
        for line in Self.lines {
            let end = try Tera.run(["new"] + line.split(separator: " ").map(String.init), in: folder)
            #expect(end.status == 0, "\(line): \(end.complaint)")
        }
        let check = try Tera.run(["check"], in: folder)
        #expect(check.status == 0, "\(check.text)")
        #expect(check.text.contains("21 dokumen dalam 21 berkas: 0 galat"))
        // A new test passes: both jenjang of two tests, and the one form of the third.
        let tested = try Tera.run(["test"], in: folder)
        #expect(tested.status == 0, "\(tested.text)")
        #expect(tested.text.contains("5 uji dalam 3 dokumen: 5 lulus, 0 gagal."))
        // New documents are in the one style already.
        #expect(try Tera.run(["fmt", "--check"], in: folder).status == 0)
    }

    /// Each kind of document stands in the help, and is made above.
    @Test func everyKindIsOffered() throws {
        let kinds = [
            "standard", "blueprint", "scale", "bank", "instrument", "battery", "register", "test", "coding_frame",
            "report_text",
        ]
        let help = try Tera.run(["new", "--help"], in: try Folder()).text
        let words = help.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains("(values: \(kinds.joined(separator: ", ")))"))
        for kind in kinds { #expect(Self.lines.contains { $0.hasPrefix(kind + " ") }, "\(kind)") }
    }

    /// Who names no kind is told what each is for, and what a questionnaire needs.
    @Test func withoutAKindEachIsExplained() throws {
        let folder = try Folder()
        for (language, scale, needs) in [
            ("id", "  scale         Skala: pilihan berurut dengan nilai", "\nKuesioner: scale, bank, instrument, "),
            ("en", "  scale         A scale: ordered options with values", "\nA questionnaire: scale, bank, "),
        ] {
            let end = try folder.run("new", "--lang", language)
            #expect(end.status == 64)
            #expect(end.complaint.contains(scale), "\(end.complaint)")
            #expect(end.complaint.contains(needs), "\(end.complaint)")
            #expect(end.complaint.matches(of: /\n  [a-z_]+ +[A-Z]/).count == 10, "\(end.complaint)")
        }
    }

    /// Items of a copy have ids of their own, in the document's expressions too.
    @Test func aCopyHasItsOwnIDs() throws {
        let folder = try Folder()
        try folder.file(
            "bank.yaml",
            """
            # Ditulis tangan.
            kind: bank
            id: kesan
            title: Kesan
            topics: [{id: umum, title: Umum}]
            items:
              - {id: kesan-1, type: boolean, topic: umum, stem: Suka?}
              - {id: alasan, type: text, topic: umum, stem: Mengapa?, relevant: kesan_1} # bila suka
            """)
        let arguments = ["--from", "kesan", "--set", "title=Dua", "--set", "id=dua", "-o", "-"]
        let end = try Tera.run(["new", "bank"] + arguments, in: folder)
        #expect(
            end.text == """
                kind: bank
                id: dua
                title: "Dua"
                topics: [{id: umum, title: Umum}]
                items:
                  - {id: dua-1, type: boolean, topic: umum, stem: Suka?}
                  - {id: dua-alasan, type: text, topic: umum, stem: Mengapa?, relevant: dua_1}

                """)
    }

    /// Asked at a prompt: by number, by Enter, and again where the answer is none.
    @Test func asksAndOffers() throws {
        let folder = try Self.project()
        try folder.file(
            "skala.yaml",
            "kind: scale\nid: ya\ntitle: Ya\noptions: [{id: a, value: 0, label: A}, {id: b, value: 1, label: B}]\n")
        let typed = #"printf '\nSkala tiga\nYa Tidak\nya\n\n4\n\nBuruk, Baik\n' | "$tera" new scale --lang en"#
        let end = try Tera.shell(typed, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        #expect(end.complaint.contains("Its id [skala-tiga]: "))
        #expect(end.complaint.contains("An id has small letters"))
        #expect(end.complaint.contains("It must be filled in."))
        #expect(end.text == "scale-skala-tiga.yaml written.\n")
        let written = try String(contentsOf: folder.url.appending(path: "scale-skala-tiga.yaml"), encoding: .utf8)
        #expect(written.hasSuffix("  - {id: buruk, value: 1, label: Buruk}\n  - {id: baik, value: 2, label: Baik}\n"))
    }

    @Test func whatWouldHaveErrorsIsNotWritten() throws {
        let folder = try Self.project()
        let line = "register --set title=Kota --set id=kota --set entries=Pelatihan,Pelatihan"
        let end = try Tera.run(["new"] + line.split(separator: " ").map(String.init), in: folder)
        #expect(end.status == 1)
        #expect(end.complaint.contains("tidak ada yang ditulis"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "register-kota.yaml").path))
        // Nor is what is there replaced.
        let taken = try Tera.run(
            ["new", "scale", "--set", "title=A", "--set", "options=B,C", "-o", "program.yaml"], in: folder)
        #expect(taken.status == 2)
        #expect(try Tera.run(["new", "scale", "--from", "skla"], in: folder).status == 2)
        #expect(try Tera.run(["new", "skala"], in: folder).status == 64)
    }

    /// A test in two languages before and after a programme, from nothing: typed lines and Enter alone.
    @Test func aTestInTwoLanguagesFromNothing() throws {
        let folder = try Folder()
        let asked = [
            (
                "bank",
                [
                    "id,en", "Soal", "Questions", "", "4", "Umum", "General",
                    "Pertama, apa? | Benar | Salah | Keliru; Kedua? | Ya | Tidak", "Kedua saja",
                    "First, what? | Right | Wrong | Mistaken; Second? | Yes | No",
                ]
            ),
            ("instrument", ["", "Tes", "Test", "", "3", "", ""]),
            ("register", ["", "Program", "Programmes", "", "2", "Pelatihan", "Training", "2025-09-01", ""]),
            ("battery", ["", "Tes awal", "Pre-test", "", "", "", "2025-09-01", "", "1"]),
            ("battery", ["", "Tes akhir", "Post-test", "", "", "", "2025-09-02", "", "2"]),
        ]
        for (kind, lines) in asked {
            try folder.file("ketikan.txt", lines.joined(separator: "\n") + "\n")
            let end = try Tera.shell("\"$tera\" new \(kind) < ketikan.txt", in: folder)
            #expect(end.status == 0, "\(kind): \(end.complaint)")
            if kind == "bank" { #expect(end.complaint.contains("Perlu 2 bagian, dipisahkan `;`")) }
        }
        let check = try Tera.run(["check", "--strict", "--as-of", "2025-09-01"], in: folder)
        #expect(check.status == 0, "\(check.text)")
        #expect(try Tera.run(["build", "-o", "hasil"], in: folder).status == 0)
        #expect(try Tera.run(["fmt", "--check"], in: folder).status == 0)
        let bank = try String(contentsOf: folder.url.appending(path: "bank-soal.yaml"), encoding: .utf8)
        #expect(
            bank.hasSuffix(
                """
                  - id: soal-2
                    type: single
                    topic: umum
                    stem: {id: Kedua?, en: Second?}
                    options:
                      - {id: a, text: {id: Tidak, en: No}}
                      - {id: b, text: {id: Ya, en: Yes}}
                    key: b

                """), "\(bank)")
        #expect(bank.contains(#"stem: {id: "Pertama, apa?", en: "First, what?"}"#))
    }

    /// Nothing that was said is lost in silence, and nothing is written that nobody has seen.
    @Test func whatIsNotAskedOrNotAnsweredStops() throws {
        let folder = try Folder()
        let unknown = try folder.run(
            "new", "register", "--set", "title=Kota", "--set", "entries=Solo", "--set", "hold=programme")
        #expect(unknown.status == 2)
        #expect(unknown.complaint.contains("--set hold: dokumen ini tidak menanyakannya. Maksud Anda `holds`?"))
        // The end of the input is no Enter.
        let ended = try Tera.shell(#"printf '\nPersetujuan\n\n1\n' | "$tera" new scale"#, in: folder)
        #expect(ended.status == 2)
        #expect(
            ended.complaint.contains("belum dijawab: Pilihan dari yang terendah, dipisahkan koma (--set options=…)"))
        let none = try folder.run("new", "instrument", "--set", "title=A", "--set", "purpose=test")
        #expect(none.status == 1)
        #expect(none.complaint.contains("belum ada dokumen `bank`; buat dulu: tera new bank"))
        #expect(try folder.run("new").status == 64)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
        // A questionnaire is of a programme.
        try folder.file(
            "b.yaml",
            "kind: bank\nid: b\ntitle: B\nitems: [{id: b-1, type: text, topic: t, stem: Apa?}]\n"
                + "topics: [{id: t, title: T}]\n")
        #expect(try folder.run("new", "instrument", "--set", "title=I", "--set", "purpose=reaction").status == 0)
        let battery = try folder.run(
            "new", "battery", "--set", "title=R", "--set", "from=2025-09-01", "--set", "occasion=post")
        #expect(battery.status == 1)
        #expect(battery.complaint.contains("belum ada program; buat dulu: tera new register --set holds=programme"))
    }
}

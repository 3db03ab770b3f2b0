import TeraArtifact
import TeraRuntime
import Testing

/// Conditions as reviewers read them.
struct ConditionWordsTests {
    private static let form = BuildForm.form([
        Logic.section(
            "keluarga",
            [
                Logic.choice("konselor"), Logic.integer("usia"), Logic.boolean("pindah"), Logic.rating("puas"),
                Logic.calculate("jumlah", Logic.expression("usia + 1", "usia")),
            ])
    ])

    private static func clause(_ text: String, _ language: String = "id", at item: String? = nil) -> String {
        ConditionWords(form, language: language).clause(
            Logic.expression(
                text, "konselor", "usia", "pindah", "puas", "jumlah", sections: ["keluarga"]), at: item)
    }

    @Test(arguments: [
        (#"konselor == "ya""#, "jawaban nomor 1 adalah “Pilihan ya”"),
        (#"konselor != "ya""#, "jawaban nomor 1 bukan “Pilihan ya”"),
        (#"!(konselor == "ya")"#, "jawaban nomor 1 bukan “Pilihan ya”"),
        ("usia >= 17", "jawaban nomor 2 paling kecil 17"), ("usia > 17", "jawaban nomor 2 lebih dari 17"),
        ("usia <= 60", "jawaban nomor 2 paling besar 60"), ("usia < 60", "jawaban nomor 2 kurang dari 60"),
        ("17 <= usia", "jawaban nomor 2 paling kecil 17"), ("!(usia < 17)", "jawaban nomor 2 paling kecil 17"),
        ("pindah", "jawaban nomor 3 adalah “ya”"), ("!pindah", "jawaban nomor 3 adalah “tidak”"),
        ("answered(usia)", "jawaban nomor 2 ada"), ("!answered(usia)", "jawaban nomor 2 belum ada"),
        ("puas == 4", "jawaban nomor 4 adalah 4 (“Selalu”)"), ("jumlah > 3", "nilai hitungan `jumlah` lebih dari 3"),
        (#"konselor == "ya" && usia > 1"#, "jawaban nomor 1 adalah “Pilihan ya” dan jawaban nomor 2 lebih dari 1"),
        (#"!(konselor == "ya" && pindah)"#, "jawaban nomor 1 bukan “Pilihan ya” atau jawaban nomor 3 adalah “tidak”"),
        (
            #"pindah || konselor == "ya" && usia > 1"#,
            "jawaban nomor 3 adalah “ya” atau (jawaban nomor 1 adalah “Pilihan ya” dan jawaban nomor 2 lebih dari 1)"
        ),
        (#"konselor in ["ya", "tidak"]"#, "jawaban nomor 1 adalah salah satu dari “Pilihan ya”, “Pilihan tidak”"),
        ("usia + 2 > 10", "jawaban nomor 2 + 2 lebih dari 10"),
        ("mean(keluarga) >= 3.5", "rata-rata dari jawaban bagian “keluarga” paling kecil 3,5"),
        (#"rater == "diri""#, "pengisi adalah “Diri sendiri”"),
        (#"participant.jenjang == "ahli-muda""#, "jenjang peserta adalah “ahli-muda”"),
    ])
    func indonesian(_ text: String, _ words: String) {
        #expect(Self.clause(text) == words)
    }

    @Test(arguments: [
        (
            #"konselor == "ya" && usia >= 17"#,
            "the answer to number 1 is “Pilihan ya” and the answer to number 2 is at least 17"
        ),
        ("!answered(usia)", "the answer to number 2 is missing"),
        ("mean(keluarga) >= 3.5", "the mean of the answers in “keluarga” is at least 3.5"),
    ])
    func english(_ text: String, _ words: String) {
        #expect(Self.clause(text, "en") == words)
    }

    @Test func theAnswerOfTheItemItself() {
        #expect(Self.clause(#"answer == "ya""#, at: "konselor") == "jawaban ini adalah “Pilihan ya”")
        #expect(Self.clause("answer >= 4", at: "puas") == "jawaban ini paling kecil 4 (“Selalu”)")
    }

    /// What has no natural reading is quoted, whole.
    @Test(arguments: [
        "[1, 2].exists(x, x == usia)", #"konselor.startsWith("y")"#, #"pindah == (usia > 3) && konselor == "ya""#,
    ])
    func quoted(_ text: String) {
        #expect(Self.clause(text) == "berlaku `\(text)`")
    }
}

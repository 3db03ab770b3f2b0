internal import TeraArtifact

/// Why a change is of its class. One sentence a reason, in words that stand alone.
enum Why {
    // Nobody is hurt.
    static let nothing: Texts = [
        "id": "tidak mengubah apa yang dibaca, dijawab, atau dinilai",
        "en": "it changes nothing that is read, answered or scored",
    ]
    static let renamed: Texts = [
        "id": "`formerly` menyebut nama lamanya, jadi jawaban lama terbawa",
        "en": "`formerly` names the old id, so stored answers carry over",
    ]
    static let invited: Texts = [
        "id": "mengubah siapa yang diundang; jawaban dan nilai yang ada tetap sama",
        "en": "it changes who is invited; the answers and scores that are there stay as they are",
    ]
    static let follows: Texts = [
        "id": "mengikuti perubahan lain",
        "en": "it follows from other changes",
    ]

    // Wording.
    static let reads: Texts = [
        "id": "berbunyi atau tampil lain; jawaban lama tetap terbaca dan nilainya sebanding",
        "en": "it reads or looks otherwise; stored answers are still read and scores compare",
    ]
    static let order: Texts = [
        "id": "urutan di depan penilai lain; jawaban lama tetap terbaca dan nilainya sebanding",
        "en": "raters see another order; stored answers are still read and scores compare",
    ]
    static let more: Texts = [
        "id": "jawaban lama tidak memuatnya, tetapi tetap terbaca",
        "en": "stored answers do not have it, but are still read",
    ]
    static let wider: Texts = [
        "id": "lebih banyak jawaban diterima; yang lama tetap terbaca",
        "en": "more answers are accepted; stored ones are still read",
    ]
    static let newScore: Texts = [
        "id": "nilai baru; nilai lain tidak berubah karenanya",
        "en": "a new score; others do not change by it",
    ]

    // Answers.
    static let gone: Texts = [
        "id": "jawaban lama atasnya tidak lagi terbaca",
        "en": "stored answers to it are no longer read",
    ]
    static let otherType: Texts = [
        "id": "jawaban lama dari jenis lain dan tidak lagi terbaca",
        "en": "stored answers are of another type and no longer read",
    ]
    static let exchanged: Texts = [
        "id": "kata-kata ini dahulu atau kini milik yang lain, jadi jawaban lama akan berarti lain",
        "en": "these words were, or are now, those of another, so stored answers would mean something else",
    ]
    static let ambiguous: Texts = [
        "id": "id ini ada di kedua sisi dan hanya berganti di satu sisi, jadi jawaban lama tidak dapat dibawa",
        "en": "this id is on both sides and changed on one of them alone, so stored answers cannot be carried",
    ]
    static let narrower: Texts = [
        "id": "jawaban lama dapat berada di luar yang kini diterima",
        "en": "stored answers may lie outside what is accepted now",
    ]
    static let incomplete: Texts = [
        "id": "jawaban lama tidak lengkap menurut bentuk yang baru",
        "en": "stored answers are not whole by the new shape",
    ]
    static let setAside: Texts = [
        "id": "jawaban lama dapat berasal dari pertanyaan yang kini tidak ditanyakan, dan akan disisihkan",
        "en": "stored answers may be to what is not asked now, and would be set aside",
    ]
    static let removedForm: Texts = [
        "id": "jawaban lama atas formulir ini tidak lagi terbaca",
        "en": "stored answers to this form are no longer read",
    ]
    static let notAbout: Texts = [
        "id": "jawaban lama tentang peserta program itu tidak lagi dihitung",
        "en": "stored answers about people of that programme no longer count",
    ]

    // Scores.
    static let scores: Texts = [
        "id": "nilai lama dan baru tidak dapat dibandingkan",
        "en": "old and new scores are not comparable",
    ]
    static let askedOthers: Texts = [
        "id": "butir bernilai kini ditanyakan kepada orang lain daripada dahulu; nilai lama dan baru tidak dapat "
            + "dibandingkan",
        "en": "a scored item is now asked of other people than before; old and new scores are not comparable",
    ]
    static let exchangedScores: Texts = [
        "id": "kata-kata ini dahulu atau kini milik yang lain, jadi nilai lama dan baru tidak dapat dibandingkan",
        "en": "these words were, or are now, those of another, so old and new scores are not comparable",
    ]
    static let counted: Texts = [
        "id": "nilai kini dihitung dari butir lain daripada dahulu; nilai lama dan baru tidak dapat dibandingkan",
        "en": "the score is now made of other items than before; old and new scores are not comparable",
    ]
    static let judged: Texts = [
        "id": "nilai yang sama kini masuk pita lain; pita lama dan baru tidak dapat dibandingkan",
        "en": "the same score now falls into another band; old and new bands are not comparable",
    ]
    static let goneScore: Texts = [
        "id": "nilai yang sudah terbit tidak punya pembanding lagi",
        "en": "scores that were published have nothing to be compared with",
    ]
}

/// Why a statistic was not computed: the data are too few, or such that it does not exist. A value with words, so that
/// no report has a hole without a reason, or a number that means nothing.
public enum Refusal: Error, Sendable, Equatable {
    case tooFewPeople(needed: Int, found: Int)
    /// Fewer than would keep hidden who said what.
    case tooFewSheets(needed: Int, found: Int)
    case tooFewItems(needed: Int, found: Int)
    /// Comments that both coders coded.
    case tooFewComments(needed: Int, found: Int)
    /// Both coders gave every comment the same one code.
    case oneCode
    /// No item was timed on enough sheets for a usual time.
    case tooFewTimes(needed: Int, found: Int)
    /// More than is computed in reasonable time.
    case tooManyItems(most: Int, found: Int)
    case tooFewRaters(needed: Int, found: Int)
    case tooFewGroups
    /// Nobody of the group that others are held against has whole answers.
    case emptyReference(String)
    /// Items, scores or differences that are the same for everyone; empty: the sum of all.
    case noVariance([String])
    /// Rasch: items that everyone or no one has right.
    case extremeItems([String])
    /// Rasch: some items are answered better than others by everyone who tells them apart.
    case separated(lower: [String])
    /// Mantel–Haenszel: no stratum in which both groups and both answers are.
    case noCommonStrata
    case perfectSeparation
    /// Raters differ by nothing, or by the same amount for everyone.
    case perfectAgreement
    /// Raters differ about a person more than people differ: what follows from their agreement is no number.
    case littleAgreement
    /// Best and weakest: so many have the same sum that someone would be in both.
    case overlap
    /// The sum of the other items is the same for everyone.
    case noVarianceElsewhere
    /// Omega: the items depend on each other linearly.
    case singular
    /// Omega: an item would have no variance of its own.
    case improper(item: String)
    /// Normalised gain: who is at the top already cannot gain.
    case noRoom
    case unboundedInterval
    case notConverged
    /// Numbers with more digits than sums can hold exactly.
    case tooLarge
    /// Items are shown to each in an order of his own.
    case drawnOrder
    case notDichotomous

    /// What is said to people, by language.
    public var words: [String: String] { ["id": text.id, "en": text.en] }

    private var text: (id: String, en: String) {
        switch self {
        case .tooFewPeople(needed: 1, _):
            (
                "tidak seorang pun punya nilai: tidak ada yang dihitung",
                "nobody has a value: there is nothing to compute"
            )
        case .tooFewPeople(let needed, let found):
            (
                "perlu sedikitnya \(needed) orang dengan jawaban lengkap; ada \(found)",
                "needs at least \(needed) people with whole answers; found \(found)"
            )
        case .tooFewSheets(let needed, let found):
            (
                "perlu sedikitnya \(needed) lembar dengan nilai, agar jawaban seorang penilai tidak terbaca; ada \(found)",
                "needs at least \(needed) sheets with a value, so that no rater's answers can be read; found \(found)"
            )
        case .tooFewComments(let needed, let found):
            (
                "perlu sedikitnya \(needed) komentar yang dikode keduanya; ada \(found)",
                "needs at least \(needed) comments that both coded; found \(found)"
            )
        case .oneCode:
            (
                "kedua pengode memakai satu kode saja untuk semua komentar: tidak ada yang dapat dibedakan",
                "both coders gave all comments one code: there is nothing to tell apart"
            )
        case .tooFewTimes(let needed, let found):
            (
                "perlu waktu pengisian sedikitnya \(needed) lembar pada butir yang sama; ada \(found)",
                "needs times of at least \(needed) sheets on the same item; found \(found)"
            )
        case .tooFewItems(let needed, let found):
            ("perlu sedikitnya \(needed) butir; ada \(found)", "needs at least \(needed) items; found \(found)")
        case .tooManyItems(let most, let found):
            (
                "paling banyak \(most) butir; ada \(found). Analisis per bagian",
                "at most \(most) items; found \(found). Analyse it in parts"
            )
        case .tooFewRaters(let needed, let found):
            (
                "perlu sedikitnya \(needed) penilai per orang; ada \(found)",
                "needs at least \(needed) raters of each person; found \(found)"
            )
        case .tooFewGroups:
            ("perlu dua kelompok; data hanya berisi satu atau tidak ada", "needs two groups; the data have one or none")
        case .emptyReference(let group):
            (
                "tidak ada orang dari kelompok acuan \(group) yang menjawab semua butir; pilih --reference lain",
                "nobody of the reference group \(group) answered every item; choose another --reference"
            )
        case .noVariance(let what):
            what.isEmpty
                ? (
                    "semua orang sama jumlahnya: tidak ada yang dapat dibedakan",
                    "everyone has the same sum: there is nothing to tell apart"
                )
                : (
                    "semua orang sama pada \(list(what)): tidak ada yang dapat dibedakan",
                    "everyone is the same on \(list(what)): there is nothing to tell apart"
                )
        case .extremeItems(let items):
            (
                "semua orang benar, atau semua salah, pada \(list(items)): tingkat kesulitannya tak terhingga; keluarkan butir itu",
                "everyone is right, or everyone wrong, on \(list(items)): the difficulty is infinite; leave the item out"
            )
        case .separated(let lower):
            (
                "tidak ada yang benar pada \(list(lower)) sekaligus salah pada butir lain: selisih kesulitannya tak terhingga",
                "nobody is right on \(list(lower)) and wrong on another item: their distance is infinite"
            )
        case .noCommonStrata:
            (
                "tidak ada skor yang dimiliki kedua kelompok dengan jawaban benar dan salah",
                "there is no score at which both groups are, with right and with wrong answers"
            )
        case .perfectSeparation:
            (
                "pada skor yang sama satu kelompok selalu benar atau yang lain selalu salah: rasio peluang tak terhingga atau nol",
                "at equal scores one group is always right or the other always wrong: the odds ratio is infinite or zero"
            )
        case .perfectAgreement:
            (
                "penilai sepenuhnya sepakat, atau berbeda sama besar pada semua orang: tidak ada galat untuk selang",
                "raters agree wholly, or differ by the same amount on everyone: no error is left for an interval"
            )
        case .littleAgreement:
            (
                "penilai terlalu sedikit sepakat: keandalan rata-rata mereka, atau selang kesepakatannya, tidak ada",
                "raters agree too little: the reliability of their mean, or the interval of agreement, does not exist"
            )
        case .overlap:
            (
                "terlalu banyak orang sama jumlahnya: kelompok teratas dan terbawah berisi orang yang sama",
                "too many people have the same sum: the best and the weakest would be the same people"
            )
        case .noVarianceElsewhere:
            (
                "semua orang sama jumlahnya pada butir-butir lain: tidak ada yang dapat dibandingkan",
                "everyone has the same sum on the other items: there is nothing to compare with"
            )
        case .singular:
            (
                "butir-butir saling menentukan secara linear, atau orang terlalu sedikit untuk banyaknya butir",
                "the items determine each other linearly, or there are too few people for so many items"
            )
        case .improper(let item):
            (
                "model satu faktor tidak cocok: \(item) tidak menyisakan ragam sendiri (kasus Heywood)",
                "the model of one factor does not fit: \(item) keeps no variance of its own (a Heywood case)"
            )
        case .noRoom:
            (
                "semua sudah di nilai tertinggi sebelum kegiatan: tidak ada ruang untuk naik",
                "everyone was at the top before: there is no room to gain"
            )
        case .unboundedInterval:
            (
                "ruang untuk naik tidak jelas berbeda dari nol: selangnya tidak terbatas",
                "the room to gain is not clearly different from zero: the interval has no ends"
            )
        case .notConverged:
            (
                "perhitungan tidak mencapai satu titik; data mungkin terlalu sedikit untuk model ini",
                "the computation came to no point; the data may be too few for this model"
            )
        case .tooLarge:
            (
                "angka punya terlalu banyak angka untuk dijumlahkan secara tepat",
                "numbers have too many digits to be summed exactly"
            )
        case .drawnOrder:
            (
                "urutan butir diundi bagi tiap penilai: jawaban beruntun tidak dapat dibaca dari urutan formulir",
                "the order of items is drawn for each rater: runs of answers cannot be read from the order of the form"
            )
        case .notDichotomous:
            ("hanya untuk butir yang benar atau salah (0 atau 1)", "only for items that are right or wrong (0 or 1)")
        }
    }

    private func list(_ ids: [String]) -> String {
        ids.count <= 4 ? ids.joined(separator: ", ") : ids.prefix(4).joined(separator: ", ") + ", … (\(ids.count))"
    }
}

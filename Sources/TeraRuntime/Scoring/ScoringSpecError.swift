public import TeraArtifact

/// A scoring spec that cannot be used: damaged, written by hand, or made by another version. A compiled spec never
/// is, so this is thrown and nothing is scored.
public struct ScoringSpecError: Error, Equatable, Sendable {
    /// Id of the spec.
    public var spec: String
    public var fault: Fault

    public enum Fault: Equatable, Sendable {
        /// A field that holds an exact number holds something else.
        case notANumber(place: String, text: String)
        /// A score or a combination names something that the spec does not define (before it).
        case unknownReference(place: String, id: String)
        case duplicateID(String)
        /// A required rater who has no form could never send one, so nothing would ever be concluded.
        case requiredRaterWithoutForm(String)
        /// Bands must be listed highest first, and only the last may be open below.
        case bandsOutOfOrder(score: String)
        /// A band that asks something of each score, below which there is no other.
        case lowestBandAsksOfEach(score: String)
        /// This reduction has no meaning at this place.
        case reductionNotPossible(place: String, Reduction)
        /// A score computed once per person cannot read the items of several raters.
        case itemsOfSeveralRaters(score: String)
        /// A score that is kept per rater reads one that is computed once per person.
        case perRaterReadsPerPerson(score: String, source: String)
        /// The largest reachable sum is not above zero, so there is no percentage of it.
        case nothingToEarn(score: String)
        /// Two batteries of one person measure the same thing and do not agree on how to accumulate or band it.
        case accumulationDiffers(score: String, other: String)
        /// An exact number that does not fit 128 bits.
        case numberTooLarge(score: String)
    }

    public init(spec: String, fault: Fault) {
        self.spec = spec
        self.fault = fault
    }

    /// What is wrong, by language tag (`id`, `en`).
    public var message: Texts {
        let (id, en) = fault.wording
        return [
            "id": "Spesifikasi skor “\(spec)” tidak dapat dipakai: \(id). Jalankan `tera build` sekali lagi.",
            "en": "The scoring spec “\(spec)” cannot be used: \(en). Run `tera build` again.",
        ]
    }
}

extension ScoringSpecError.Fault {
    fileprivate var wording: (id: String, en: String) {
        switch self {
        case .notANumber(let place, let text):
            ("\(place) berisi “\(text)”, bukan bilangan", "\(place) holds “\(text)”, which is not a number")
        case .unknownReference(let place, let id):
            ("\(place) menyebut “\(id)” yang tidak ada", "\(place) names “\(id)”, which is not there")
        case .duplicateID(let id):
            ("“\(id)” muncul dua kali", "“\(id)” occurs twice")
        case .requiredRaterWithoutForm(let rater):
            ("penilai wajib “\(rater)” tidak mempunyai formulir", "the required rater “\(rater)” has no form")
        case .bandsOutOfOrder(let score):
            (
                "rentang kategori “\(score)” tidak berurutan dari yang tertinggi",
                "the bands of “\(score)” are not in order, highest first"
            )
        case .lowestBandAsksOfEach(let score):
            (
                "kategori terendah “\(score)” tidak boleh bersyarat `each`",
                "the lowest band of “\(score)” cannot have a condition `each`"
            )
        case .reductionNotPossible(let place, let reduction):
            (
                "“\(reduction.rawValue)” tidak dapat dipakai pada \(place)",
                "“\(reduction.rawValue)” cannot be used for \(place)"
            )
        case .itemsOfSeveralRaters(let score):
            (
                "“\(score)” membaca butir beberapa penilai tanpa aturan penggabungan",
                "“\(score)” reads items of several raters and does not say how raters combine"
            )
        case .perRaterReadsPerPerson(let score, let source):
            (
                "“\(score)” dihitung per penilai tetapi membaca “\(source)” yang dihitung per orang",
                "“\(score)” is kept per rater and reads “\(source)”, which is computed once per person"
            )
        case .nothingToEarn(let score):
            ("nilai tertinggi “\(score)” bukan lebih dari nol", "the largest sum of “\(score)” is not above zero")
        case .accumulationDiffers(let score, let other):
            (
                "“\(score)” tidak diakumulasi dengan aturan yang sama dengan “\(other)”",
                "“\(score)” is not accumulated and banded by the same rule as in “\(other)”"
            )
        case .numberTooLarge(let score):
            ("bilangan pada “\(score)” terlalu besar", "a number of “\(score)” is too large")
        }
    }
}

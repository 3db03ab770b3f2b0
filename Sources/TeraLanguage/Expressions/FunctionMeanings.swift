internal import TeraDiagnostics

/// What each function of expressions gives, in a few words: for help. A test holds the names against the functions.
enum FunctionMeanings {
    static let all: [String: Message] = [
        "answered": m(
            "apakah ada jawabannya; satu-satunya pertanyaan yang pasti bagi yang tidak dijawab",
            "whether there is an answer; certain also of what is unanswered"),
        "bool": m("teks `true` atau `false` menjadi benar atau salah", "the text `true` or `false` as a boolean"),
        "charAt": m("huruf pada tempat itu, dari 0", "the character at that place, from 0"),
        "contains": m("apakah teks memuat teks lain", "whether a text holds another"),
        "count_answered": m("banyak yang dijawab", "how many are answered"),
        "distinct": m("daftar tanpa isi yang berulang", "the list without repeated elements"),
        "double": m("menjadi bilangan desimal", "as a decimal number"),
        "duration": m("lama waktu dari teks seperti `\"90m\"`", "a length of time from a text such as `\"90m\"`"),
        "dyn": m("nilai yang jenisnya diketahui saat dihitung", "a value whose type is found out while running"),
        "endsWith": m("apakah teks berakhir dengan teks lain", "whether a text ends with another"),
        "flatten": m("daftar dari daftar menjadi satu daftar", "a list of lists as one list"),
        "format": m("mengisi `%s`, `%d`, `%.1f` di dalam teks", "fills `%s`, `%d`, `%.1f` within a text"),
        "getDate": m("tanggal dalam bulan, dari 1", "day of the month, from 1"),
        "getDayOfMonth": m("tanggal dalam bulan, dari 0", "day of the month, from 0"),
        "getDayOfWeek": m("hari dalam minggu, Minggu 0", "day of the week, Sunday 0"),
        "getDayOfYear": m("hari dalam tahun, dari 0", "day of the year, from 0"),
        "getFullYear": m("tahun", "the year"),
        "getHours": m("jam; dari lama waktu seluruh jamnya", "the hour; of a duration all its hours"),
        "getMilliseconds": m("bagian di bawah satu detik, dalam milidetik", "the part below a second, in milliseconds"),
        "getMinutes": m("menit; dari lama waktu seluruh menitnya", "the minute; of a duration all its minutes"),
        "getMonth": m("bulan, dari 0", "the month, from 0"),
        "getSeconds": m("detik; dari lama waktu seluruh detiknya", "the second; of a duration all its seconds"),
        "indexOf": m(
            "tempat pertama teks lain, dari 0; -1 bila tidak ada",
            "where another text first occurs, from 0; -1 where it does not"),
        "int": m("menjadi bilangan bulat; desimal dipotong", "as a whole number; decimals are cut off"),
        "join": m("teks-teks satu daftar menjadi satu teks", "the texts of a list as one text"),
        "lastIndexOf": m(
            "tempat terakhir teks lain, dari 0; -1 bila tidak ada",
            "where another text last occurs, from 0; -1 where it does not"),
        "lists.range": m("daftar 0, 1, … sebanyak itu", "the list 0, 1, … of so many"),
        "lowerAscii": m("huruf A–Z menjadi kecil", "A–Z in small letters"),
        "matches": m("apakah pola ditemukan di dalam teks", "whether the pattern is found in the text"),
        "math.abs": m("nilai mutlak", "the absolute value"),
        "math.bitAnd": m("bit yang ada pada keduanya", "the bits of both"),
        "math.bitNot": m("semua bit dibalik", "all bits turned round"),
        "math.bitOr": m("bit yang ada pada salah satu", "the bits of either"),
        "math.bitShiftLeft": m("bit digeser ke kiri", "bits shifted to the left"),
        "math.bitShiftRight": m("bit digeser ke kanan", "bits shifted to the right"),
        "math.bitXor": m("bit yang ada pada tepat satu", "the bits of exactly one"),
        "math.ceil": m("dibulatkan ke atas", "rounded up"),
        "math.floor": m("dibulatkan ke bawah", "rounded down"),
        "math.greatest": m("yang terbesar", "the greatest"),
        "math.isFinite": m("apakah bilangan biasa", "whether it is an ordinary number"),
        "math.isInf": m("apakah tak hingga", "whether it is infinite"),
        "math.isNaN": m("apakah bukan bilangan", "whether it is not a number"),
        "math.least": m("yang terkecil", "the least"),
        "math.round": m(
            "dibulatkan ke bilangan bulat terdekat, setengah menjauhi nol",
            "rounded to the nearest whole number, halves away from zero"),
        "math.sign": m("-1, 0, atau 1", "-1, 0 or 1"),
        "math.sqrt": m("akar kuadrat", "the square root"),
        "math.trunc": m("tanpa angka di belakang koma", "without its decimals"),
        "max_of": m("yang terbesar dari yang dijawab", "the greatest of what is answered"),
        "mean": m("rata-rata yang dijawab", "the mean of what is answered"),
        "min_of": m("yang terkecil dari yang dijawab", "the least of what is answered"),
        "replace": m("mengganti satu teks dengan teks lain", "puts another text in place of one"),
        "reverse": m("dari belakang ke depan", "from the last to the first"),
        "size": m("banyak huruf, isi, atau kunci", "how many characters, elements or keys"),
        "slice": m("isi dari satu tempat sampai sebelum tempat lain", "the elements from one place up to another"),
        "sort": m("daftar berurutan naik", "the list in rising order"),
        "split": m("teks dipotong pada tanda itu menjadi daftar", "the text cut at that sign, as a list"),
        "startsWith": m("apakah teks dimulai dengan teks lain", "whether a text begins with another"),
        "string": m("menjadi teks", "as a text"),
        "strings.quote": m("teks di dalam tanda kutip", "the text in quotation marks"),
        "substring": m(
            "sebagian teks, dari satu tempat sampai sebelum tempat lain",
            "part of a text, from one place up to another"),
        "sum": m("jumlah yang dijawab", "the sum of what is answered"),
        "timestamp": m(
            "saat dari teks seperti `\"2025-02-13T00:00:00Z\"`",
            "a moment from a text such as `\"2025-02-13T00:00:00Z\"`"),
        "trim": m("tanpa spasi di depan dan belakang", "without spaces at both ends"),
        "type": m("jenis nilainya", "the type of the value"),
        "upperAscii": m("huruf a–z menjadi besar", "a–z in capitals"),
    ]

    /// What is written like a function and is none: its arguments are expressions.
    static let macros: [(name: String, form: String, meaning: Message)] = [
        ("all", "list.all(x, …) → bool", m("benar untuk semua isi", "true of all elements")),
        ("exists", "list.exists(x, …) → bool", m("benar untuk sedikitnya satu", "true of at least one")),
        ("exists_one", "list.exists_one(x, …) → bool", m("benar untuk tepat satu", "true of exactly one")),
        ("filter", "list.filter(x, …) → list", m("isi yang baginya benar", "the elements of which it is true")),
        ("map", "list.map(x, …) → list", m("daftar hasil setiap isi", "the list of what each element gives")),
        (
            "transformList", "map.transformList(k, v, …) → list",
            m("daftar hasil setiap kunci dan isinya", "the list of what each key with its value gives")
        ),
        (
            "transformMap", "map.transformMap(k, v, …) → map",
            m("peta dengan kunci yang sama dan isi baru", "the map with the same keys and new values")
        ),
        (
            "transformMapEntry", "map.transformMapEntry(k, v, {…}) → map",
            m("peta dengan kunci dan isi baru", "a map of new keys and values")
        ),
        ("has", "has(a.b) → bool", m("apakah kunci itu ada", "whether that key is there")),
        (
            "cel.bind", "cel.bind(x, …, …)",
            m("memberi nama pada satu nilai di dalam rumus", "names a value within a formula")
        ),
    ]

    private static func m(_ id: String, _ en: String) -> Message { Message(id: id, en: en) }
}

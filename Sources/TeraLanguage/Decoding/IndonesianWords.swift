/// Indonesian words that designers write where the language of documents has another one.
///
/// The words are people's, not the language's: they are named in a message and never accepted silently.
enum IndonesianWords {
    /// The allowed name that an Indonesian word stands for.
    static func meant(by word: String, among allowed: [String]) -> String? {
        let typed = word.lowercased().replacing("_", "-").replacing(" ", "-")
        return allowed.first { names[$0]?.contains(typed) ?? false }
    }

    private static let names: [String: [String]] = [
        // Keys.
        "title": ["judul", "nama"], "source": ["sumber"], "note": ["catatan", "keterangan"], "waive": ["pengecualian"],
        "reason": ["alasan"], "code": ["kode"], "options": ["pilihan", "opsi"], "value": ["nilai", "skor"],
        "label": ["teks"], "text": ["teks", "bunyi", "uraian", "esai", "isian"], "direction": ["arah"],
        "items": ["butir", "butir-butir", "soal"], "topics": ["topik"], "topic": ["topik"], "type": ["jenis", "tipe"],
        "stem": ["pernyataan", "pertanyaan", "soal"], "help": ["petunjuk", "bantuan"], "required": ["wajib"],
        "scale": ["skala"], "reverse": ["terbalik"], "weight": ["bobot"], "key": ["kunci", "jawaban"],
        "points": ["poin", "nilai", "butir"], "number": ["nomor"], "standard": ["standar"], "roles": ["peran"],
        "role": ["peran"],
        "scope": ["lingkup", "lingkup-tugas"], "purpose": ["tujuan"], "languages": ["bahasa"],
        "introduction": ["pengantar", "pendahuluan"], "raters": ["penilai"], "budget": ["batas", "beban"],
        "sections": ["bagian"],
        "scoring": ["penilaian", "penskoran"], "minutes": ["menit"], "from": ["dari", "mulai"],
        "to": ["sampai", "hingga", "selesai"], "pass": ["lulus"], "instrument": ["instrumen"],
        "programme": ["program", "pelatihan", "program-pelatihan"], "programmes": ["program-program"],
        "occasion": ["kesempatan"], "periode": ["jadwal", "waktu"], "coverage": ["cakupan"],
        "holds": ["isi", "memuat"],
        "entries": ["isian", "daftar"], "zone": ["zona", "zona-waktu"], "dates": ["tanggal"], "parent": ["induk"],
        "aliases": ["alias", "nama-lain"], "layout": ["tampilan"], "wording": ["bunyi"], "version": ["versi"],
        "formerly": ["dahulu", "dulu", "id-lama", "sebelumnya"],
        "repeats": ["ulangi", "mengulang"], "conclusions": ["kesimpulan"],
        "recommendations": ["rekomendasi"], "suggestions": ["saran"], "responses": ["tanggapan"],
        "annex": ["lampiran"], "certificate": ["sertifikat"], "rule": ["aturan"], "published": ["diumumkan"],
        "stage": ["tahap"], "paragraphs": ["paragraf"], "table": ["tabel"], "columns": ["kolom"], "rows": ["baris"],
        "report": ["laporan"], "people": ["orang"], "share": ["bagian", "persentase"],
        "unit": ["unit-kerja", "satuan"],
        // Kinds, types, purposes and other words of closed lists.
        "battery": ["baterai"], "register": ["daftar", "daftar-acuan"], "rating": ["skala", "penilaian"],
        "single": ["pilihan-ganda", "pilihan"], "task": ["tugas"], "performance": ["kinerja"],
        "mapping": ["pemetaan"], "test": ["tes", "ujian"], "reaction": ["reaksi", "kesan"],
        "observation": ["observasi", "pengamatan"], "ascending": ["naik", "menaik"],
        "descending": ["turun", "menurun"],
        "list": ["daftar"], "matrix": ["tabel", "matriks"], "mean": ["rata-rata", "rerata"],
        "sum": ["jumlah", "total"],
        "report_text": ["naskah", "naskah-laporan", "laporan"], "coding_frame": ["koding", "kerangka-koding"],
        "evaluation": ["evaluasi"], "planning": ["perencanaan"], "implementation": ["pelaksanaan"],
        "follow_up": ["tindak-lanjut"],
        "province": ["provinsi"], "agency": ["instansi"], "ciri_khas": ["tugas"], "tidak-aktif": ["nonaktif", "mati"],
        "aktif": ["active", "jalan"],
        "pengguna_layanan": ["pengguna", "klien", "pelanggan", "penerima-layanan"],
        "diri": ["diri-sendiri", "sendiri"],
        "rekan": ["rekan-kerja", "sejawat"], "pengamat": ["observer"],
    ]
}

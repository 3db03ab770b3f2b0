/// The chapter of the language reference about comments: what coders write, and how it is counted.
enum GrammarCoding {
    static let text = #"""
        <a id="koding"></a>

        ## Koding komentar · Coding comments

        [`coding_frame`](#coding_frame) menyebut kategori satu pertanyaan terbuka. Pengode menulis CSV, satu baris satu
        kode; `tera report cop --coding BERKAS` menghitungnya. · names the categories of an open question. Coders write
        CSV, one row a code; `tera report cop --coding FILE` counts them.

        ```csv
        peserta,butir,pengode,kode,catatan
        pk-001,kendala,rina,anggaran,
        pk-001,kendala,rina,fasilitas,dua kategori: dua baris
        pk-002,kendala,rina,tidak-relevan,
        ```

        - `tera report cop --coding-sheet BERKAS` menulis komentar yang belum dikode, untuk diisi; satu baris disalin untuk
          kode kedua. Berkas itu memuat id orang dan kata-katanya apa adanya: hanya untuk pengode. · writes the comments
          that are not coded yet, to be filled in; a row is copied for a second code. It holds people's ids and words as
          they wrote them: for coders alone.
        - Judul kolom boleh dalam bahasa Inggris: participant, item, coder, code, note. `kode` adalah id atau nama kategori.
          Dari ekspor tanpa id, peserta adalah `BERKAS:BARIS`, misalnya `reaksi.csv:12`. · Headings may be English. A code
          is the id or title of a category. Of exports without ids a participant is `FILE:LINE`.
        - Setiap baris yang ditolak disebut dengan alasannya. Kode seorang pengode untuk satu komentar diambil utuh atau
          tidak sama sekali. · Every refused row is named with its reason. What one coder says of one comment is taken
          whole or not at all.
        - Bagian dihitung dari yang menulis sesuatu, dan dari yang ditanya. “Tidak relevan” (kode `none`, atau isian
          `words`), belum dikode, dan tidak menulis disebut tersendiri. · Shares are of those who wrote something, and of
          those asked. No comment (the code `none`, or an answer among `words`), not coded, and nothing written stand
          apart.
        - Dua pengode: `reference` menghitung kode pengode acuan; `agreed` hanya kode yang diberikan keduanya.
          Kesepakatan mereka dilaporkan sebagai persentase dan κ Cohen, dengan beberapa kode per kategori. · Two coders:
          `reference` counts the reference coder's codes, `agreed` only those that both gave. Their agreement is reported
          as a percentage and Cohen's κ; with several codes, for each category.
        - Kutipan dipilih menurut panjang terdekat dengan median kategorinya, lalu urutan hash. Nama peserta, nama
          sesudah Pak atau Bu, `names`, alamat surel, dan nomor panjang diganti `[nama]`, `[surel]`, `[nomor]`. Tempat,
          jabatan, dan nama lain tidak: bacalah kutipan sebelum laporan keluar. Kategori yang tidak dicetak tidak dikutip.
          · Quotes are those nearest the median length of their category, then by a hash. Names of participants, names
          after Pak or Bu, `names`, e-mail addresses and long numbers are replaced. Places, posts and other names are not:
          read the quotes before a report leaves the house. Categories that are left out are not quoted.

        **Contoh · example.** Dua pengode, 20 komentar, kode a dan b · two coders, 20 comments, codes a and b: keduanya a
        · both a 8, keduanya b · both b 7, hanya yang pertama a · only the first a 2, hanya yang kedua a · only the second
        a 3. Sepakat · agreed 15/20; pₑ = (10 · 11 + 10 · 9)/400 = 1/2; κ = (3/4 − 1/2)/(1 − 1/2) = 1/2.


        """#
}

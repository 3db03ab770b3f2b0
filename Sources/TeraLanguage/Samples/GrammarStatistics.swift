/// The chapter of the language reference about what `tera analyse` computes.
enum GrammarStatistics {
    static let text = #"""
        <a id="statistik"></a>

        ## Statistik · Statistics

        `tera analyse BATERAI` membaca jawaban seperti `tera score`. Yang kosong tidak pernah nol: *pairwise* berarti
        tiap angka dari yang punya nilainya, *listwise* hanya orang yang lengkap. Jumlah dihitung dengan bilangan bulat
        yang tepat. Yang tidak dapat dihitung disebut alasannya. Semua angka diperiksa terhadap R
        (`Scripts/statistics-oracle`). · `tera analyse BATTERY` reads answers as `tera score` does. Missing is never
        zero: *pairwise* means that each number is of those who have its value, *listwise* only of people without gaps.
        Sums are exact whole numbers. What cannot be computed says why. Every number is held against R.

        k butir · items, n orang · people, xᵢ butir · item i, X = Σxᵢ, V varians · variance, KR kuadrat rata-rata
        · mean square, GB galat baku · standard error, db derajat bebas · degrees of freedom.

        | ukuran · statistic | rumus · formula | yang kosong · missing | sumber · source |
        | --- | --- | --- | --- |
        | sebaran · distribution | banyak · count / yang menjawab · who answered | pairwise | – |
        | kesulitan · difficulty | benar · right / yang menjawab · who answered | pairwise | Ebel 1965 |
        | r butir–sisa (point-biserial) · r item–rest | r(xᵢ, X − xᵢ) | listwise | Nunnally & Bernstein 1994 |
        | daya beda · discrimination D | bagian benar ⌈0,27 n⌉ teratas − terbawah, nilai yang sama ikut · share right of the best ⌈0.27 n⌉ − the weakest, ties included | listwise | Kelley 1939 |
        | pilihan jawaban · options | bagian; rata-rata benar di butir lain · share; mean right elsewhere. Jarang dipilih · rarely chosen: < 5% | pairwise | Haladyna 2004 |
        | α (KR-20) | k/(k − 1) · (1 − ΣVᵢ/V(X)); selang · interval: 1 − (1 − α) F, db · df n − 1, (n − 1)(k − 1) | listwise | Cronbach 1951; Feldt 1965 |
        | galat pengukuran · error of measurement | s(X) · √(1 − α) | listwise | Lord & Novick 1968 |
        | ω | (Σλ)² / ((Σλ)² + Σψ), satu faktor, kemungkinan maksimum · one factor, maximum likelihood | listwise | McDonald 1999; Jöreskog 1967 |
        | lantai dan langit-langit · floor and ceiling | banyak di batas · count at the ends; menumpuk · crowded: > 15% | pairwise | Terwee et al. 2007 |
        | ICC(1) | (KR_orang − KR_dalam) / (KR_orang + (k − 1) KR_dalam) · mean squares between and within people | listwise | Shrout & Fleiss 1979 |
        | ICC(2,1) | (KR_orang − KR_galat) / (KR_orang + (k − 1) KR_galat + k (KR_penilai − KR_galat)/n) | listwise | McGraw & Wong 1996 |
        | ICC(2,k) | k r / (1 + (k − 1) r), r = ICC(2,1) | listwise | McGraw & Wong 1996 |
        | selisih diri · self–other gap | diri − rata-rata penilai lain · self − mean of others; uji t berpasangan · paired t | listwise | Atwater & Yammarino 1992 |
        | beruntun · long run | jawaban sama terpanjang ≥ k/2 dan ≥ 6 · longest run of one answer ≥ k/2 and ≥ 6 | memutus runtun · ends a run | Johnson 2005; Curran 2016 |
        | kecepatan · speed | rata-rata · mean of min(3, median waktu butir · of the times of the item / waktu lembar · time of the sheet); cepat · fast ≥ 2; ≥ 10 lembar sebutir · sheets an item | pairwise | Leiner 2019 |
        | rasio peluang · odds ratio (DIF) | Σ(ad/n) / Σ(bc/n) atas nilai X · over the values of X | listwise | Mantel & Haenszel 1959; Holland & Thayer 1988 |
        | χ² (DIF) | (\|Σa − E(Σa)\| − ½)² / V(Σa) | listwise | Mantel & Haenszel 1959 |
        | D-DIF | −2,35 ln(rasio · ratio). A: p ≥ 0,05 atau · or \|D\| < 1; C: \|D\| ≥ 1,5 dan · and \|D\| − 1,645 GB > 1; lainnya · else B | listwise | Zieky 1993; Robins, Breslow & Greenland 1986 |
        | Rasch | P(benar · right) = 1 / (1 + e^(δᵢ − θ)), Σδ = 0, kemungkinan bersyarat · conditional likelihood | listwise | Andersen 1972; Fischer 1981 |
        | infit, outfit | Σ(x − P)² / ΣP(1 − P); rata-rata · mean (x − P)² / P(1 − P) | listwise | Wright & Masters 1982 |
        | peningkatan ternormalisasi · normalised gain | (sesudah − sebelum · after − before) / (100 − sebelum · before), rata-rata · means; selang Fieller · Fieller's interval. Tinggi · high ≥ 0,7, sedang · medium ≥ 0,3 | listwise | Hake 1998; Fieller 1954 |
        | κ (dua pengode · two coders) | (pₒ − pₑ)/(1 − pₑ); selang · interval: κ ± z · GB, dari · from 2k² komentar · comments, k kode · codes | listwise | Cohen 1960; Fleiss, Cohen & Everitt 1969; Cicchetti 1981 |
        | d_z, d_av | selisih · difference / s(selisih · difference); / √((V₁ + V₂)/2) | listwise | Cohen 1988; Cumming 2012 |

        **Contoh · example.** Tiga butir, empat orang · three items, four people: 1 2 3, 2 2 3, 3 4 4, 4 4 4. n(n − 1) Vᵢ
        = 20, 16, 4; n(n − 1) V(X) = 104. α = 3/2 · (1 − 40/104) = 12/13 = 0,923.


        """#
}

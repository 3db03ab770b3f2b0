import TeraArtifact

/// The standard of the tests, spelled out: 6 subunsur, 15 subkompetensi, and the explanations of one jenjang and of the
/// role without jenjang.
enum StandardFixture {
    static let standard = StandardArtifact(
        id: "skj-pengantar-kerja-2022",
        title: ["id": "Standar Kompetensi Jabatan Fungsional Pengantar Kerja"],
        jabatan: ["id": "Pengantar Kerja"],
        jenjang: [
            Named(id: "ahli-pertama", title: ["id": "Ahli Pertama"]),
            Named(id: "ahli-muda", title: ["id": "Ahli Muda"]),
            Named(id: "ahli-madya", title: ["id": "Ahli Madya"]),
            Named(id: "ahli-utama", title: ["id": "Ahli Utama"]),
        ],
        roles: [Named(id: "petugas-antar-kerja", title: ["id": "Petugas Antar Kerja"])],
        subunsur: [
            SubunsurArtifact(
                id: "subunsur-1", number: 1,
                title: ["id": "Perencanaan Pelaksanaan Antar Kerja"],
                subkompetensi: [
                    SubkompetensiArtifact(
                        id: "perencanaan", number: 1, title: ["id": "Perencanaan Pelaksanaan Antar Kerja"],
                        explanations: [:])
                ]),
            SubunsurArtifact(
                id: "subunsur-2", number: 2,
                title: ["id": "Penempatan Tenaga Kerja dan Perluasan Kesempatan Kerja"],
                subkompetensi: [
                    SubkompetensiArtifact(
                        id: "analisis-jabatan", number: 2, title: ["id": "Analisis Jabatan"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Melakukan analisis jabatan dasar untuk menghasilkan informasi jabatan yang diperlukan "
                                    + "dalam perencanaan tenaga kerja."
                            ]
                        ]),
                    SubkompetensiArtifact(
                        id: "informasi-pasar-kerja", number: 3, title: ["id": "Informasi Pasar Kerja"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Mengumpulkan dan menyebarluaskan informasi pasar kerja (IPK) dasar untuk kebutuhan "
                                    + "pencari dan pemberi kerja."
                            ],
                            "petugas-antar-kerja": [
                                "id":
                                    "Melaksanakan pengumpulan, pengolahan, dan penyampaian informasi lowongan kerja sesuai "
                                    + "kebutuhan pencari kerja dan format layanan."
                            ],
                        ]),
                    SubkompetensiArtifact(
                        id: "penyuluhan-jabatan", number: 4, title: ["id": "Penyuluhan Jabatan"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Memberikan penyuluhan jabatan kepada pencari kerja dengan menggunakan media yang telah "
                                    + "disiapkan untuk menyampaikan informasi secara tepat dan sesuai sasaran."
                            ],
                            "petugas-antar-kerja": [
                                "id":
                                    "Menyampaikan informasi jabatan kepada pencari kerja untuk membantu pemahaman tentang "
                                    + "tugas, kualifikasi, dan peluang kerja."
                            ],
                        ]),
                    SubkompetensiArtifact(
                        id: "bimbingan-jabatan", number: 5, title: ["id": "Bimbingan Jabatan"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Memberikan layanan bimbingan jabatan dasar kepada pencari kerja yang baru masuk ke "
                                    + "pasar kerja"
                            ],
                            "petugas-antar-kerja": [
                                "id":
                                    "Memberikan bimbingan kepada pencari kerja terkait pemilihan jabatan, penyusunan CV, dan "
                                    + "persiapan wawancara sesuai kebutuhan."
                            ],
                        ]),
                    SubkompetensiArtifact(
                        id: "perantaraan-kerja", number: 6, title: ["id": "Perantaraan Kerja (AKL, AKAD, AKAN)"],
                        explanations: [
                            "ahli-pertama": [
                                "id": "Melaksanakan layanan antar kerja pada skema AKL/AKAD dengan mencari lowongan, "
                                    + "menyeleksi kesesuaian profil pencari kerja, menerbitkan rujukan atau penawaran tenaga "
                                    + "kerja kepada pemberi kerja, serta mencatat hasil penempatan sesuai prosedur perantaraan "
                                    + "kerja."
                            ],
                            "petugas-antar-kerja": [
                                "id":
                                    "Melaksanakan pencocokan pencari kerja dengan lowongan serta memfasilitasi pertemuan "
                                    + "dengan pemberi kerja."
                            ],
                        ]),
                    SubkompetensiArtifact(
                        id: "tenaga-kerja-khusus", number: 7, title: ["id": "Tenaga Kerja Khusus"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Memberikan layanan informasi kerja kepada pencari kerja khusus, seperti penyandang "
                                    + "disabilitas, korban PHK, atau kelompok rentan lainnya, dengan memanfaatkan sumber "
                                    + "informasi yang relevan untuk membantu mereka memperoleh kesempatan kerja yang sesuai."
                            ],
                            "petugas-antar-kerja": [
                                "id":
                                    "Melaksanakan pendampingan dan layanan bagi pencari kerja penyandang disabilitas, korban "
                                    + "PHK, lulusan baru, atau kelompok rentan lainnya."
                            ],
                        ]),
                    SubkompetensiArtifact(
                        id: "pelayanan-pencari-kerja", number: 8, title: ["id": "Pelayanan Pencari Kerja"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Memberikan layanan informasi pasar kerja dan konsultasi dasar kepada pencari kerja, "
                                    + "termasuk membantu dalam proses pendaftaran, pencocokan lowongan, serta pengisian "
                                    + "dokumen penempatan sesuai prosedur yang berlaku."
                            ],
                            "petugas-antar-kerja": [
                                "id": "Melaksanakan pendaftaran pencari kerja, pencocokan profil dengan lowongan, dan "
                                    + "pencatatan hasil layanan."
                            ],
                        ]),
                    SubkompetensiArtifact(
                        id: "pelayanan-pemberi-kerja", number: 9, title: ["id": "Pelayanan Pemberi Kerja"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Melaksanakan pelayanan dasar kepada pemberi kerja dengan menerima dan mencatat daftar "
                                    + "kebutuhan tenaga kerja, melakukan pencocokan awal dengan data pencari kerja, serta "
                                    + "menyampaikan informasi ketenagakerjaan sesuai prosedur."
                            ],
                            "petugas-antar-kerja": [
                                "id":
                                    "Melaksanakan pencatatan kebutuhan tenaga kerja, penyajian informasi jabatan, dan "
                                    + "penyampaian data kandidat kepada pemberi kerja."
                            ],
                        ]),
                    SubkompetensiArtifact(
                        id: "perluasan-kesempatan-kerja", number: 10, title: ["id": "Perluasan Kesempatan Kerja"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Memberikan layanan informasi pelatihan dan layanan informasi kewirausahaan kepada "
                                    + "pencari kerja dengan cara mengidentifikasi program yang tersedia, menyajikan informasi "
                                    + "secara sederhana, serta mendokumentasikan tindak lanjut informasi untuk mendukung "
                                    + "perluasan kesempatan kerja."
                            ],
                            "petugas-antar-kerja": [
                                "id":
                                    "Mengarahkan pencari kerja ke program pelatihan, magang, atau kewirausahaan sesuai "
                                    + "potensi yang tersedia."
                            ],
                        ]),
                    SubkompetensiArtifact(
                        id: "job-canvassing", number: 11, title: ["id": "Job canvassing"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Mengidentifikasi peluang kerja lokal melalui pengumpulan informasi lowongan dari "
                                    + "perusahaan atau lembaga, mencatat hasil temuan, dan menyajikan informasi peluang kerja "
                                    + "untuk mendukung penempatan tenaga kerja."
                            ],
                            "petugas-antar-kerja": [
                                "id":
                                    "Melaksanakan kunjungan lapangan ke perusahaan/industri untuk mengidentifikasi dan "
                                    + "mendokumentasikan peluang kerja."
                            ],
                        ]),
                ]),
            SubunsurArtifact(
                id: "subunsur-3", number: 3,
                title: ["id": "Pengendalian Penggunaan Tenaga Kerja Asing"],
                subkompetensi: [
                    SubkompetensiArtifact(
                        id: "pengendalian-tka", number: 12, title: ["id": "Pengendalian Penggunaan TKA"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Melakukan verifikasi administratif terhadap dokumen permintaan TKA untuk memastikan "
                                    + "kelengkapan, keabsahan, dan kesesuaian dengan ketentuan peraturan perundangan."
                            ]
                        ])
                ]),
            SubunsurArtifact(
                id: "subunsur-4", number: 4,
                title: ["id": "Pembinaan Kelembagaan dan Sumber Daya Penempatan"],
                subkompetensi: [
                    SubkompetensiArtifact(
                        id: "pembinaan-kelembagaan", number: 13, title: ["id": "Pembinaan Kelembagaan"],
                        explanations: [
                            "ahli-pertama": [
                                "id":
                                    "Melaksanakan identifikasi kelengkapan dokumen kelembagaan penempatan tenaga kerja untuk "
                                    + "memastikan kesesuaian dengan ketentuan yang berlaku."
                            ]
                        ])
                ]),
            SubunsurArtifact(
                id: "subunsur-5", number: 5,
                title: ["id": "Evaluasi dan Laporan Pelaksanaan Antar Kerja"],
                subkompetensi: [
                    SubkompetensiArtifact(
                        id: "evaluasi-laporan", number: 14,
                        title: ["id": "Pemantauan, Evaluasi dan Laporan Pelayanan Antar Kerja"],
                        explanations: [:])
                ]),
            SubunsurArtifact(
                id: "subunsur-6", number: 6,
                title: ["id": "Pengembangan Antar Kerja"],
                subkompetensi: [
                    SubkompetensiArtifact(
                        id: "pengembangan", number: 15, title: ["id": "Pengembangan Antar Kerja"],
                        explanations: [:])
                ]),
        ])
}

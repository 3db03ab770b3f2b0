/// Names of time zones as the IANA database writes them: `Area/City`.
enum TimeZoneName {
    /// The zones of Indonesia, west to east.
    static let indonesian = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]

    /// The zone that an Indonesian abbreviation stands for (Keputusan Presiden 41/1987). Pontianak keeps WIB too.
    static let abbreviations = ["wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"]

    /// Cities are known for Asia, where provinces lie; elsewhere a well-formed name is believed.
    static func isValid(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), areas.contains(String(parts[0])),
            parts.dropFirst().allSatisfy({ part in
                part.first?.isUppercase == true
                    && part.utf8.allSatisfy { byte in
                        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
                            || byte == UInt8(ascii: "-")
                    }
            })
        else { return false }
        return parts[0] != "Asia" || (parts.count == 2 && asianCities.contains(String(parts[1])))
    }

    private static let areas: Set<String> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
    ]

    /// Release 2025b of the database, without its outdated names.
    private static let asianCities: Set<String> = [
        "Aden", "Almaty", "Amman", "Anadyr", "Aqtau", "Aqtobe", "Ashgabat", "Atyrau", "Baghdad", "Bahrain", "Baku",
        "Bangkok", "Barnaul", "Beirut", "Bishkek", "Brunei", "Chita", "Choibalsan", "Colombo", "Damascus", "Dhaka",
        "Dili", "Dubai", "Dushanbe", "Famagusta", "Gaza", "Hebron", "Ho_Chi_Minh", "Hong_Kong", "Hovd", "Irkutsk",
        "Jakarta", "Jayapura", "Jerusalem", "Kabul", "Kamchatka", "Karachi", "Kathmandu", "Khandyga", "Kolkata",
        "Krasnoyarsk", "Kuala_Lumpur", "Kuching", "Kuwait", "Macau", "Magadan", "Makassar", "Manila", "Muscat",
        "Nicosia", "Novokuznetsk", "Novosibirsk", "Omsk", "Oral", "Phnom_Penh", "Pontianak", "Pyongyang", "Qatar",
        "Qostanay", "Qyzylorda", "Riyadh", "Sakhalin", "Samarkand", "Seoul", "Shanghai", "Singapore", "Srednekolymsk",
        "Taipei", "Tashkent", "Tbilisi", "Tehran", "Thimphu", "Tokyo", "Tomsk", "Ulaanbaatar", "Urumqi", "Ust-Nera",
        "Vientiane", "Vladivostok", "Yakutsk", "Yangon", "Yekaterinburg", "Yerevan",
    ]
}

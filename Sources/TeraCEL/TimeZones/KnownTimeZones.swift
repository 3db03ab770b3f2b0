/// Zones for machines without a time zone database: their rule of today, for every year.
enum KnownTimeZones {
    private static let europe = ",M3.5.0,M10.5.0/3"
    private static let america = ",M3.2.0,M11.1.0"
    private static let australia = ",M10.1.0,M4.1.0/3"

    static let rules: [String: String] = [
        "Asia/Jakarta": "WIB-7", "Asia/Pontianak": "WIB-7", "Asia/Makassar": "WITA-8", "Asia/Jayapura": "WIT-9",
        "Asia/Singapore": "<+08>-8", "Asia/Kuala_Lumpur": "<+08>-8", "Asia/Bangkok": "<+07>-7",
        "Asia/Ho_Chi_Minh": "<+07>-7", "Asia/Manila": "PST-8", "Asia/Dili": "<+09>-9", "Asia/Tokyo": "JST-9",
        "Asia/Seoul": "KST-9", "Asia/Shanghai": "CST-8", "Asia/Hong_Kong": "HKT-8", "Asia/Taipei": "CST-8",
        "Asia/Kolkata": "IST-5:30", "Asia/Calcutta": "IST-5:30", "Asia/Kathmandu": "<+0545>-5:45",
        "Asia/Dhaka": "<+06>-6", "Asia/Karachi": "PKT-5", "Asia/Dubai": "<+04>-4", "Asia/Riyadh": "<+03>-3",
        "Australia/Sydney": "AEST-10AEDT" + australia, "Australia/Melbourne": "AEST-10AEDT" + australia,
        "Australia/Hobart": "AEST-10AEDT" + australia, "Australia/Adelaide": "ACST-9:30ACDT" + australia,
        "Australia/Brisbane": "AEST-10", "Australia/Darwin": "ACST-9:30", "Australia/Perth": "AWST-8",
        "Pacific/Auckland": "NZST-12NZDT,M9.5.0,M4.1.0/3", "Pacific/Honolulu": "HST10",
        "Europe/London": "GMT0BST,M3.5.0/1,M10.5.0", "Europe/Dublin": "GMT0IST,M3.5.0/1,M10.5.0",
        "Europe/Lisbon": "WET0WEST,M3.5.0/1,M10.5.0", "Europe/Paris": "CET-1CEST" + europe,
        "Europe/Berlin": "CET-1CEST" + europe, "Europe/Amsterdam": "CET-1CEST" + europe,
        "Europe/Madrid": "CET-1CEST" + europe, "Europe/Rome": "CET-1CEST" + europe,
        "Europe/Stockholm": "CET-1CEST" + europe, "Europe/Zurich": "CET-1CEST" + europe,
        "Europe/Athens": "EET-2EEST,M3.5.0/3,M10.5.0/4", "Europe/Istanbul": "<+03>-3", "Europe/Moscow": "MSK-3",
        "CET": "CET-1CEST" + europe, "EET": "EET-2EEST,M3.5.0/3,M10.5.0/4",
        "Africa/Cairo": "EET-2EEST,M4.5.5/0,M10.5.4/24",
        "Africa/Johannesburg": "SAST-2", "Africa/Lagos": "WAT-1", "Africa/Nairobi": "EAT-3",
        "America/New_York": "EST5EDT" + america, "US/Eastern": "EST5EDT" + america,
        "America/Chicago": "CST6CDT" + america, "US/Central": "CST6CDT" + america,
        "America/Denver": "MST7MDT" + america, "US/Mountain": "MST7MDT" + america, "America/Phoenix": "MST7",
        "America/Los_Angeles": "PST8PDT" + america, "US/Pacific": "PST8PDT" + america,
        "America/Anchorage": "AKST9AKDT" + america, "America/Toronto": "EST5EDT" + america,
        "America/Halifax": "AST4ADT" + america, "America/St_Johns": "NST3:30NDT" + america,
        "America/Sao_Paulo": "<-03>3", "America/Argentina/Buenos_Aires": "<-03>3", "America/Bogota": "<-05>5",
        "America/Mexico_City": "CST6", "America/Caracas": "<-04>4", "America/Lima": "<-05>5",
        "Etc/UTC": "UTC0", "Etc/GMT": "GMT0", "EST5EDT": "EST5EDT" + america, "CST6CDT": "CST6CDT" + america,
        "PST8PDT": "PST8PDT" + america, "MST7MDT": "MST7MDT" + america, "EST": "EST5", "MST": "MST7", "HST": "HST10",
    ]
}

extension Function {
    private static func field(
        _ name: String, ofTime: @escaping @Sendable (CivilTime, Int32) -> Int,
        ofDuration: (@Sendable (CELDuration) -> Int64)? = nil
    ) -> Function {
        var overloads: [Overload] = [
            .member(.timestamp, returns: .int), .member(.timestamp, .string, returns: .int),
        ]
        if ofDuration != nil { overloads.append(.member(.duration, returns: .int)) }
        return Function(name, overloads) { arguments, _ throws(EvaluationError) in
            if arguments.count == 1, let ofDuration, case .duration(let value) = arguments[0] {
                return .int(ofDuration(value))
            }
            guard case .timestamp(let moment)? = arguments.first, arguments.count <= 2 else { throw noOverload(name) }
            var seconds = moment.seconds
            if arguments.count == 2 {
                guard case .string(let zone) = arguments[1] else { throw noOverload(name) }
                guard let offset = TimeZones.offset(of: zone, at: moment.seconds) else {
                    throw EvaluationError(.unknownTimeZone, zone)
                }
                seconds += offset
            }
            return .int(Int64(ofTime(CivilTime(secondsSinceEpoch: seconds), moment.nanoseconds)))
        }
    }

    /// Parts of timestamps, in UTC or a named zone, and of durations.
    static let times: [Function] = [
        field("getFullYear", ofTime: { time, _ in time.date.year }),
        // From 0, as in most programming languages.
        field("getMonth", ofTime: { time, _ in time.date.month - 1 }),
        field("getDate", ofTime: { time, _ in time.date.day }),
        field("getDayOfMonth", ofTime: { time, _ in time.date.day - 1 }),
        field("getDayOfWeek", ofTime: { time, _ in time.date.dayOfWeek }),
        field("getDayOfYear", ofTime: { time, _ in time.date.dayOfYear }),
        field("getHours", ofTime: { time, _ in time.hour }, ofDuration: { $0.seconds / 3600 }),
        field("getMinutes", ofTime: { time, _ in time.minute }, ofDuration: { $0.seconds / 60 }),
        field("getSeconds", ofTime: { time, _ in time.second }, ofDuration: { $0.seconds }),
        // Of a duration too this is only the part below a second.
        field(
            "getMilliseconds",
            ofTime: { _, nanoseconds in
                Int(nanoseconds) / 1_000_000
            }, ofDuration: { Int64($0.nanoseconds) / 1_000_000 }),
    ]
}

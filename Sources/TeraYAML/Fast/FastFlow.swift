/// `[…]` and `{…}`, over as many lines as they take.
extension FastReader {
    mutating func flowNode() throws(Unusual) {
        depth += 1
        if depth > depthLimit { throw Unusual() }
        let index = nodes.count
        let isMapping = byte(at) == UInt8(ascii: "{")
        nodes.append(
            YAMLNode.Record(
                kind: isMapping ? .mapping : .sequence, style: .flow, start: UInt32(at), end: UInt32(at), next: 0))
        at += 1
        let children = isMapping ? try flowEntries(of: index) : try flowElements()
        at += 1
        nodes[index].count = children
        nodes[index].end = UInt32(at)
        nodes[index].next = UInt32(nodes.count)
        depth -= 1
    }

    private mutating func flowElements() throws(Unusual) -> UInt32 {
        var children: UInt32 = 0
        try flowSpace()
        while byte(at) != UInt8(ascii: "]") {
            try flowValue()
            children += 1
            try flowSpace()
            if byte(at) == UInt8(ascii: ",") {
                at += 1
                try flowSpace()
            } else if byte(at) != UInt8(ascii: "]") {
                throw Unusual()
            }
        }
        return children
    }

    private mutating func flowEntries(of mapping: Int) throws(Unusual) -> UInt32 {
        var children: UInt32 = 0
        try flowSpace()
        while byte(at) != UInt8(ascii: "}") {
            let key = nodes.count
            let start = at
            try flowScalar()
            while byte(at) == 0x20 { at += 1 }
            guard byte(at) == UInt8(ascii: ":"), isBlank(at + 1), at - start < 1000 else { throw Unusual() }
            try checkKey(key, of: mapping, earlier: children)
            at += 1
            try flowSpace()
            try flowValue()
            children += 2
            try flowSpace()
            if byte(at) == UInt8(ascii: ",") {
                at += 1
                try flowSpace()
            } else if byte(at) != UInt8(ascii: "}") {
                throw Unusual()
            }
        }
        return children
    }

    private mutating func flowValue() throws(Unusual) {
        switch byte(at) {
        case UInt8(ascii: "["), UInt8(ascii: "{"): try flowNode()
        default: try flowScalar()
        }
    }

    private mutating func flowScalar() throws(Unusual) {
        switch byte(at) {
        case UInt8(ascii: "\""): try doubleQuoted()
        case UInt8(ascii: "'"): try singleQuoted()
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "%"), UInt8(ascii: "@"),
            UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "?"), UInt8(ascii: ":"),
            UInt8(ascii: "#"), UInt8(ascii: "-"):
            // A dash may begin a number, nothing else that is worth knowing here.
            guard byte(at) == UInt8(ascii: "-"), (0x30...0x39).contains(byte(at + 1)) else { throw Unusual() }
            try flowPlain()
        default: try flowPlain()
        }
    }

    /// Moves past spaces, line ends and comments. A line at column 0 could be a document marker.
    private mutating func flowSpace() throws(Unusual) {
        let start = at
        while at < count {
            switch bytes[at] {
            case 0x20: at += 1
            case 0x0A:
                at += 1
                lineStart = at
                guard byte(at) == 0x20 || byte(at) == 0x0A else { throw Unusual() }
            case UInt8(ascii: "#"):
                guard at > start else { throw Unusual() }
                skipLine()
            default: return
            }
        }
        throw Unusual()
    }
}

/// The element names that reading treats in a way of their own; all others are `other`.
enum ElementName: UInt8, Sendable, CaseIterable {
    case other
    case a, address, area, article, aside, audio, base, blockquote, body, br, button, canvas, caption, center,
        col, datalist, dd
    case defs, desc, details, dialog, dir, div, dl, dt, embed, fieldset, figcaption, figure, footer,
        foreignobject, form,
        frame,
        h1, h2, h3, h4, h5, h6
    case head, header, hr, html, iframe, img, input, label, legend, li, link, main, math, menu, meta,
        metadata, nav,
        noembed
    case noframes, noscript, ol, option, p, param, plaintext, pre, rp, script, section, select, source, style,
        summary, svg, symbol
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, ul, video, wbr, xmp

    /// Names are told apart by their first eight bytes and their length, in lower case.
    init(_ name: Span<UInt8>) {
        var key: UInt64 = 0
        for index in 0..<min(8, name.count) { key |= UInt64(name[index]) << (8 * UInt64(index)) }
        self = Self.known[Self.small(key) ^ UInt64(name.count) << 57] ?? .other
    }

    /// The eight bytes of `key` with capitals as small letters, all at once: bytes from A on carry into their high bit,
    /// those behind Z do too, and so the two differ in that bit for capitals only.
    private static func small(_ key: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = key & (0x7F * ones)
        let isCapital = (low + (0x80 - 0x41) * ones) ^ (low + (0x80 - 0x5B) * ones)
        return key | (isCapital & ~key & (0x80 * ones)) >> 2
    }

    var traits: Traits { Self.traitsOfName[Int(rawValue)] }

    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// Not shown where it stands in a drawing.
        static let unseenInSVG = Traits(rawValue: 64)
        /// Begins and ends a line.
        static let block = Traits(rawValue: 1)
        /// A cell of a table: parted from its neighbour by a tab, so that a row stays one line.
        static let cell = Traits(rawValue: 2)
        /// No content of its own.
        static let void = Traits(rawValue: 4)
        /// What stands in it is not shown as text of the page.
        static let unseen = Traits(rawValue: 8)
        static let heading = Traits(rawValue: 16)
        /// Its content is text and never markup.
        static let rawText = Traits(rawValue: 32)
    }

    private static let traitsOfName: [Traits] = allCases.map { name in
        var traits: Traits = []
        switch name {
        case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir,
            .div,
            .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
            .hr,
            .legend, .li, .main, .menu, .nav, .ol, .option, .p, .plaintext, .pre, .section, .summary, .table,
            .tbody, .textarea, .tfoot, .thead, .tr, .ul, .xmp:
            traits.insert(.block)
        case .td, .th: traits.insert(.cell)
        default: break
        }
        switch name {
        case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source,
            .track, .wbr:
            traits.insert(.void)
        case .audio, .canvas, .datalist, .iframe, .noembed, .noframes, .noscript, .rp, .script, .select,
            .style,
            .template, .title, .video:
            traits.insert(.unseen)
        case .defs, .desc, .metadata, .symbol: traits.insert(.unseenInSVG)
        case .h1, .h2, .h3, .h4, .h5, .h6: traits.insert(.heading)
        default: break
        }
        switch name {
        case .iframe, .noembed, .noframes, .noscript, .script, .style, .textarea, .title, .xmp, .plaintext:
            traits.insert(.rawText)
        default: break
        }
        return traits
    }

    private static let known: PackedTable<ElementName> = {
        var table = PackedTable<ElementName>()
        for name in allCases where name != .other {
            let text = Array(String(describing: name).utf8)
            var key: UInt64 = UInt64(text.count) << 57
            for (index, byte) in text.prefix(8).enumerated() { key ^= UInt64(byte) << (8 * UInt64(index)) }
            table[key] = name
        }
        return table
    }()
}

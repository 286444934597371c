package import Evidence

/// What the markup of a page says, before anything is looked for in it.
package struct ParsedPage: Sendable {
    let flat: FlatPage
    let fields: FieldReading
    /// False where the paths of the profile were not tried: there are none, or the address is not one of its ads.
    let asksFields: Bool
    let charset: CharsetLabel
    let decidedBy: DecodedText.Decision
    let invalidSequences: Int

    /// Of the visible text, in bytes.
    package var textLength: Int { flat.text.count }

    /// What of it may be the site's own.
    package var templateKeys: TemplateKeys { TemplateKeys(flat) }

    /// What each field of the profile got, in the order of the fields; nil where the paths were not tried.
    package var fieldTraces: [FieldTrace]? { asksFields ? fields.traces(in: flat) : nil }
}

/// What a field path of a profile led to on one page.
package struct FieldTrace: Sendable, Hashable {
    package let field: SiteProfile.Field
    /// The path that gave text; nil where none did.
    package let path: String?
    /// Which of the field's paths it is, from 1; zero where none gave text.
    package let position: Int
    /// What it led to, as the reader takes it: at most 16 values.
    package let texts: [String]

    package var isFilled: Bool { path != nil }

    package init(field: SiteProfile.Field, path: String?, position: Int, texts: [String]) {
        (self.field, self.path, self.position, self.texts) = (field, path, position, texts)
    }
}

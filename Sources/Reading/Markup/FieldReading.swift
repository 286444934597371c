internal import Evidence

/// A value that a path of a site profile led to.
struct FieldValue: Sendable {
    let field: SiteProfile.Field
    /// The element it is, by its index in the flat page; nil for an attribute or a text.
    let element: Int?
    /// The value itself where it is no element.
    let text: String
}

/// What the paths of a profile led to on one page.
struct FieldReading: Sendable {
    var values: [FieldValue] = []
    /// Which of a field's paths gave them, from zero.
    var chosen: [SiteProfile.Field: Int] = [:]
    /// All that were tried.
    var fields: [SiteProfile.Field: [String]] = [:]

    func traces(in page: FlatPage) -> [FieldTrace] {
        SiteProfile.Field.allCases.compactMap { field in
            guard let paths = fields[field], !paths.isEmpty else { return nil }
            let texts = values.lazy.filter { $0.field == field }.map { value in
                value.element.map { page.string(page.elements[$0].range) } ?? value.text
            }
            // An element without text, such as an empty span, gives a field no value.
            let filled = texts.filter { $0.utf8.contains { $0 > 0x20 } }
            guard let index = chosen[field], !filled.isEmpty else {
                return FieldTrace(field: field, path: nil, position: 0, texts: [])
            }
            return FieldTrace(field: field, path: paths[index], position: index + 1, texts: Array(filled))
        }
    }
}

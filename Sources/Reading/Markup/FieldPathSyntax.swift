/// Asks whether a field path of a site profile is one, so that a mistake is found when the profile is loaded and not
/// by an empty field.
package enum FieldPathSyntax {
    /// True for an XPath 1.0 expression that can be compiled.
    package static func accepts(_ path: String) -> Bool {
        FieldPaths.isValid(path)
    }
}

/// The styles of a report as an OpenDocument text.
enum ODFStyles {
    static let spaces =
        [
            ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
            ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
            ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
            ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
            ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
            ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
            ("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
            ("dc", "http://purl.org/dc/elements/1.1/"), ("xlink", "http://www.w3.org/1999/xlink"),
        ].map { "xmlns:\($0.0)=\"\($0.1)\"" }.joined(separator: " ")

    static func name(_ style: ReportStyle) -> String {
        switch style {
        case .plain: "Standard"
        case .note: "BakenNote"
        case .verdict: "BakenVerdict"
        }
    }

    /// A style of paragraphs for text of a language: what reads aloud or checks the spelling goes by it.
    static func name(_ style: String, in language: String) -> String { "\(style)_\(language)" }

    private static let spoken = [("nl", "NL"), ("en", "GB")].map { language, country in
        paragraphs.map { style in
            "<style:style style:name=\"\(name(style, in: language))\" style:family=\"paragraph\" "
                + "style:parent-style-name=\"\(style)\"><style:text-properties fo:language=\"\(language)\" "
                + "fo:country=\"\(country)\"/></style:style>\n"
        }.joined()
    }.joined()

    private static let paragraphs = [
        "Standard", "Heading_20_1", "BakenNextPart", "Heading_20_2", "Heading_20_3", "BakenNote",
        "BakenVerdict", "BakenAd", "BakenCommand", "BakenCaption", "BakenCell", "BakenHead",
    ]

    /// Columns by their share of the width: of the page as it is, for LibreOffice, and of any, for the others.
    private static let columns = (4...80).map {
        "<style:style style:name=\"BakenColumn\($0)\" style:family=\"table-column\">"
            + "<style:table-column-properties style:column-width=\"\($0 * 174 / 100)mm\" "
            + "style:rel-column-width=\"\($0)*\"/></style:style>\n"
    }.joined()

    static let automatic = """
        <office:automatic-styles>
        <style:style style:name="BakenTable" style:family="table"><style:table-properties style:rel-width="100%" \
        table:align="margins" fo:margin-bottom="0.3cm"/></style:style>
        <style:style style:name="BakenRow" style:family="table-row"><style:table-row-properties \
        fo:keep-together="always"/></style:style>
        <style:style style:name="BakenBodyCell" style:family="table-cell"><style:table-cell-properties \
        fo:border="0.5pt solid #767676" fo:padding="0.12cm"/></style:style>
        <style:style style:name="BakenHeadCell" style:family="table-cell"><style:table-cell-properties \
        fo:border="0.5pt solid #767676" fo:padding="0.12cm" fo:background-color="#f0f0f0"/></style:style>
        <text:list-style style:name="BakenList"><text:list-level-style-bullet text:level="1" text:bullet-char="•">\
        <style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.5cm"/>\
        </text:list-level-style-bullet></text:list-style>
        \(spoken)\(columns)</office:automatic-styles>

        """

    private static func paragraph(_ name: String, _ parent: String, _ properties: String, _ text: String = "")
        -> String
    {
        "<style:style style:name=\"\(name)\" style:family=\"paragraph\" style:parent-style-name=\"\(parent)\">"
            + "<style:paragraph-properties \(properties)/><style:text-properties \(text)/></style:style>\n"
    }

    private static func span(_ name: String, _ text: String) -> String {
        "<style:style style:name=\"\(name)\" style:family=\"text\"><style:text-properties \(text)/></style:style>\n"
    }

    private static let mono = "style:font-name=\"Mono\" fo:font-size=\"8pt\""

    private static let all =
        paragraph(
            "Heading_20_1", "Standard", "fo:margin-bottom=\"0.3cm\" fo:keep-with-next=\"always\"",
            "fo:font-size=\"18pt\" fo:font-weight=\"bold\"")
        + paragraph("BakenNextPart", "Heading_20_1", "fo:break-before=\"page\" fo:keep-with-next=\"always\"")
        + paragraph(
            "Heading_20_2", "Standard",
            "fo:margin-top=\"0.6cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\" fo:border-bottom=\"0.5pt solid #767676\"",
            "fo:font-size=\"13pt\" fo:font-weight=\"bold\"")
        + paragraph(
            "Heading_20_3", "Standard",
            "fo:margin-top=\"0.3cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
            "fo:font-size=\"11pt\" fo:font-weight=\"bold\"")
        + paragraph(
            "BakenNote", "Standard",
            "fo:background-color=\"#eef3f9\" fo:border-left=\"3pt solid #154273\" fo:padding=\"0.15cm\"")
        + paragraph(
            "BakenVerdict", "Standard", "fo:border=\"0.5pt solid #1a1a1a\" fo:padding=\"0.15cm\"",
            "fo:font-size=\"12pt\"")
        + paragraph("BakenAd", "Standard", "fo:border=\"0.5pt solid #767676\" fo:padding=\"0.2cm\"")
        + paragraph("BakenCommand", "Standard", "fo:background-color=\"#f0f0f0\" fo:padding=\"0.15cm\"", mono)
        + paragraph(
            "BakenCaption", "Standard",
            "fo:margin-top=\"0.2cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
            "fo:font-weight=\"bold\"")
        + paragraph("BakenCell", "Standard", "fo:margin-bottom=\"0cm\"", "fo:font-size=\"9pt\"")
        + paragraph("BakenHead", "BakenCell", "fo:margin-bottom=\"0cm\"", "fo:font-weight=\"bold\"")
        + span("BakenStrong", "fo:font-weight=\"bold\"") + span("BakenCode", mono)
        + span("BakenDigest", "style:font-name=\"Mono\" fo:font-size=\"7pt\"")
        + span("BakenMark", "fo:background-color=\"#ffe08a\"")

    static let styles = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-styles \(spaces) office:version="1.3"><office:font-face-decls>\
        <style:font-face style:name="Sans" svg:font-family="'Liberation Sans', Arial, sans-serif"/>\
        <style:font-face style:name="Mono" svg:font-family="'Liberation Mono', 'Courier New', monospace"/>\
        </office:font-face-decls><office:styles>
        <style:style style:name="Standard" style:family="paragraph" style:class="text"><style:paragraph-properties \
        fo:margin-bottom="0.2cm"/><style:text-properties style:font-name="Sans" fo:font-size="10pt"/></style:style>
        \(all)</office:styles><office:automatic-styles><style:page-layout style:name="Page">\
        <style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="1.8cm"/>\
        </style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" \
        style:page-layout-name="Page"/></office:master-styles></office:document-styles>

        """
}

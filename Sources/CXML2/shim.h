#ifndef BAKEN_CXML2_H
#define BAKEN_CXML2_H

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// The HTML parser knows this bit although `htmlParserOption` does not name it: without it, building a tree stops at
// 256 open elements and the rest of the page is lost without a word (2.9.14, parserInternals.h: xmlParserMaxDepth).
static const int baken_html_parse_huge = 1 << 19;

// A callback of its own for errors keeps libxml2 from printing them; none of them is of use to a reader.
static inline void baken_ignore_error(void *context, xmlErrorPtr error) {
    (void)context;
    (void)error;
}

// `xmlFree` is a variable, which Swift takes for shared mutable state.
static inline void baken_xml_free(void *memory) {
    xmlFree(memory);
}

#endif

"""The markup of sites: five kinds of layout around a title and a body."""

import html

from .pagetexts import CHROME

escaped = html.escape


def head(lang, title, extra=""):
    return f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n<title>{escaped(title)} | Plein Nul</title>\n{extra}</head>\n'


def blog(lang, title, body):
    """As a common blog system writes it."""
    said = CHROME[lang]
    menu = "".join(f'<li class="menu-item menu-item-type-post_type"><a href="/p{at}/">{escaped(item)}</a></li>' for at, item in enumerate(said[:4]))
    return (head(lang, title, '<meta name="generator" content="WordPress 6.5">\n<link rel="stylesheet" href="/wp-content/themes/kade/style.css">\n')
            + f'<body class="wp-singular page-template-default">\n<a class="skip-link screen-reader-text" href="#content">&darr;</a>\n<header id="masthead" class="site-header"><p class="site-title"><a href="/">Plein Nul</a></p><nav><ul id="primary-menu">{menu}</ul></nav></header>\n'
            + f'<div id="content"><main id="primary"><article class="hentry"><header class="entry-header"><h1 class="entry-title">{escaped(title)}</h1></header><div class="entry-content">\n{body}\n</div></article></main></div>\n'
            + f'<footer id="colophon"><a href="/t">{escaped(said[4])}</a> <span class="sep">|</span> <a href="/pr">{escaped(said[5])}</a></footer>\n<script src="/wp-includes/js/x.js"></script>\n</body></html>')


def classifieds(lang, title, body):
    """A site of small ads on a grid."""
    said = CHROME[lang]
    return (head(lang, title, '<meta name="viewport" content="width=device-width, initial-scale=1">\n')
            + '<body>\n<nav class="navbar navbar-expand-lg"><div class="container"><a class="navbar-brand" href="/">plein0</a><ul class="navbar-nav">'
            + "".join(f'<li class="nav-item"><a class="nav-link" href="/{at}">{escaped(item)}</a></li>' for at, item in enumerate(said[1:4]))
            + f'</ul></div></nav>\n<div class="container mt-4"><h1 class="h3">{escaped(title)}</h1>\n<div class="row"><div class="col-md-9">\n{body}\n</div></div></div>\n'
            + f'<footer class="bg-light"><div class="container"><p>&copy; 2026 plein0 &middot; <a href="/4">{escaped(said[4])}</a> &middot; <a href="/6">{escaped(said[6])}</a></p></div></footer>\n</body>\n</html>')


def tables(lang, title, body):
    """A layout in tables, as sites of 2003 have it."""
    said = CHROME[lang]
    menu = "<br>".join(f'<a href="p{at}.htm">{escaped(item)}</a>' for at, item in enumerate(said[:3]))
    return (f'<HTML><HEAD><TITLE>{escaped(title)}</TITLE></HEAD>\n<BODY BGCOLOR="#FFFFF0"><TABLE WIDTH="100%" BORDER=0><TR><TD WIDTH=150 VALIGN=top><FONT SIZE=2>{menu}</FONT></TD>\n'
            f'<TD VALIGN=top><H2>{escaped(title)}</H2>\n{body}\n</TD></TR></TABLE><HR><CENTER><FONT SIZE=1>Plein Nul</FONT></CENTER></BODY></HTML>')


def modern(lang, title, body):
    """A page rendered on the server for a framework of scripts."""
    said = CHROME[lang]
    data = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","name":"Plein Nul"}</script>\n'
    return (head(lang, title, data) + '<body><div id="__next"><header data-testid="top">'
            + "".join(f'<a class="css-1x{at}" href="/{at}">{escaped(item)}</a>' for at, item in enumerate(said[:4]))
            + f'</header><main><section><h1>{escaped(title)}</h1>\n{body}\n</section></main><footer><button type="button">{escaped(said[6])}</button></footer></div>\n'
            + '<script id="__NEXT_DATA__" type="application/json">{"props":{}}</script></body></html>')


def bare(lang, title, body):
    return f"<html><head><title>{escaped(title)}</title></head><body>\n<h1>{escaped(title)}</h1>\n{body}\n</body></html>"


FULL = [blog, classifieds, tables, modern]
ALL = FULL + [bare]

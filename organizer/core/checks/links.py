"""link: insecure, shortened, misspelled, broken, disguised."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from .body import Body
from .facts import Facts
from .finding import Finding, found
from .hosts import MAIL_HOST, imitates, is_misspelled, own_hosts, own_names
from .listed import listed
from .taken import Taken

NOT_IN_ADDRESS = r"\s<>\"“”'’\])}"
ADDRESS = re.compile(
    rf"(?P<scheme>\b[A-Za-z]{{2,8}})(?P<mark>:/{{1,3}}|;//|//|:\\\\)(?P<rest>[^{NOT_IN_ADDRESS}]+)"
)
ENDING = (
    r"(?:com|org|net|gov|mil|edu|example|info|io|ly|gl|co|me|us|to|cc|gd|link|page|site|online|app"
    r"|club|xyz|biz|test|vote|news|gg|be|ru|tv|top|shop|click|live)"
)
BARE = re.compile(
    rf"(?<![\w@./:-])(?P<host>(?:[A-Za-z0-9\u0400-\u04ff-]{{1,63}}\.){{1,8}}{ENDING})\b"
    rf"(?P<path>/[^{NOT_IN_ADDRESS}]*)?"
    r"(?![\w@-])",
    re.I,
)
SPACED = re.compile(
    rf"(?<![\w.])www\.[\w-]{{1,63}}[ \t]+\.{ENDING}\b(?:/\S*)?|"
    rf"https?:/{{2}}(?:[ \t]+[\w-]+(?:\.[\w-]+)+\S*|[\w-]+(?:\.[\w-]+)*(?:\.[ \t]+|[ \t]+\.?)"
    rf"(?:[\w-]+\.)*{ENDING}\b(?:/\S*)?|[\w.-]+\.{ENDING}[ \t]+/[\w-]\S*"
    rf"|[\w.-]+\.{ENDING}/\S*(?:[-_=]|/)[ \t]+[a-z0-9]+[-_/=.][\w/-]+)",
    re.I,
)
# "https://local1.example/ call and say": no word that goes on with the sentence follows.
GOES_ON = (
    r"(?:and|or|but|nor|for|to|from|by|at|on|in|of|with|without|before|after|until|till|if|when|where"
    r"|while|which|who|whose|that|this|is|are|was|were|will|has|have|had|can|may|must|should|the|an?"
    r"|then|now|today|tonight|tomorrow|soon|again|instead|as|so|not|only|also|too|here|there|please"
    r"|we|you|they|it|he|she|i|our|your|their|its|any|all|each|every|no|via|per|plus|anytime"
    r"|\w+(?:s|ed|ing|ly))"
)
CUT_OFF = re.compile(
    rf"https?:/{{2}}[\w.-]+\.(?i:{ENDING})/(?:[\w-]+/)*[ \t]+(?!{GOES_ON}\b)[a-z][\w-]*"
)
NUMBERED = re.compile(r"^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$|^0x[0-9a-f]+$|^\d{6,}$", re.I)
BARE_NUMBER = re.compile(r"(?<![\d.\w-])\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:/\S*)?(?![\d.])")
SHORTENERS = frozenset(
    listed(
        "bit.ly tinyurl.com goo.gl t.co ow.ly is.gd buff.ly rebrand.ly cutt.ly rb.gy"
        " shorturl.at t.ly "
        "lnkd.in tiny.cc qr.ae s.id v.gd bl.ink trib.al dlvr.it adf.ly j.mp su.pr x.co clck.ru "
        "shorte.st soo.gd bc.vc snip.ly short.io tiny.one urlz.fr kutt.it amzn.to fb.me wp.me tr.ee"
        " shorturl.asia cutt.us t.me"
    )
)
SHORT_NAME = re.compile(
    r"^(?:bit|tiny|short|shrt|shr|tny|tnyurl|lnk|shorturl|tinyurl|urlshort|go2|clk)\w{0,4}$"
)
HTML_LINK = re.compile(
    r"<a\b[^<>]{0,300}?\bhref\s{0,9}=\s{0,9}[\"']?(?P<target>[^\"'\s>]{1,600})[\"']?[^<>]{0,300}>(?P<shown>.{0,400}?)</a>",
    re.I | re.S,
)
MARKED_LINK = re.compile(
    r"\[(?P<shown>[^\[\]\n]{1,300})\]\(\s{0,9}<?(?P<target>[^()\s>]{1,600})>?[^()]{0,200}\)"
)
FOLLOWED = re.compile(
    rf"(?<![\w.-])(?P<shown>(?:https?://)?(?:[\w-]{{1,63}}\.){{1,8}}{ENDING}\b"
    rf"[^{NOT_IN_ADDRESS}<(\[]{{0,300}})\s{{0,9}}[<(\[]\s{{0,9}}"
    r"(?P<target>https?://[^\s>)\]]+)\s*[>)\]]",
    re.I,
)
GOOD_SCHEMES = ("https", "http", "ftp", "mailto", "tel", "sms")
NEARLY = re.compile(r"^h+[tp]*t*[tp]+s*$|^[ht]?t?tps?$|^h[a-z]{1,2}ps?$|^htt[a-z]{0,3}$", re.I)
HOST = re.compile(r"^(?:https?:/+)?(?:[^/@\s]*@)?([^/:?#\s]+)", re.I)
# "www.ours.example@elsewhere.info": no mail address begins with a host.
BEHIND_AT = re.compile(
    rf"(?<![\w@./:-])(?:www\.[\w.-]{{1,80}}"
    rf"|(?:[\w-]{{1,63}}\.){{1,4}}{ENDING}(?:/[\w./-]{{0,80}})?)@"
    rf"(?:[\w-]{{1,63}}\.){{1,4}}{ENDING}\b\S{{0,80}}",
    re.I,
)
WWW = re.compile(
    r"\bwww[,;:](?=[\w-]+\.)|(?<![\w/.@])w{2}\.(?=[\w-]+\.)|(?<![\w/.@])w{4,}\.(?=[\w-]+\.)", re.I
)

# A mail address that cannot arrive: "dana@@…", "dana@local", "dana@local,org", "dana@ local.org".
BROKEN_MAIL = re.compile(
    rf"(?<![\w.+@/:-])[A-Za-z][\w.+-]{{0,63}}@"
    rf"(?:@\S{{1,80}}|[ \t]+[\w-]{{1,63}}\.{ENDING}\b|[\w-]{{1,63}}(?![\w.@-]|\.\w)(?:,{ENDING}\b)?"
    r"|[\w-]{1,63}(?=\.(?:\s|$)))"
)


def check_links(body: Body, facts: Facts) -> Iterator[Finding]:
    text = body.text
    done = Taken()
    for where, message, fix in (
        *_disguised(text),
        *_spaced(text),
        *_written(text, facts),
        *_mailed(text, facts),
        *_not_the_briefs(text, facts),
    ):
        if not done.meets(*where):
            done.add(*where)
            yield found("link", where, message, fix)


Problem = tuple[tuple[int, int], str, str]


def _disguised(text: str) -> Iterator[Problem]:
    for pattern in (HTML_LINK, MARKED_LINK, FOLLOWED):
        for hit in pattern.finditer(text):
            shown = _host_in(re.sub(r"<[^>]*>", "", hit["shown"]))
            behind = _host(hit["target"])
            if shown and behind and shown != behind:
                yield (
                    hit.span(),
                    f"The text shows {shown}, but the link goes to {behind}.",
                    "Show the address that it goes to.",
                )


def _spaced(text: str) -> Iterator[Problem]:
    for hit in (*SPACED.finditer(text), *CUT_OFF.finditer(text)):
        yield hit.span(), "There is a space in this address.", "Take the space out."
    for hit in WWW.finditer(text):
        yield hit.span(), "The address doesn't begin with www.", "Write it in full, with https://."


def _written(text: str, facts: Facts) -> Iterator[Problem]:
    own, names = own_hosts(text, facts), own_names(text, facts)
    for hit in ADDRESS.finditer(text):
        yield from _address(hit, own, names)
    for hit in BARE.finditer(text):
        host = hit["host"].lower()
        if _is_shortener(host, hit["path"] or ""):
            yield hit.span(), *_SHORT
        elif imitates(host, own, names):
            yield hit.span(), *_LIKE_OURS
    for hit in BARE_NUMBER.finditer(text):
        yield hit.span(), *_NUMBER
    for hit in BEHIND_AT.finditer(text):
        yield (
            hit.span(),
            "What stands before the @ hides where this goes.",
            "Give the plain address.",
        )


def _mailed(text: str, facts: Facts) -> Iterator[Problem]:
    own, names = own_hosts(text, facts), own_names(text, facts)
    for hit in BROKEN_MAIL.finditer(text):
        yield hit.span(), "This mail address is broken.", "Write it as it stands in the brief."
    for hit in MAIL_HOST.finditer(text):
        if is_misspelled(hit[1], own, names):
            yield hit.span(), *_LIKE_OURS


def _not_the_briefs(text: str, facts: Facts) -> Iterator[Problem]:
    """A page nearly named as in the brief: "/parkng" for "/parking"."""
    known = {_page(hit["rest"]) for hit in _addresses("\n".join((facts.brief or {}).values()))}
    said = [(hit, _page(hit["rest"])) for hit in _addresses(text)]
    lacking = known - {page for _, page in said}
    for hit, page in said:
        meant = [
            one for one in lacking if _host(one) == _host(page) and OSA.distance(one, page) <= 2
        ]
        if page not in known and meant:
            yield hit.span(), f"The brief has {meant[0]}.", "Take the address from the brief."


def _addresses(text: str) -> Iterator[re.Match[str]]:
    return (hit for hit in ADDRESS.finditer(text) if hit["scheme"].lower() in ("http", "https"))


def _page(rest: str) -> str:
    return rest.rstrip(".,;:!?/").removeprefix("www.")


_SHORT = ("A shortened address hides where it goes.", "Give the whole address.")
_LIKE_OURS = (
    "This address looks like the local's own and isn't.",
    "Check each letter against the local's address.",
)
_NUMBER = (
    "An address that is only a number shows nobody whose it is.",
    "Give the address by its name.",
)


def _address(hit: re.Match[str], own: set[str], names: set[str]) -> Iterator[Problem]:
    where = (hit.start(), hit.start() + len(hit.group().rstrip(".,;:!?")))
    scheme, host = hit["scheme"].lower(), _host(hit["rest"]) or ""
    if scheme not in GOOD_SCHEMES or hit["mark"] != "://":
        if NEARLY.search(scheme) or (scheme in GOOD_SCHEMES and "." in host):
            yield where, "The address is misspelled at its beginning.", "Begin it with https://."
    elif "\\" in hit["rest"] or ADDRESS.match(hit["rest"]):
        yield where, "This address is broken.", "Give the whole address and try it."
    elif scheme in ("http", "ftp"):
        yield where, f"{scheme}: is not encrypted.", "Use https:, if the page has it."
    elif "@" in hit["rest"].split("/")[0]:
        yield where, "What stands before the @ hides where this goes.", "Give the plain address."
    elif NUMBERED.search(hit["rest"].split("/")[0]):
        yield where, *_NUMBER
    elif _is_shortener(host, hit["rest"]):
        yield where, *_SHORT
    elif "." not in host or ".." in host or host.endswith("-"):
        yield where, "This address is broken.", "Give the whole address and try it."
    elif host.startswith("xn--") or not host.isascii() or imitates(host, own, names):
        yield where, *_LIKE_OURS


def _is_shortener(host: str, rest: str) -> bool:
    host = host.removeprefix("www.")
    if host in SHORTENERS:
        return True
    return "/" in rest and bool(SHORT_NAME.search(host.split(".")[0]))


def _host(address: str) -> str:
    if address.lower().startswith(("mailto:", "tel:", "sms:", "#", "/")):
        return ""
    hit = HOST.match(address)
    return hit.group(1).lower().rstrip(".,;!?").removeprefix("www.") if hit else ""


def _host_in(shown: str) -> str:
    hit = BARE.search(shown) or re.search(rf"https?://(?P<host>[^{NOT_IN_ADDRESS}/]+)", shown, re.I)
    return hit["host"].lower().removeprefix("www.") if hit else ""

"""Text drafts that hide the phrase: in any encoding, in Markdown and behind it, in captions."""

from collections.abc import Iterator

from case_lines import Case

PHRASE = "Brighter Tomorrow"
BODY = f"body-1:visible:{PHRASE}"
FRENCH = "Demain éclatant"
ADDRESS = "https://example.org/brighter-tomorrow"
Made = dict[str, tuple[bytes | str, *tuple[str, ...]]]


def cases() -> Iterator[Case]:
    for made, suffix in ((encoded(), ".txt"), (marked(), ".md"), (shown(), ".srt"), (tracks(), ".vtt")):
        for name, (data, *lines) in made.items():
            yield Case(f"text-{name}", data if isinstance(data, bytes) else data.encode(), tuple(lines), suffix)


def encoded() -> Made:
    french = f"body-1:visible:{FRENCH}"
    long = "This line of a plan was wrapped by hand for a Brighter\nTomorrow, and it goes on here."
    return {
        "plain": (PHRASE, BODY),
        "wrapped-by-hand": (long, f"body-1:visible:{long}".replace("\n", "\\n")),
        "lines-stay-apart": (
            "A Brighter\nTomorrow comes when it comes",
            "body-1:visible:A Brighter",
            "body-2:visible:Tomorrow comes when it comes",
        ),
        "windows": (FRENCH.encode("cp1252"), french),
        "utf-8-mark": (FRENCH.encode("utf-8-sig"), french),
        "utf-16": (FRENCH.encode("utf-16"), french),
        "utf-16-without-mark": (FRENCH.encode("utf-16-le"), french),
        "utf-16-other-order": (FRENCH.encode("utf-16-be"), french),
        "utf-32": (FRENCH.encode("utf-32"), french),
        "utf-32-other-order": (b"\x00\x00\xfe\xff" + FRENCH.encode("utf-32-be"), french),
        "utf-8-broken": (
            f"{FRENCH} à côté ".encode() + b"caf\xe9",
            f"body-1:visible:{FRENCH} à côté café",
            "unread:body:broken-letters",
        ),
        "windows-broken": (
            FRENCH.encode("cp1252") + b" \x81",
            f"body-1:visible:{FRENCH} \ufffd",
            "unread:body:broken-letters",
        ),
    }


def marked() -> Made:
    linked = f"link:A plan:{ADDRESS}"
    alt = f"alt-text-1:visible:{PHRASE}"
    return {
        "markdown": (f"# {PHRASE} #\n", BODY),
        "markdown-wrapped": ("A plan for a Brighter\nTomorrow", "body-1:visible:A plan for a Brighter\\nTomorrow"),
        "markdown-quoted": ("> A Brighter\n> Tomorrow", "body-1:visible:A Brighter\\nTomorrow"),
        "markdown-emphasis": ("Brighter **Tom**orrow and _so_ on_it", f"{BODY} and so on_it"),
        "markdown-emphasis-inside": ("Brigh*ter* ~~Tomorrow~~ 2 * 3", f"{BODY} 2 * 3"),
        "markdown-escaped": ("Brighter \\*Tomorrow\\*", "body-1:visible:Brighter *Tomorrow*"),
        "markdown-entity": ("Demain &eacute;clatant", f"body-1:visible:{FRENCH}"),
        "markdown-code": (f"`{PHRASE}`", BODY),
        "markdown-fence": (
            f"```python\n{PHRASE}\n```\nAfter",
            "body-1:visible:python",
            f"body-2:visible:{PHRASE}",
            "body-3:visible:After",
        ),
        "markdown-item": (
            "- [x] Brighter\n  Tomorrow\n- A plan",
            "body-1:visible:Brighter\\nTomorrow",
            "body-2:visible:A plan",
        ),
        "markdown-row": (
            f"| A | {PHRASE} |\n|---|---|\n| B | C |",
            f"body-1:visible:| A | {PHRASE} |",
            "body-2:visible:| B | C |",
        ),
        "markdown-link": (f"[A plan]({ADDRESS})", "body-1:visible:A plan", linked),
        "markdown-link-words": (
            "A [Brighter **Tomorrow**](https://example.org) for all",
            f"body-1:visible:A {PHRASE} for all",
            f"link:{PHRASE}:https://example.org",
        ),
        "markdown-link-title": (
            f'[A plan](https://example.org "{PHRASE}")',
            "body-1:visible:A plan",
            f"link-1:visible:{PHRASE}",
            "link:A plan:https://example.org",
        ),
        "markdown-link-encoded": (
            "[A plan](<https://example.org/Brighter%20Tomorrow>)",
            "body-1:visible:A plan",
            "link:A plan:https://example.org/Brighter%20Tomorrow",
        ),
        "markdown-link-reference": (
            f'[A plan][one]\n\n[one]: {ADDRESS} "{PHRASE}"',
            "body-1:visible:A plan",
            f"link-1:visible:{PHRASE}",
            linked,
        ),
        "markdown-link-unused": (
            f"A plan\n\n[one]: {ADDRESS}",
            "body-1:visible:A plan",
            f"link-1:visible:{ADDRESS}",
            f"link:{ADDRESS}:{ADDRESS}",
        ),
        "markdown-address": (f"<{ADDRESS}>", f"body-1:visible:{ADDRESS}", f"link:{ADDRESS}:{ADDRESS}"),
        "markdown-picture": (
            f"A plan ![{PHRASE}](a.png)",
            "body-1:visible:A plan",
            alt,
            f"link:{PHRASE}:a.png",
        ),
        "markdown-picture-linked": (
            f"[![{PHRASE}](a.png)](https://example.org)",
            alt,
            "link-1:visible:https://example.org",
            f"link:{PHRASE}:a.png",
            "link:https://example.org:https://example.org",
        ),
        "markdown-html": ("A <b>Brighter</b> Tom<i>orrow</i>", f"body-1:visible:A {PHRASE}"),
        "markdown-html-link": (
            f'<a href="{ADDRESS}" title="{PHRASE}">A plan</a>',
            "body-1:visible:A plan",
            f"link-1:visible:{PHRASE}",
            linked,
        ),
        "markdown-html-picture": (
            f'A plan <img src="a.png" alt="{PHRASE}">',
            "body-1:visible:A plan",
            "link-1:visible:a.png",
            alt,
            "link:a.png:a.png",
        ),
        "markdown-html-cells": ("<td>Brighter</td><td>Tomorrow</td>", "body-1:visible:Brighter\\t\\tTomorrow"),
        "markdown-comment": (f"A plan\n<!-- {PHRASE} -->", "body-1:visible:A plan", f"body-2:hidden:{PHRASE}"),
        "markdown-front-matter": (
            f'---\ntitle: "{PHRASE}"\ntags:\n  - A plan\n---\nText',
            f"property-title:visible:{PHRASE}",
            "property-tags:visible:A plan",
            "body-1:visible:Text",
        ),
    }


def shown() -> Made:
    def cue(number: int, words: str, start: str = "01:05", end: str = "01:07") -> str:
        return f"{number}\n00:{start},000 --> 00:{end},500\n{words}\n\n"

    said = f"body-1-1 min 05 s:visible:{PHRASE}"
    return {
        "captions": (cue(1, PHRASE), said),
        "captions-lines": (cue(1, "Brighter\nTomorrow"), "body-1-1 min 05 s:visible:Brighter\\nTomorrow"),
        "captions-go-on": (
            cue(1, "A plan for a Brighter") + cue(2, "Tomorrow.", "01:08", "01:10"),
            "body-1-1 min 05 s:visible:A plan for a Brighter\\nTomorrow.",
        ),
        "captions-end": (
            cue(1, "A Brighter.") + cue(2, "Tomorrow", "01:08", "01:10"),
            "body-1-1 min 05 s:visible:A Brighter.",
            "body-2-1 min 08 s:visible:Tomorrow",
        ),
        "captions-pause": (
            cue(1, "A Brighter") + cue(2, "Tomorrow", "01:18", "01:20"),
            "body-1-1 min 05 s:visible:A Brighter",
            "body-2-1 min 18 s:visible:Tomorrow",
        ),
        "captions-speakers": (
            cue(1, "A Brighter") + cue(2, "- Tomorrow", "01:08", "01:10"),
            "body-1-1 min 05 s:visible:A Brighter",
            "body-2-1 min 08 s:visible:- Tomorrow",
        ),
        "captions-marks": (cue(1, "{\\an8}<font color='red'>Brighter</font> <i>Tom</i>orrow"), said),
        "captions-entity": (cue(1, "Demain &eacute;clatant"), f"body-1-1 min 05 s:visible:{FRENCH}"),
        "captions-without-blanks": (
            f"1\n00:00:05,000 --> 00:00:06,000\nA plan.\n2\n00:01:05,000 --> 00:01:06,000\n{PHRASE}\n",
            "body-1-0 min 05 s:visible:A plan.",
            f"body-2-1 min 05 s:visible:{PHRASE}",
        ),
        "captions-title": (
            f"{PHRASE}\n\n" + cue(1, "A plan"),
            f"body-1:hidden:{PHRASE}",
            "body-2-1 min 05 s:visible:A plan",
        ),
    }


def tracks() -> Made:
    head = "WEBVTT\n\n"
    timed = "01:05.000 --> 01:07.000"
    said = f"body-1-1 min 05 s:visible:{PHRASE}"
    return {
        "track": (f"{head}{timed} line:0 position:20%\n{PHRASE}\n", said),
        "track-karaoke": (f"{head}{timed}\nBrighter Tom<01:05.500>orrow\n", said),
        "track-voice": (f"{head}{timed}\n<v Anne Roy>{PHRASE}</v>\n", f"body-1-1 min 05 s:visible:Anne Roy: {PHRASE}"),
        "track-class": (f"{head}{timed}\n<c.yellow.bg_blue>Brighter</c> Tomorrow\n", said),
        "track-name": (
            f"{head}{PHRASE}\n{timed}\nA plan\n",
            f"body-1:hidden:{PHRASE}",
            "body-2-1 min 05 s:visible:A plan",
        ),
        "track-note": (
            f"{head}NOTE {PHRASE}\n\nSTYLE\n::cue {{ color: red }}\n\n{timed}\nA plan\n",
            f"body-1:hidden:{PHRASE}",
            "body-2-1 min 05 s:visible:A plan",
        ),
        "track-title": (
            f"WEBVTT - {PHRASE}\n\n{timed}\nA plan\n",
            f"body-1:hidden:{PHRASE}",
            "body-2-1 min 05 s:visible:A plan",
        ),
    }

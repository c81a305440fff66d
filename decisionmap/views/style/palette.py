"""The one palette: each colour by the name of what it means, on light and dark ground.

Stances run from blue to orange, never red or green; each has a glyph besides, because
in greyscale *for* and *against* are alike. Violet is kept for influence, so that no
line can be read as a stance. ``on-x`` is the ink that reads on ``x``.
"""

from __future__ import annotations

from decisionmap.page import Colour

PALETTE = {
    name: Colour(light, dark)
    for name, light, dark in (
        ("page", "#F4F6F9", "#0E131B"),
        ("surface", "#FFFFFF", "#181F2B"),
        ("group", "#E9EDF3", "#141B26"),
        ("ink", "#101828", "#F2F4F7"),
        ("quiet", "#475467", "#B3BCCB"),
        ("rule", "#D5DAE1", "#323C4D"),
        ("card", "#7C879A", "#657086"),
        ("pip", "#D5DAE1", "#3D485B"),
        ("reports", "#6F7A8C", "#8C97A9"),
        ("influence", "#5B4BB5", "#A79BFF"),
        ("conflict", "#344054", "#D0D5DD"),
        ("stale", "#B54708", "#F5B56B"),
        ("uncovered", "#8A2305", "#FFC2A8"),
        ("accent", "#175CD3", "#84B6FF"),
        ("lit", "#FFF4D6", "#3A3212"),
        ("strongly_for", "#0B4F9E", "#9CCBFF"),
        ("on-strongly_for", "#FFFFFF", "#101828"),
        ("for", "#3486CF", "#3F86CF"),
        ("on-for", "#101828", "#0B1220"),
        ("neutral", "#6B7280", "#8C95A4"),
        ("on-neutral", "#FFFFFF", "#0B1220"),
        ("against", "#CB6C10", "#D9802F"),
        ("on-against", "#101828", "#0B1220"),
        ("strongly_against", "#8A2305", "#FFC2A8"),
        ("on-strongly_against", "#FFFFFF", "#101828"),
        ("unknown", "#FFFFFF", "#181F2B"),
        ("on-unknown", "#344054", "#E4E7EC"),
        ("hatch", "#98A2B3", "#8C95A4"),
        ("unknown-border", "#667085", "#98A2B3"),
        ("heat-1", "#CFE0F5", "#22364F"),
        ("on-heat-1", "#101828", "#F2F4F7"),
        ("heat-2", "#7FB0E6", "#2F6299"),
        ("on-heat-2", "#101828", "#FFFFFF"),
        ("heat-3", "#0B4F9E", "#9CCBFF"),
        ("on-heat-3", "#FFFFFF", "#101828"),
        ("critical", "#9C2A06", "#FFB49A"),
        ("on-critical", "#FFFFFF", "#101828"),
        ("high", "#B54708", "#F5B56B"),
        ("on-high", "#FFFFFF", "#101828"),
        ("medium", "#475467", "#B3BCCB"),
        ("on-medium", "#FFFFFF", "#101828"),
        ("low", "#667085", "#98A2B3"),
        ("on-low", "#FFFFFF", "#101828"),
    )
}

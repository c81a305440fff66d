// Switches that show something more over every drawing: the gaps, the competitors.
const layered = new Set();

function showLayers() {
  for (const button of all("[data-layers]", live())) {
    const { layers: layer } = button.dataset, on = layered.has(layer);
    setPressed(button, on);
    hide(button, !windowOf(seen()));
    one(".stage", live()).classList.toggle(`layer-${layer}`, on);
    for (const e of all(`.legends [data-layer=${layer}]`, live())) hide(e, !on);
  }
}

onTurn(showLayers);
onClick("[data-layers]", ({ dataset: { layers: layer } }) => {
  if (!layered.delete(layer)) layered.add(layer);
  showLayers();
  writeHash();
});
onKey("l", () => { one(".legends", live()).toggleAttribute("hidden"); makeRoom(); });
onKey("g", () => one("[data-layers=gaps]:not([hidden])", live())?.click());
inAddressSet("layers", layered, (layer) => all("[data-layers]", live()).some((button) => button.dataset.layers === layer));

// Switches that show something more over every drawing: the gaps, the competitors.
const layered = new Set();

function switchLayer(layer) {
  if (layered.has(layer)) layered.delete(layer);
  else layered.add(layer);
  showLayers();
  writeHash();
}

function showLayers() {
  for (const button of all("[data-layers]", live())) {
    const { layers: layer } = button.dataset, on = layered.has(layer);
    button.setAttribute("aria-pressed", on);
    button.toggleAttribute("hidden", !windowOf(seen()));
    one(".stage", live()).classList.toggle(`layer-${layer}`, on);
    for (const e of all(`.legends [data-layer=${layer}]`, live())) e.toggleAttribute("hidden", !on);
  }
}

onTurn(showLayers);
onClick("[data-layers]", (button) => switchLayer(button.dataset.layers));
onKey("g", () => one("[data-layers=gaps]:not([hidden])", live())?.click());
inAddress("layers", () => [...layered].join(","), (said) => {
  layered.clear();
  for (const layer of said.split(",").filter(Boolean)) layered.add(layer);
  showLayers();
});

// Put into every page before its own script: says when it is still, and counts its frames.
window.drawn = () => requestAnimationFrame(() => setTimeout(() => {
  window.still = performance.now();
  document.documentElement.dataset.drawn = "";
}));
(() => {
  const ours = () => document.documentElement?.hasAttribute("data-ready");
  const naive = () => document.querySelector("#mynetwork") && window.network?.once;
  const watch = setInterval(() => {
    if (ours()) window.drawn();
    else if (naive()) window.network.once("stabilized", window.drawn);
    else return;
    clearInterval(watch);
  }, 1);
})();

// From now on the time between any two frames is noted.
window.noteFrames = () => {
  let last = performance.now();
  window.noted = [];
  const next = (now) => {
    window.noted.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
};

// How many frames the page asks for in a second.
window.atRest = () => new Promise((done) => {
  let asked = 0;
  const ask = window.requestAnimationFrame;
  window.requestAnimationFrame = (act) => { asked += 1; return ask(act); };
  setTimeout(() => { window.requestAnimationFrame = ask; done(asked); }, 1000);
});

// Stands before the page's body, so that nothing is ever set in another face.
const letter = (family, files) => {
  for (const [weight, file] of Object.entries(files)) {
    const text = atob(file), bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    document.fonts.add(new FontFace(family, bytes, { weight }));
  }
};

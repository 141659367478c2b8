// Loads the pieces of the index. A piece is a script that hands over a value: that works from a folder on disk and needs no connection
// that the page's policy would have to allow.

/** The piece that has the same address in every build. It names the folders of the others. */
const FIRST = "index";

/** Hexadecimal digits of a folder's name. */
const FINGERPRINT = 8;

/**
 * @param {string} root leads to the site's root
 * @returns {{piece: (name: string) => Promise<any>, count: () => number}} `piece` loads each once, and again after a failure; `count` says
 *     how many were asked for
 */
export const openPieces = (root) => {
  const asked = new Map();
  const waiting = new Map();
  let folder = "";
  let size = 1;
  let fingerprints = "";
  globalThis.waybillSearch = {
    take(name, value) {
      if (name === FIRST) [folder, size, fingerprints] = [value[0], ...value.slice(-2)];
      waiting.get(name)?.(value);
    },
  };

  const addressOf = (name) => {
    if (name === FIRST) return "_wb/search/index.js";
    if (!/^p[0-9a-f]+$/.test(name)) return `${folder}${name}.js`;
    const at = Math.floor(parseInt(name.slice(1), 16) / size) * FINGERPRINT;
    return `_wb/search/texts/${fingerprints.slice(at, at + FINGERPRINT)}/${name}.js`;
  };

  const load = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      waiting.set(name, resolve);
      script.addEventListener("load", () => script.remove());
      script.addEventListener("error", () => {
        script.remove();
        asked.delete(name);
        reject(new Error(`${name} can't be loaded`));
      });
      script.src = root + addressOf(name);
      document.head.append(script);
    });

  const piece = (name) => {
    if (!asked.has(name)) asked.set(name, load(name));
    return asked.get(name);
  };
  return { piece, count: () => asked.size };
};

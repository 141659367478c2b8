// Loads the pieces of the index. A piece is a script that hands over a value: that works from a folder on disk and needs no connection
// that the page's policy would have to allow.

/** The piece that has the same address in every build. It names the folder of the others. */
const FIRST = "index";

/**
 * @param {string} root leads to the site's root
 * @returns {{piece: (name: string) => Promise<any>, count: () => number}} `piece` loads each once, and again after a failure; `count` says
 *     how many were asked for
 */
export const openPieces = (root) => {
  const asked = new Map();
  const waiting = new Map();
  let folder = "";
  globalThis.waybillSearch = {
    take(name, value) {
      if (name === FIRST) folder = value[0];
      waiting.get(name)?.(value);
    },
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
      script.src = name === FIRST ? `${root}_wb/search/index.js` : `${root}${folder}${name}.js`;
      document.head.append(script);
    });

  const piece = (name) => {
    if (!asked.has(name)) asked.set(name, load(name));
    return asked.get(name);
  };
  return { piece, count: () => asked.size };
};

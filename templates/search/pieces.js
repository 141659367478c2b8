// Fetches the pieces of the index. A piece is a script that hands over a value: that works from a folder on disk and needs no connection
// that the page's policy would have to allow.

/**
 * @param {string} folder where the pieces are, ending in a slash
 * @returns {(name: string) => Promise<any>} each piece is fetched once; one that fails may be tried again
 */
export const openPieces = (folder) => {
  const asked = new Map();
  const waiting = new Map();
  globalThis.waybillSearch = { take: (name, value) => waiting.get(name)?.(value) };

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
      script.src = `${folder}${name}.js`;
      document.head.append(script);
    });

  return (name) => {
    if (!asked.has(name)) asked.set(name, load(name));
    return asked.get(name);
  };
};

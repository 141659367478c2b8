/**
 * One key an item, `wb1/<site>/<list>/<run>/<kind>/<id>`: two tabs that rewrite one document lose ticks.
 * Kinds: i item, n note, q answer, c calendar entry, w wait put away. A run's meta is `…/<run>/m`.
 */
export const VERSION = 1;

/** @param {string[]} names */
export const keyOf = (...names) => [`wb${VERSION}`, ...names].join("/");

/** @param {string} prefix the list's @param {string} [id] none for a meta */
export const keyIn = (prefix, run, kind, id) => prefix + run + "/" + kind + (id ? "/" + id : "");

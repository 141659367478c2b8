/** Puts values where a word of the theme names them: `{done}/{total}`. */
export const fill = (word, values) => word.replace(/\{(\w+)\}/g, (_, name) => values[name]);

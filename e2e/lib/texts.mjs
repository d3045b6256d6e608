// The words of the pages, from the same files that the program reads: a journey presses what the page calls it.
import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../locales/", import.meta.url);
const read = new Map();

/** The texts of a language: those on one line, and the last variant of those that depend on a number. */
function texts(lang) {
  if (!read.has(lang)) {
    const all = new Map();
    const folder = new URL(`${lang}/`, FOLDER);
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".ftl"))) {
      let key = "";
      for (const line of readFileSync(new URL(name, folder), "utf8").split("\n")) {
        const [, begun, text] = /^([a-z][\w-]*) = (.*)$/.exec(line) ?? [];
        const [, count, variant] = /^\s+\*?\[(\w+)\] (.*)$/.exec(line) ?? [];
        if (begun) all.set((key = begun), text);
        else if (count) all.set(`${key}.${count}`, variant);
      }
    }
    read.set(lang, all);
  }
  return read.get(lang);
}

/** A text with its values filled in; `key.one` and `key.other` are the variants of one that counts. */
export function text(key, values = {}, lang = "en") {
  const found = texts(lang).get(key);
  if (found === undefined) throw new Error(`locales/${lang} has no ${key}`);
  return found.replace(/\{ \$(\w+) \}/g, (_, name) => {
    if (!(name in values)) throw new Error(`${key} wants ${name}`);
    return String(values[name]);
  });
}

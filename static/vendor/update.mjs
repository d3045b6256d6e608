// Fetches the pinned third-party assets of this folder from npm and writes them here, with the icon sprite.
// Run by hand when a version moves: `node static/vendor/update.mjs`. Nothing at run time needs it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const pinned = {
  "modern-normalize": "3.0.1",
  "@fontsource-variable/source-serif-4": "5.3.1",
  "@fontsource-variable/source-sans-3": "5.3.0",
  "lucide-static": "1.62.0",
};

// One table for every icon: our name on the left, lucide's on the right. Ours says what the icon means here.
const icons = {
  search: "search", user: "user", menu: "menu", check: "check", alert: "triangle-alert", error: "circle-alert",
  info: "info", clock: "clock", pause: "pause", file: "file-text", upload: "upload", download: "download",
  mail: "mail", message: "message-square", arrow: "arrow-right", back: "arrow-left", chevron: "chevron-down",
  external: "external-link", globe: "globe", print: "printer", copy: "copy", lock: "lock", key: "key-round",
  plus: "plus", x: "x", edit: "pencil", bin: "trash-2", undo: "undo-2", book: "book-open", newspaper: "newspaper",
  monitor: "monitor", smartphone: "smartphone", disc: "disc-3", layers: "layers", calendar: "calendar",
  filter: "list-filter", "credit-card": "credit-card", "shield-check": "shield-check", history: "history",
  "sign-in": "log-in", "sign-out": "log-out", library: "library", building: "building-2", barcode: "barcode",
};

const faces = [
  ["source-serif-4", ["normal", "italic"], ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"]],
  ["source-sans-3", ["normal", "italic"], ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"]],
];

const work = mkdtempSync(join(tmpdir(), "masthead-vendor-"));
writeFileSync(join(work, "package.json"), "{}");
const wanted = Object.entries(pinned).map(([name, version]) => `${name}@${version}`);
execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...wanted], { cwd: work, stdio: "inherit" });
const modules = join(work, "node_modules");

function folder(name, packageName) {
  const to = join(here, name);
  mkdirSync(to, { recursive: true });
  const from = join(modules, packageName);
  cpSync(join(from, name === "modern-normalize" ? "license" : "LICENSE"), join(to, "LICENSE"));
  writeFileSync(join(to, "VERSION"), `${packageName} ${pinned[packageName]}\n`);
  return [from, to];
}

const [normalize, normalizeTo] = folder("modern-normalize", "modern-normalize");
cpSync(join(normalize, "modern-normalize.css"), join(normalizeTo, "modern-normalize.css"));

let sheet = "/* Written by update.mjs: the faces of Source Serif 4 and Source Sans 3, one file a script, fetched when a page uses it. */\n";
for (const [name, styles, subsets] of faces) {
  const [from, to] = folder(name, `@fontsource-variable/${name}`);
  for (const style of styles) {
    const css = readFileSync(join(from, style === "italic" ? "wght-italic.css" : "wght.css"), "utf8");
    for (const block of css.match(/@font-face \{[^}]*\}/g)) {
      const file = block.match(/\.\/files\/([\w-]+\.woff2)/)[1];
      if (!subsets.some((subset) => file === `${name}-${subset}-wght-${style}.woff2`)) continue;
      cpSync(join(from, "files", file), join(to, file));
      sheet += block
        .replace(/font-family: '([^']+) Variable'/, "font-family: '$1'")
        .replace(/url\(\.\/files\/[^)]+\)/, `url(${name}/${file})`)
        .replaceAll(/\s+/g, " ") + "\n";
    }
  }
}
writeFileSync(join(here, "fonts.css"), sheet);

const [lucide] = folder("lucide", "lucide-static");
let sprite = "<!-- Icons by Lucide (lucide.dev), ISC licence; see vendor/lucide/LICENSE. Written by vendor/update.mjs. -->\n";
sprite += '<svg xmlns="http://www.w3.org/2000/svg">\n';
for (const [ours, theirs] of Object.entries(icons)) {
  const svg = readFileSync(join(lucide, "icons", `${theirs}.svg`), "utf8");
  const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replaceAll(/\s*\n\s*/g, "");
  sprite += `<symbol id="${ours}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>\n`;
}
writeFileSync(join(here, "..", "icons.svg"), `${sprite}</svg>\n`);

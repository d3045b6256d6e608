// Draws the shapes of the map of countries: fetches Natural Earth (public domain) as packed by world-atlas, projects it
// (Natural Earth I), leaves out points that nobody could tell apart and writes one path a country, by its two letters.
// Run by hand when a version moves: `node static/vendor/map.mjs`. Nothing at run time needs it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const pinned = { "world-atlas": "2.0.2", "topojson-client": "3.1.0", "d3-geo": "3.1.1" };
const WIDTH = 960;

const work = mkdtempSync(join(tmpdir(), "masthead-map-"));
writeFileSync(join(work, "package.json"), "{}");
const wanted = Object.entries(pinned).map(([name, version]) => `${name}@${version}`);
execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...wanted], { cwd: work, stdio: "inherit" });
const modules = join(work, "node_modules");
const { feature } = createRequire(join(work, "x.js"))("topojson-client");
const { geoNaturalEarth1, geoPath } = await import(join(modules, "d3-geo", "src", "index.js"));

const world = JSON.parse(readFileSync(join(modules, "world-atlas", "countries-110m.json"), "utf8"));
const all = feature(world, world.objects.countries);
// Nobody publishes serials in Antarctica, and it would take a fifth of the height.
all.features = all.features.filter(({ id }) => id !== "010");
const projection = geoNaturalEarth1().precision(2).fitWidth(WIDTH, all);
const path = geoPath(projection).digits(1);
/** Units within which two points are one, and the least that the box of an island measures. */
const NEAR = 1;
const LEAST = 1.5;
const height = Math.ceil(path.bounds(all)[1][1]);

/** The path with fewer points: each ring by itself, the largest always kept. */
function thin(d) {
  const rings = d.split("Z").filter(Boolean).map((ring) => ring.slice(1).split("L").map((point) => point.split(",").map(Number)));
  const size = (ring) => Math.max(...[0, 1].map((axis) => Math.max(...ring.map((p) => p[axis])) - Math.min(...ring.map((p) => p[axis]))));
  const largest = Math.max(...rings.map(size));
  return rings
    .filter((ring) => size(ring) >= Math.min(LEAST, largest))
    .map((ring) => {
      const kept = [ring[0]];
      for (const point of ring.slice(1)) if (Math.hypot(point[0] - kept.at(-1)[0], point[1] - kept.at(-1)[1]) >= NEAR) kept.push(point);
      return kept.length < 3 ? ring : kept;
    })
    .map(relative)
    .join("");
}

/** Whole tenths, each point from the one before: the shortest way to write it. The map is drawn ten times as large. */
function relative(ring) {
  const tenths = ring.map((point) => point.map((at) => Math.round(at * 10)));
  const steps = tenths.slice(1).map(([x, y], at) => [x - tenths[at][0], y - tenths[at][1]]).filter(([x, y]) => x || y);
  return `M${tenths[0].join(",")}l${steps.flat().join(" ").replaceAll(" -", "-")}z`;
}

// The canonical form of a region's number is its two letters; shapes without a number have none.
const letters = (id) => (id ? new Intl.Locale(`und-${id}`).region : "");
const rows = all.features.map((shape) => [letters(shape.id), thin(path(shape))]).sort(([a], [b]) => a.localeCompare(b, "en"));
for (const [code] of rows) if (code && !/^[A-Z]{2}$/.test(code)) throw new Error(`no letters for ${code}`);

const to = join(here, "world-atlas");
mkdirSync(to, { recursive: true });
cpSync(join(modules, "world-atlas", "LICENSE"), join(to, "LICENSE"));
writeFileSync(join(to, "VERSION"), `${wanted.join(", ")}; Natural Earth 1:110m, public domain\n`);
writeFileSync(join(to, "countries.tsv"), `${WIDTH * 10}\t${height * 10}\n${rows.map((row) => row.join("\t")).join("\n")}\n`);

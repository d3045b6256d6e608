// The browser journeys: starts a demo of its own, walks through it as people do, and counts what holds.
//
// MASTHEAD_BIN      the program; default target/debug/masthead
// DATABASE_URL      an empty PostgreSQL database, or MASTHEAD_DATABASE_URL; default SQLite in a temporary folder
// MASTHEAD_SHOTS    the folder for pictures of every page, or SHOTS; default masthead-shots in the temporary folder
// CHROMIUM          the browser; default /usr/bin/chromium
// Arguments: the journeys to run; default all.
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { chromium } from "playwright-core";

import { databaseUrl, start } from "./lib/demo.mjs";

const JOURNEYS = ["walk", "wrong", "keyboard", "search"];

const began = Date.now();
const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);
const base = process.env.MASTHEAD_SHOTS || process.env.SHOTS || path.join(tmpdir(), "masthead-shots");
const shots = path.resolve(base, databaseUrl ? "postgres" : "sqlite");
const tally = { passed: 0, failed: 0, pages: 0 };

/** Runs the steps of one journey. In a chain each step builds on the one before, so the first failure fails the rest. */
async function walk(world, name, { chained, steps }) {
  Object.assign(world, { journey: name, seen: 0, people: [], complaints: [] });
  let broken = null;
  for (const [step, what] of Object.entries(steps)) {
    const since = Date.now();
    if (broken && chained) {
      report(false, name, step, since, `not reached, because of: ${broken}`);
      continue;
    }
    try {
      await what(world);
      const complaints = world.complaints.splice(0);
      report(complaints.length === 0, name, step, since, complaints.join("\n"));
    } catch (error) {
      broken = step;
      report(false, name, step, since, [...world.complaints.splice(0), error.stack ?? error].join("\n"));
      await photograph(world, name, step);
      const said = world.demo.written.splice(0).filter((line) => /ERROR|WARN|panicked/.test(line));
      for (const line of said) console.log(`    the demo said: ${line}`);
    }
  }
  for (const { context } of [...world.people, world.second ?? []].flat()) await context.close();
  tally.pages += world.seen;
}

function report(passed, journey, step, since, why = "") {
  tally[passed ? "passed" : "failed"] += 1;
  console.log(`${passed ? "ok    " : "FAILED"} ${seconds(since).padStart(6)} s  ${journey}: ${step}`);
  if (why) console.log(why.replace(/^/gm, "    "));
}

/** Where everybody stood when a step failed. */
async function photograph(world, journey, step) {
  for (const person of world.people.filter((own) => own.page.url() !== "about:blank")) {
    const file = path.join(world.shots, `FAILED-${journey}-${step.replace(/\W+/g, "-")}-${person.name}.png`);
    const taken = await person.page.screenshot({ path: file, fullPage: true }).then(() => file, (error) => `no picture: ${error.message}`);
    console.log(`    ${person.name} is at ${person.url}\n    ${taken}`);
  }
}

async function main() {
  const chosen = process.argv.slice(2);
  const unknown = chosen.filter((name) => !JOURNEYS.includes(name));
  if (unknown.length > 0) throw new Error(`there is no journey called ${unknown}; there are ${JOURNEYS}`);
  mkdirSync(shots, { recursive: true });
  const demo = await start();
  console.log(`demo on ${databaseUrl ? "PostgreSQL" : "SQLite"} at ${demo.url}, ready after ${seconds(began)} s; pictures in ${shots}`);
  let browser;
  try {
    // Chromium's own sandbox wants a user that is not root; it sees our own pages only.
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
    for (const name of JOURNEYS.filter((own) => chosen.length === 0 || chosen.includes(own))) {
      const { journey } = await import(`./journeys/${name}.mjs`);
      await walk({ browser, demo, shots }, name, journey);
    }
  } finally {
    await browser?.close();
    await demo.stop();
  }
  const faults = demo.written.filter((line) => /ERROR|panicked/.test(line));
  if (faults.length > 0) report(false, "demo", "no errors in its log", began, faults.join("\n"));
}

let fault = null;
await main().catch((error) => (fault = error));
if (fault) report(false, "run", "the journeys", began, fault.stack ?? String(fault));
const { passed, failed, pages } = tally;
console.log(`${pages} pages seen, each checked by axe at two widths; pictures in ${shots}`);
console.log(`Summary [${seconds(began).padStart(8)}s] ${passed + failed} tests run: ${passed} passed, ${failed} failed`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

// The program under test: a demo of its own, with fresh data, stopped and cleared away afterwards.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const ROOT = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
/** Milliseconds until the demo has to be ready, its sample data loaded. */
const PATIENCE = 60_000;

/** The address of the database that the journeys run on; nothing for SQLite in the demo's own folder. */
export const databaseUrl = process.env.MASTHEAD_DATABASE_URL || process.env.DATABASE_URL || "";

/** Starts the demo; `say` gets what it writes when it fails. */
export async function start() {
  const program = path.resolve(ROOT, process.env.MASTHEAD_BIN || "target/debug/masthead");
  const data = mkdtempSync(path.join(tmpdir(), "masthead-e2e-"));
  // Settings of the developer's own must not reach the demo, and MASTHEAD_BIN is none.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("MASTHEAD_")));
  if (databaseUrl) env.MASTHEAD_DATABASE_URL = databaseUrl;
  const child = spawn(program, ["demo", "--data", data, "--listen", "127.0.0.1:0"], { cwd: data, env });
  const written = [];
  const stop = () => stopped(child, data);
  try {
    const url = await address(child, written);
    await ready(url);
    return { url, data, written, stop };
  } catch (error) {
    await stop();
    throw new Error(`${program} did not start: ${error.message}\n${written.join("\n")}`);
  }
}

/** Reads the address from what the demo says, and goes on collecting the rest. */
function address(child, written) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("it did not say its address")), PATIENCE);
    const over = (why) => {
      clearTimeout(timer);
      reject(new Error(why));
    };
    child.on("error", (error) => over(error.message));
    child.on("exit", (code) => over(`it ended with ${code}`));
    createInterface({ input: child.stderr }).on("line", (line) => written.push(line));
    createInterface({ input: child.stdout }).on("line", (line) => {
      written.push(line);
      const found = /^\s*pages\s+(http:\S+?)\/?$/.exec(line);
      if (found) {
        clearTimeout(timer);
        resolve(found[1]);
      }
    });
  });
}

async function ready(url) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url}/readyz did not become ready`);
}

function stopped(child, data) {
  return new Promise((resolve) => {
    const gone = () => {
      rmSync(data, { recursive: true, force: true });
      resolve();
    };
    if (child.exitCode !== null || child.pid === undefined) return gone();
    const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.on("exit", () => {
      clearTimeout(timer);
      gone();
    });
    child.kill("SIGTERM");
  });
}

const PYTHON = `import sqlite3, sys
base = sqlite3.connect(sys.argv[1], timeout=10)
rows = base.execute(sys.argv[2]).fetchall()
base.commit()
print("\\n".join("|".join(str(value) for value in row) for row in rows))`;

/** Runs one statement on the demo's database, past the program: what no page can do, such as letting a link expire. */
export function sql(demo, statement) {
  const [program, ...rest] = databaseUrl
    ? ["psql", databaseUrl, "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", "-c", statement]
    : ["python3", "-c", PYTHON, path.join(demo.data, "masthead.db"), statement];
  return execFileSync(program, rest, { encoding: "utf8" }).trim();
}

// Searching: words, a filter, a title suggested while typing, results as a file, the map; and what script adds.
import assert from "node:assert/strict";

import { Person } from "../lib/person.mjs";
import { text } from "../lib/texts.mjs";

const know = {};

async function findsAndFilters(world) {
  const person = (know.plain = await Person.arrive(world, "reader"));
  await person.open("/en/search");
  await person.fill({ q: "physical review", in: "title" });
  await person.press(text("portal-search-act"));
  await person.look("results");
  await person.page.locator('input[name="medium"][value="online"]').check();
  await person.press(text("portal-search-apply"), 200, ".side-menu");
  assert.match(person.path, /medium=online/);
  await person.keeps({ q: "physical review" });
  await person.follow(/Take off/);
  assert.doesNotMatch(person.path, /medium=online/);
}

async function takesResultsAlong() {
  const { plain: person } = know;
  await person.open("/en/search?q=nature&in=title");
  const [download] = await Promise.all([
    person.page.waitForEvent("download"),
    person.page.locator('button[name="which"][value="all"]').click(),
  ]);
  assert.match(download.suggestedFilename(), /^serials-\d{4}-\d\d-\d\d\.csv$/);
}

async function asksByField() {
  const { plain: person } = know;
  await person.open("/en/search/advanced");
  await person.look("advanced");
  await person.page.locator('[name="f1"]').selectOption("title");
  await person.page.locator('[name="t1"]').fill("nature");
  await person.press(text("portal-search-act"));
  await person.sees("0028-0836");
  await person.follow(text("search-modify"));
  await person.keeps({ t1: "nature" });
}

async function checksAList() {
  const { plain: person } = know;
  await person.open("/en/keepers");
  await person.look("keepers");
  await person.follow(text("search-keepers-check-act"));
  await person.fill({ numbers: "1476-4687\n0028-0837\n" });
  await person.press(text("search-list-act"));
  await person.sees("Portico", text("search-outcome-check"));
  await person.look("list");
}

async function goesByTheMap() {
  const { plain: person } = know;
  await person.open("/en/map");
  await person.look("map");
  await person.page.locator('.map a[href$="country=FR"]').focus();
  const moved = person.page.waitForNavigation({ waitUntil: "load" });
  await Promise.all([moved, person.page.keyboard.press("Enter")]);
  assert.match(person.path, /country=FR/);
  await person.sees("France");
}

async function isHelpedByScript(world) {
  const person = (know.script = await Person.arrive(world, "typist", { script: true }));
  await person.open("/en/search");
  await person.page.locator("#q").focus();
  await person.page.keyboard.type("natur", { delay: 20 });
  const list = person.page.getByRole("listbox");
  await list.waitFor();
  await person.page.keyboard.press("ArrowDown");
  const chosen = await person.page.locator("#q").inputValue();
  assert.match(chosen, /^Natur/);
  assert.equal(await person.page.locator('[role="option"][aria-selected="true"]').count(), 1);
  assert.ok(await person.page.locator("#q").getAttribute("aria-activedescendant"));
  await person.page.keyboard.press("Escape");
  assert.equal(await person.page.locator("#q").inputValue(), "natur");
  assert.ok(!(await list.isVisible()));
  await person.page.keyboard.press("ArrowDown");
  await list.waitFor();
  await person.page.keyboard.press("ArrowDown");
  const moved = person.page.waitForNavigation({ waitUntil: "load" });
  await Promise.all([moved, person.page.keyboard.press("Enter")]);
  await person.sees(chosen);
}

async function remembersInTheBrowserAlone() {
  const { script: person } = know;
  const history = person.page.locator("[data-history]");
  assert.ok(await history.isVisible(), "the search is listed");
  assert.deepEqual(await person.context.cookies(), [], "nothing is kept as a cookie");
  await history.getByRole("button").click();
  assert.ok(!(await history.isVisible()));
}

export const journey = {
  chained: true,
  steps: {
    "a reader finds and filters": findsAndFilters,
    "takes the results along as a file": takesResultsAlong,
    "asks by field and changes the question": asksByField,
    "checks a list of numbers for archives": checksAList,
    "goes from the map to a country": goesByTheMap,
    "titles are suggested while one types": isHelpedByScript,
    "searches are remembered by the browser alone": remembersInTheBrowserAlone,
  },
};

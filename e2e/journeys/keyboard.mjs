// By keyboard alone: search and sign in with Tab and Enter, and always see where one is.
import assert from "node:assert/strict";

import { Person } from "../lib/person.mjs";
import { text } from "../lib/texts.mjs";

/** Tabs until something is reached; more than that is no way for a person. */
const MOST = 40;
const know = {};

/** What has the focus: its name, and whether one can see it. */
const focused = (person) =>
  person.page.evaluate(() => {
    const own = document.activeElement;
    const style = getComputedStyle(own);
    const box = own.getBoundingClientRect();
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return {
      what: `${own.localName} ${own.id || own.name || own.innerText?.trim().slice(0, 40)}`,
      label: own.id || own.innerText?.trim() || "",
      name: own.name || "",
      visible: (outlined || style.boxShadow !== "none") && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    };
  });

/** Goes on with Tab until this is reached, or what begins like this pattern; each stop on the way has to be seen. */
async function tabTo(person, wanted) {
  for (let tabs = 1; tabs <= MOST; tabs += 1) {
    await person.page.keyboard.press("Tab");
    const now = await focused(person);
    assert.ok(now.visible, `the focus on ${now.what} cannot be seen at ${person.url}`);
    const fits = wanted instanceof RegExp ? wanted.test(now.label) : [now.name, now.label].includes(wanted);
    if (fits) return tabs;
  }
  throw new Error(`${wanted} is not reached with ${MOST} tabs at ${person.url}`);
}

async function enter(person) {
  const moved = person.page.waitForNavigation({ waitUntil: "load" });
  await Promise.all([moved, person.page.keyboard.press("Enter")]);
}

async function skipsToTheContent(world) {
  const person = (know.person = await Person.arrive(world, "keyboard", { script: true }));
  await person.open("/en/");
  await person.page.keyboard.press("Tab");
  assert.equal((await focused(person)).label, text("layout-skip"), "the first stop leads past the head");
  await person.look("skip-link");
  await person.page.keyboard.press("Enter");
  assert.equal(await person.page.evaluate(() => document.activeElement.id), "main");
}

async function searches() {
  const { person } = know;
  await person.open("/en/");
  await tabTo(person, "q");
  await person.page.keyboard.type("Nature");
  await enter(person);
  await person.sees("0028-0836");
  // The link of a hit says its title, then its medium.
  await tabTo(person, /^Nature\b/);
  await enter(person);
  assert.match(person.path, /^\/en\/resource\/ISSN\//);
}

async function signsIn() {
  const { person } = know;
  await person.open("/en/login");
  await tabTo(person, "login");
  await enter(person);
  await person.isTold(text("account-login-login-missing"));
  const summary = await person.page.evaluate(() => document.activeElement.className);
  assert.equal(summary, "error-summary", "with script, the summary of errors gets the focus");
  await tabTo(person, text("account-login-login-missing"));
  await person.page.keyboard.press("Enter");
  assert.equal((await focused(person)).name, "login", "its links lead to the fields");
  await person.page.keyboard.type("henri.sample@example.org");
  await tabTo(person, "password");
  await person.page.keyboard.type("masthead-demo");
  await tabTo(person, text("layout-sign-in"));
  await enter(person);
  await person.sees("Henri");
  assert.equal(person.path, "/en/publisher");
}

async function closesAMenu() {
  const { person } = know;
  await tabTo(person, "Henri Sample").catch(async () => {
    throw new Error(`the menu of the account is not reached: ${await person.page.locator("header").innerText()}`);
  });
  await person.page.keyboard.press("Enter");
  assert.equal(await person.page.locator("header details.dropdown[open]").count(), 1, "Enter opens the menu");
  await person.look("account-menu");
  await person.page.keyboard.press("Tab");
  await person.page.keyboard.press("Escape");
  assert.equal(await person.page.locator("header details.dropdown[open]").count(), 0, "Esc closes it");
  assert.equal((await focused(person)).label, "Henri Sample", "and the focus is back on it");
}

export const journey = {
  chained: true,
  steps: {
    "skip to the content": skipsToTheContent,
    "search and open a record": searches,
    "sign in": signsIn,
    "open and close a menu": closesAMenu,
  },
};

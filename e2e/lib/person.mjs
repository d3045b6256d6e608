// A person at a browser: opens, fills and presses; every page they see is checked and photographed.
import assert from "node:assert/strict";

import { look } from "./look.mjs";
import { text } from "./texts.mjs";

/** Milliseconds that a page may take. */
const PATIENCE = 15_000;

export class Person {
  /** `world` has the browser, the demo and the shots; `script` is off unless a journey is about script. */
  static async arrive(world, name, { script = false, language = "en-GB" } = {}) {
    const settings = { baseURL: world.demo.url, locale: language, viewport: { width: 1280, height: 900 } };
    const context = await world.browser.newContext({ ...settings, javaScriptEnabled: script, acceptDownloads: true });
    context.setDefaultTimeout(PATIENCE);
    const person = new Person(world, name, context, await context.newPage());
    world.people.push(person);
    return person;
  }

  constructor(world, name, context, page) {
    Object.assign(this, { world, name, context, page, status: 0 });
  }

  /** Goes to an address; `status` is what it has to answer. */
  async open(address, status = 200) {
    const response = await this.page.goto(address, { waitUntil: "load" });
    this.answered(response, status);
    return this;
  }

  /** Fills fields by their names: text, a choice, a box to tick or not, several of one name, or files. */
  async fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`main [name="${name}"]`);
      const kind = await field.first().evaluate((own) => (own.localName === "input" ? own.type : own.localName));
      if (kind === "checkbox" || kind === "radio") await this.#choose(name, value);
      else if (kind === "file") await field.setInputFiles(value);
      else if (kind === "select") await this.#select(field, value);
      else await field.first().fill(value);
    }
    return this;
  }

  async #choose(name, value) {
    for (const one of [value].flat()) {
      const chosen = one === true ? "" : `[value="${one}"]`;
      await this.page.locator(`main input[name="${name}"]${chosen}`).check();
    }
  }

  async #select(field, value) {
    for (const [at, one] of [value].flat().entries()) await field.nth(at).selectOption(one);
  }

  /** Presses the button of this name in the page, and waits for the page that it leads to. */
  press(name, status = 200, where = "main") {
    return this.#go(this.page.locator(where).getByRole("button", { name, exact: true }), status);
  }

  /** Follows the first link of this name, in the page or wherever `where` says. */
  follow(name, where = "main") {
    return this.#go(this.page.locator(where).getByRole("link", { name, exact: typeof name === "string" }).first(), 200);
  }

  async #go(place, status) {
    const moved = this.page.waitForNavigation({ waitUntil: "load", timeout: PATIENCE });
    const [response] = await Promise.all([moved, place.click()]);
    this.answered(response, status);
    return this;
  }

  answered(response, status) {
    this.status = response?.status() ?? 0;
    assert.equal(this.status, status, `${this.url} answered ${this.status}, not ${status}: ${response?.url()}`);
  }

  get url() {
    return this.page.url();
  }

  /** The path, without the address of the demo. */
  get path() {
    const { pathname, search } = new URL(this.url);
    return pathname + search;
  }

  /** Asserts that the page shows these words. */
  async sees(...words) {
    const shown = await this.words();
    for (const word of words) assert.ok(shown.includes(plain(word)), `${this.url} does not show ${JSON.stringify(word)}`);
    return this;
  }

  async missesWords(...words) {
    const shown = await this.words();
    for (const word of words) assert.ok(!shown.includes(plain(word)), `${this.url} shows ${JSON.stringify(word)}`);
    return this;
  }

  /** All that can be read in the page proper, with single blanks. */
  async words() {
    return plain(await this.page.locator("main").innerText());
  }

  /** Asserts that fields still hold these values. */
  async keeps(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const held = await this.page.locator(`main [name="${name}"]`).evaluateAll((all) =>
        all.filter((own) => !["checkbox", "radio"].includes(own.type) || own.checked).map((own) => own.value),
      );
      const wanted = [value].flat();
      assert.deepEqual(held.filter((one) => one !== "").map(lines), wanted.map(lines), `${this.url} lost what stood in ${name}`);
    }
    return this;
  }

  /** Asserts that the summary of errors says this, and that each of its links leads to something on the page. */
  async isTold(...words) {
    const summary = this.page.locator("main .error-summary");
    assert.equal(await summary.count(), 1, `${this.url} has no summary of errors`);
    const said = plain(await summary.innerText());
    for (const word of words) assert.ok(said.includes(plain(word)), `the summary says ${JSON.stringify(said)}, not ${JSON.stringify(word)}`);
    for (const link of await summary.locator('a[href^="#"]').all()) {
      const target = (await link.getAttribute("href")).slice(1);
      assert.equal(await this.page.locator(`[id="${target}"]`).count(), 1, `the summary leads to #${target}, which is not there`);
    }
    return this;
  }

  /** Checks and photographs what the person sees now. */
  look(label) {
    return look(this, label);
  }

  /** Fetches an address with the cookies of this person. */
  fetch(address, options = {}) {
    return this.context.request.get(address, { maxRedirects: 0, ...options });
  }

  async signIn(login, password = "masthead-demo") {
    await this.open("/en/login");
    await this.fill({ login, password });
    return this.press(text("layout-sign-in"));
  }
}

const plain = (words) => words.replace(/[\s\u00a0\u202f]+/g, " ").trim();
const lines = (value) => value.replaceAll("\r\n", "\n");

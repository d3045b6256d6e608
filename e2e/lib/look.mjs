// What must hold for every page: no text missing, nothing wider than the screen, and nothing that axe objects to.
import path from "node:path";

import { AxeBuilder } from "@axe-core/playwright";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/**
 * Checks the page as it is, at both widths, and keeps a picture of each. What is wrong is noted with the step, which
 * fails by it in the end; the journey goes on, so that one run tells of all pages.
 */
export async function look(person, label) {
  const { page, world } = person;
  const name = `${world.journey}-${String((world.seen += 1)).padStart(2, "0")}-${label}`;
  const html = await page.content();
  note(world, html.includes("⟦"), `${page.url()} lacks a text: ${/⟦[^⟧]*⟧?/.exec(html)?.[0]}`);
  for (const size of [PHONE, WIDE]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: shot(world, `${name}-${size.width}`), fullPage: true });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    note(world, width > size.width, `${page.url()} is ${width} wide on a screen of ${size.width}, see ${name}-${size.width}.png`);
  }
  await axe(person, html, name);
  return person;
}

function note(world, wrong, what) {
  if (wrong) world.complaints.push(what);
}

const shot = (world, name) => path.join(world.shots, `${name}.png`);

/**
 * Runs axe on what the person sees, in a second browser that has script and the same cookies. It is given the very
 * answer that the person got, so that looking changes nothing: no form is sent twice, no link is used up.
 */
async function axe(person, html, name) {
  const { world, page } = person;
  const second = await secondBrowser(world);
  await second.context().clearCookies();
  await second.context().addCookies(await person.context.cookies());
  const address = page.url().split("#")[0];
  const is = (url) => url.href.split("#")[0] === address;
  await second.route(is, (route) =>
    route.request().isNavigationRequest() && route.request().frame() === second.mainFrame()
      ? route.fulfill({ status: 200, contentType: "text/html; charset=utf-8", body: html })
      : route.continue(),
  );
  await second.goto(address, { waitUntil: "load" });
  await judge(world, second, `${name}: light, 1280`);
  await second.emulateMedia({ colorScheme: "dark" });
  await second.setViewportSize(PHONE);
  // What is folded away is read too.
  await second.evaluate(() => document.querySelectorAll("main details, .side-menu details").forEach((own) => (own.open = true)));
  await judge(world, second, `${name}: dark, 390`);
  await second.screenshot({ path: shot(world, `${name}-390-dark`), fullPage: true });
  await second.unroute(is);
}

/** The second browser: one for a journey, with a new page for each look. */
async function secondBrowser(world) {
  const { context } = (world.second ??= { context: await world.browser.newContext({ locale: "en-GB", reducedMotion: "reduce" }) });
  const [open] = context.pages();
  if (open) await open.close();
  const second = await context.newPage();
  await second.setViewportSize(WIDE);
  return second;
}

async function judge(world, page, what) {
  // Letters are shown in a frame that forbids all script, axe's too.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).exclude("iframe.letter-frame").analyze();
  const told = violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.slice(0, 4).map(({ html, failureSummary }) => `      ${html.slice(0, 200)}\n      ${failureSummary?.replaceAll("\n", " ")}`).join("\n")}`,
  );
  note(world, violations.length > 0, `axe objects to ${page.url()} (${what})\n    ${told.join("\n    ")}`);
}

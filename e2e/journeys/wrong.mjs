// What goes wrong: each time the page says so clearly, nothing that was typed is lost, and nothing else has changed.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";

import { sql } from "../lib/demo.mjs";
import { cover, notPicture, pictureOf } from "../lib/files.mjs";
import { Person } from "../lib/person.mjs";
import { answerAll, credits, dateFields, journal, linkFor, newPublisher, openMail, organisation, panelNumbers, register, requestId, sendRequest, startRequest } from "../lib/tasks.mjs";
import { text } from "../lib/texts.mjs";

const ALL_BYTES = 10 * 1024 * 1024;
const know = {};

/** What is counted in the database, past all pages. */
const count = (world, table) => Number(sql(world.demo, `SELECT COUNT(*) FROM ${table}`));

/** Fails the step in the end, but lets it go on: others build on what it does. */
function mustHold(world, holds, what) {
  if (!holds) world.complaints.push(what);
}

/** Registers and gives the one-time link, unused. */
async function registered(world, who, email) {
  const person = await Person.arrive(world, who);
  await person.open("/en/register?country=MC");
  await register(person, organisation(`Press of ${who}`, email));
  return { person, link: await linkFor(person, email) };
}

/** Lets all open links of a person run out: their hour is set to one in the past, as the database itself writes it. */
const expire = (world, email) =>
  sql(world.demo, `UPDATE links SET expires_at = (SELECT MIN(created_at) FROM users) WHERE used_at IS NULL AND user_id IN (SELECT id FROM users WHERE email = '${email}') RETURNING 1`);

async function anExpiredLink(world) {
  const email = "late@example.org";
  const { person, link } = await registered(world, "latecomer", email);
  await person.open(link);
  assert.equal(expire(world, email), "1", "there is one open link");
  // The page was open in time; the button comes too late.
  await person.press(text("account-link-log-in"), 410);
  await person.sees(text("account-link-bad-title"), text("account-link-expired"));
  await person.open(link, 410);
  await person.sees(text("account-link-expired"));
  await person.look("link-expired");
  assert.equal((await person.context.cookies()).length, 0, "no session comes of it");
  await person.fill({ login: email });
  await person.press(text("account-link-again"));
  await person.sees(text("account-forgotten-sent"));
  await person.look("link-again");
  const fresh = await linkFor(person, email, 2);
  assert.notEqual(fresh, link);
  await person.open(fresh);
  await person.press(text("account-link-log-in"));
  assert.match(person.path, /^\/en\/account\/password/);
}

async function theSecondUseOfALink(world) {
  const { person, link } = await registered(world, "twice", "twice@example.org");
  const other = await Person.arrive(world, "other");
  await other.open(link);
  await person.open(link);
  await person.press(text("account-link-log-in"));
  // Somebody else has the page open still, and presses the button second.
  await other.press(text("account-link-log-in"), 410);
  await other.sees(text("account-link-bad-title"), text("account-link-used"), text("account-link-used-login"));
  await other.open(link, 410);
  await other.look("link-used");
  await other.open("/en/account/link/nonsense", 404);
  await other.sees(text("account-link-unknown"));
  assert.equal((await other.context.cookies()).length, 0, "no session comes of it");
  assert.equal(sql(world.demo, "SELECT COUNT(*) FROM users WHERE email = 'twice@example.org' AND password_hash IS NULL"), "1");
}

/** A publisher with one credit and a draft that is whole but for its evidence. */
async function aDraft(world) {
  const publisher = (know.publisher = await Person.arrive(world, "publisher"));
  await newPublisher(publisher, "Press of mistakes", "mistakes@example.org");
  know.id = await startRequest(publisher);
  await answerAll(publisher, { ...journal("Annals of small mistakes"), evidence: undefined });
  await publisher.isTold(text("refusal-proof-print-pages"));
  know.evidence = `/en/publisher/requests/${know.id}/evidence`;
}

async function aWrongFile(world) {
  const { publisher, evidence } = know;
  const before = count(world, "evidence");
  await publisher.open(evidence);
  await publisher.fill({ proof: "other", file: [notPicture()], address: "" });
  await publisher.press(text("publisher-evidence-upload"), 422);
  await publisher.isTold(text("form-file-wrong-type", { name: "cover.png" }));
  await publisher.keeps({ proof: "other" });
  await publisher.look("wrong-file");
  // An address with a spelling mistake beside a file that is right: the address stays to be mended.
  await publisher.fill({ address: "not an address", file: [cover()] });
  await publisher.press(text("publisher-evidence-upload"), 422);
  await publisher.keeps({ proof: "other", address: "not an address" });
  await publisher.open(evidence);
  await publisher.press(text("publisher-evidence-upload"), 422);
  await publisher.isTold(text("publisher-evidence-nothing"));
  await publisher.sees(text("publisher-evidence-none"));
  assert.equal(count(world, "evidence"), before, "nothing was kept");
}

async function oneByteTooMuch(world) {
  const { publisher, evidence } = know;
  const before = count(world, "evidence");
  await publisher.open(evidence);
  await publisher.fill({ proof: "print-pages", file: [pictureOf(ALL_BYTES + 1, "scan-of-all.png")] });
  await publisher.press(text("publisher-evidence-upload"), 422);
  await publisher.isTold(text("publisher-evidence-too-big", { name: "scan-of-all.png", left: "10 MB" }));
  await publisher.keeps({ proof: "print-pages" });
  await publisher.sees(text("publisher-evidence-none"));
  await publisher.look("too-big");
  assert.equal(count(world, "evidence"), before, "nothing was kept");
  // Far more than a form may have is told by the page too, and not by a connection that breaks.
  const film = path.join(world.demo.data, "film.png");
  writeFileSync(film, pictureOf(5 * ALL_BYTES, "film.png").buffer);
  await publisher.fill({ file: film });
  await publisher.press(text("publisher-evidence-upload"), 422);
  await publisher.isTold(text("publisher-evidence-all-too-big", { left: "10 MB" }));
  // Exactly as much as is allowed is taken; then there is room for nothing more.
  await publisher.open(evidence);
  await publisher.fill({ file: [pictureOf(ALL_BYTES, "just-fits.png")] });
  await publisher.press(text("publisher-evidence-upload"));
  await publisher.sees("just-fits.png", "10 MB");
  await publisher.fill({ file: [cover("one-more.png")] });
  await publisher.press(text("publisher-evidence-upload"), 422);
  await publisher.sees("just-fits.png", "one-more.png");
  await publisher.look("full");
  await publisher.press(/^Remove/);
  await publisher.sees(text("publisher-evidence-none"));
  assert.equal(count(world, "evidence"), before);
}

/** Whether the request is a draft still, and no credit is gone. */
async function isUntouched(world, person, id, left) {
  assert.equal(sql(world.demo, `SELECT state FROM requests WHERE id = ${id}`), "draft");
  assert.equal(await credits(person), left);
}

/** Sends from the summary although it lists problems, and sees the same again. */
async function isRefused(world, id, problem, label) {
  const { publisher } = know;
  await publisher.open(`/en/publisher/requests/${id}/check`);
  await publisher.isTold(problem);
  await publisher.press(text("publisher-check-submit"), 422);
  await publisher.isTold(problem);
  await publisher.look(label);
  await isUntouched(world, publisher, id, 1);
}

async function notYetPublishedOnline(world) {
  const { publisher } = know;
  const id = await startRequest(publisher);
  const answers = journal("Online but not yet");
  const forthcoming = { "online-published": "no", ...dateFields("online-first", 20), "online-articles": "0", "online-url": "https://www.example.org/soon" };
  await answerAll(publisher, { ...answers, media: { media: ["online"] }, dates: forthcoming, evidence: undefined });
  await isRefused(world, id, text("refusal-not-released"), "not-released");
  await publisher.open(`/en/publisher/requests/${id}/dates`);
  await publisher.keeps(forthcoming);
  // Released with too few articles is too early too, and says how many there are.
  await publisher.fill({ "online-published": "yes", ...dateFields("online-first", -5), "online-articles": "4" });
  await publisher.press(text("publisher-continue"));
  await isRefused(world, id, text("refusal-few-articles"), "few-articles");
  // A date that does not exist is told at once, with all that was typed.
  await publisher.open(`/en/publisher/requests/${id}/dates`);
  const wrong = { "online-first-day": "31", "online-first-month": "2", "online-first-year": "2026", "online-articles": "many", "online-url": "https://www.example.org/soon" };
  await publisher.fill(wrong);
  await publisher.press(text("publisher-continue"), 422);
  await publisher.isTold(text("form-date"));
  await publisher.keeps(wrong);
  await publisher.look("wrong-date");
}

async function aBook(world) {
  const { publisher } = know;
  const id = await startRequest(publisher);
  const answers = { ...journal("A history of everything"), nature: { nature: "book" }, evidence: undefined };
  await answerAll(publisher, answers);
  await isRefused(world, id, text("refusal-book"), "book");
  await publisher.open(`/en/publisher/requests/${id}/nature`);
  await publisher.keeps({ nature: "book" });
}

async function anEmptyBalance(world) {
  const { publisher, id } = know;
  await publisher.open(know.evidence);
  await publisher.fill({ proof: "print-pages", file: [cover()] });
  await publisher.press(text("publisher-evidence-upload"));
  await publisher.open(`/en/publisher/requests/${id}/check`);
  await publisher.press(text("publisher-check-submit"));
  assert.equal(await credits(publisher), 0);
  const second = await startRequest(publisher);
  await answerAll(publisher, journal("One too many"));
  await publisher.sees(text("refusal-no-credits"), text("publisher-buy"));
  await publisher.press(text("publisher-check-submit"), 422);
  await publisher.sees(text("refusal-no-credits"), "One too many");
  const summary = (await publisher.page.locator("main .error-summary").allInnerTexts()).join(" ");
  mustHold(world, summary.includes(text("refusal-no-credits")), "the answer to sending without credits does not begin with why it was refused");
  await publisher.look("no-credits");
  await isUntouched(world, publisher, second, 0);
  // The way out is short: buy, come back, send what was kept.
  await publisher.open(`/en/publisher/requests/${second}/check`);
  await publisher.follow(text("publisher-buy"));
  await publisher.look("credits");
  await publisher.fill({ quantity: "2" });
  await publisher.press(text("money-credits-continue"));
  await publisher.look("credits-check");
  await publisher.press(/^Pay /);
  await publisher.press(text("dev-pay-pay"));
  await publisher.look("credits-paid");
  await publisher.open(`/en/publisher/requests/${second}/check`);
  await publisher.press(text("publisher-check-submit"));
  assert.equal(requestId(publisher), second);
  assert.equal(await credits(publisher), 1);
  know.second = second;
}

async function aDoubleClickOnAssign(world) {
  const alice = (know.alice = await Person.arrive(world, "alice"));
  await alice.signIn("alice.sample@example.org");
  const form = `/en/desk/requests/${know.id}/process`;
  await alice.open(form);
  const before = count(world, "records");
  const fields = await alice.page.locator("main form").evaluate((own) => Object.fromEntries(new FormData(own)));
  const button = alice.page.locator("main").getByRole("button", { name: text("desk-accept-do.other", { n: 2 }), exact: true });
  await button.dblclick();
  await alice.page.waitForLoadState("load");
  await alice.page.waitForTimeout(1500);
  await alice.look("double-click");
  assert.equal(count(world, "records") - before, 2, "two media, two numbers");
  assert.equal(sql(world.demo, `SELECT state FROM requests WHERE id = ${know.id}`), "processed");
  const shown = (await alice.words()).match(/\d{4}-\d{3}[\dX]/g) ?? [];
  assert.equal(new Set(shown).size, 2, `whoever clicks twice sees the numbers: ${await alice.words()}`);
  // The same form once more, as a browser that lost the answer sends it.
  const again = await alice.context.request.post(form, { form: fields, maxRedirects: 0 });
  assert.equal(again.status(), 409);
  for (const issn of new Set(shown)) assert.ok((await again.text()).includes(issn), "it tells the numbers that were given");
  assert.equal(count(world, "records") - before, 2, "and gives none");
  await openMail(alice, "mistakes@example.org", "ISSN for Annals of small mistakes");
  await alice.open("/dev/mail");
  const letters = await alice.page.locator("main tbody tr").filter({ hasText: "ISSN for Annals of small mistakes" }).count();
  assert.equal(letters, 1, "the publisher is told once");
}

async function twoLibrariansAtOnce(world) {
  const { alice, second } = know;
  const bruno = await Person.arrive(world, "bruno", { language: "fr-FR" });
  await bruno.signIn("bruno.sample@example.org");
  await alice.open(`/en/desk/requests/${second}/process`);
  await bruno.open(`/en/desk/requests/${second}/reject`);
  const before = count(world, "records");
  await alice.fill({ note: "Welcome, both of you." });
  await bruno.fill({ reason: "not-eligible", note: "Not a serial, I think." });
  await Promise.all([pressed(alice, text("desk-accept-do.other", { n: 2 })), pressed(bruno, text("desk-reject-do"))]);
  const statuses = [alice.status, bruno.status].sort();
  assert.deepEqual(statuses, [200, 409], "one decides, the other is told");
  const [first, late] = alice.status === 200 ? [alice, bruno] : [bruno, alice];
  await late.sees(text("desk-late-title"), text("desk-late-text"), text("desk-late-now"));
  late.said = await late.page.locator("main").evaluate((own) => own.innerText + [...own.querySelectorAll("textarea")].map((box) => box.value).join("\n"));
  await late.look("too-late");
  await first.look("first");
  const lost = late === bruno ? "Not a serial, I think." : "Welcome, both of you.";
  const state = sql(world.demo, `SELECT state FROM requests WHERE id = ${second}`);
  assert.equal(state, first === alice ? "processed" : "rejected");
  assert.equal(count(world, "records") - before, first === alice ? 2 : 0);
  if (first === alice) await late.sees(...(await panelNumbers(alice)));
  await bruno.open(`/fr/desk/requests/${second}/process`, 409);
  await bruno.sees(text("desk-late-title", {}, "fr"));
  await bruno.look("fr-too-late");
  await openMail(bruno, "mistakes@example.org", "One too many");
  mustHold(world, late.said.includes(lost), `what the late one had written is lost: ${lost}`);
}

/** Presses without saying what has to come of it. */
async function pressed(person, name) {
  const moved = person.page.waitForNavigation({ waitUntil: "load" });
  const [response] = await Promise.all([moved, person.page.locator("main").getByRole("button", { name, exact: true }).click()]);
  person.status = response.status();
}

/** Two librarians who take the same decision in the same moment give one set of numbers. */
async function twoAssignAtOnce(world) {
  const { publisher, alice } = know;
  const bruno = await Person.arrive(world, "bruno-too");
  await bruno.signIn("bruno.sample@example.org");
  const id = await sendRequest(publisher, journal("Wanted by two"));
  for (const own of [alice, bruno]) await own.open(`/en/desk/requests/${id}/process`);
  const before = count(world, "records");
  const act = text("desk-accept-do.other", { n: 2 });
  await Promise.all([pressed(alice, act), pressed(bruno, act)]);
  assert.deepEqual([alice.status, bruno.status].sort(), [200, 409]);
  const [first, late] = alice.status === 200 ? [alice, bruno] : [bruno, alice];
  await late.sees(text("desk-late-title"), ...(await panelNumbers(first)));
  assert.equal(count(world, "records") - before, 2);
}

export const journey = {
  chained: false,
  steps: {
    "an expired link": anExpiredLink,
    "the second use of a link": theSecondUseOfALink,
    "(a publisher with a draft)": aDraft,
    "a wrong file": aWrongFile,
    "10 MiB and one byte": oneByteTooMuch,
    "a serial not yet published online": notYetPublishedOnline,
    "a book instead of a serial": aBook,
    "an empty balance": anEmptyBalance,
    "a double click on assign": aDoubleClickOnAssign,
    "two librarians at once, one way and the other": twoLibrariansAtOnce,
    "two librarians at once, both assigning": twoAssignAtOnce,
  },
};

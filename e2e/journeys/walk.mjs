// The whole walk, as three people without script: a publisher, a librarian, a reader. From the right centre to a
// certificate that was checked.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";

import { Person } from "../lib/person.mjs";
import { PASSWORD, answerAll, credits, journal, linkFor, openMail, organisation, panelNumbers, payFee, register, startRequest } from "../lib/tasks.mjs";
import { text } from "../lib/texts.mjs";

const EMAIL = "elodie.rossi@example.org";
const TITLE = "Coastal biology letters";
/** A link to it; lists that hold it in several media name the medium too. */
const TITLED = new RegExp(`^${TITLE}`);
/** Milliseconds from the decision until a search finds the record. */
const FOUND = 2000;
/** The one of the two ways that goes by country. */
const NATIONAL = 'main section[aria-labelledby="national"]';

/** Who walks, and what they know of one another's doing. */
const know = {};

async function rightCentre(world) {
  const reader = (know.reader = await Person.arrive(world, "reader"));
  const publisher = (know.publisher = await Person.arrive(world, "publisher"));
  await publisher.open("/");
  assert.equal(publisher.path, "/en/");
  await publisher.look("home");
  await publisher.follow(text("layout-requesting"), "header nav.masthead-nav");
  await publisher.look("requesting");
  await publisher.press(text("portal-requesting-act"), 422, NATIONAL);
  await publisher.isTold(text("portal-requesting-country-missing"));
  await publisher.look("requesting-no-country");
  await publisher.open("/en/requesting-issn?country=DE");
  assert.equal(publisher.path, "/en/centres/elsewhere/DE", "a country with a centre elsewhere never gets the form");
  assert.equal(await publisher.page.locator("main form").count(), 0);
  await publisher.look("centre-elsewhere");
  await publisher.follow(text("portal-elsewhere-back"));
  await publisher.fill({ country: "MC" });
  await publisher.press(text("portal-requesting-act"), 200, NATIONAL);
  assert.equal(publisher.path, "/en/register?country=MC");
  await reader.open("/en/centres");
  await reader.look("centres");
  await reader.follow(/International/);
  await reader.look("centre");
  await reader.open("/en/prices");
  await reader.look("prices");
}

async function registers() {
  const { publisher } = know;
  await publisher.sees("International Centre", text("account-register-title"));
  await publisher.look("register");
  await publisher.press(text("account-register-submit"), 422);
  await publisher.isTold(text("account-register-name-missing"), text("account-register-terms-missing"));
  await publisher.look("register-empty");
  await publisher.fill({ name: "Éditions du Rocher d’essai", other_name: "Rocher" });
  await publisher.press(text("account-register-add-name"));
  await publisher.keeps({ name: "Éditions du Rocher d’essai", other_name: ["Rocher"] });
  await register(publisher, organisation("Éditions du Rocher d’essai", EMAIL));
  await publisher.sees(text("account-sent-title"));
  assert.equal(publisher.path, "/en/register/sent");
  await publisher.look("register-sent");
}

async function opensTheLink() {
  const { publisher } = know;
  await publisher.follow(text("account-sent-demo"));
  await publisher.look("mailbox");
  const link = await linkFor(publisher, EMAIL);
  await publisher.look("mail-registration");
  await publisher.open(link);
  await publisher.sees("Élodie Rossi", "elodie.rossi");
  await publisher.look("link");
  await publisher.press(text("account-link-log-in"));
}

async function setsAPassword() {
  const { publisher } = know;
  assert.match(publisher.path, /^\/en\/account\/password\?once=/);
  await publisher.look("password");
  await publisher.fill({ new: "short" });
  await publisher.press(text("account-password-save"), 422);
  await publisher.look("password-weak");
  await publisher.fill({ new: PASSWORD });
  await publisher.press(text("account-password-save"));
}

async function pays() {
  const { publisher } = know;
  assert.equal(publisher.path, "/en/publisher/fee");
  await publisher.look("fee");
  await publisher.press(text("money-fee-pay"));
  await publisher.look("provider");
  await publisher.press(text("dev-pay-decline"));
  await publisher.sees(text("money-order-declined"));
  await publisher.look("order-declined");
  await publisher.open("/en/publisher/fee");
  await payFee(publisher);
  await publisher.look("order-paid");
  assert.equal(await credits(publisher), 1);
  await publisher.look("publisher-home-empty");
  await publisher.open("/en/publisher/invoices");
  await publisher.look("invoices");
  const invoice = await waitForPdf(publisher, await publisher.page.locator("main tbody a").getAttribute("href"));
  assert.match(pdfText(publisher, invoice, "invoice"), /Rocher d’essai/);
  await publisher.open("/en/publisher/ledger");
  await publisher.look("ledger");
  await openMail(publisher, EMAIL, "Payment received");
}

async function asks() {
  const { publisher } = know;
  await publisher.open("/en/publisher/requests/new");
  await publisher.look("request-new");
  const id = (know.id = await startRequest(publisher));
  const answers = journal(TITLE);
  await publisher.open(`/en/publisher/requests/${id}/nature`);
  await answerAll(publisher, answers, (topic) => publisher.look(`request-${topic}`));
  for (const row of ["cover.png", TITLE, text("medium-print"), text("medium-online"), "https://www.example.org/coastal"]) {
    await publisher.sees(row);
  }
  await publisher.look("request-check");
  assert.equal(await credits(publisher), 1, "nothing is taken before sending");
  await publisher.open(`/en/publisher/requests/${id}/check`);
  await publisher.press(text("publisher-check-submit"));
  await publisher.sees(text("publisher-sent-title"), String(id));
  await publisher.look("request-sent");
  assert.equal(await credits(publisher), 0, "one credit, whatever the number of media");
  await publisher.look("publisher-home");
  await openMail(publisher, EMAIL, `Request ${id} received: ${TITLE}`);
  await publisher.look("mail-received");
}

async function aLibrarianOpensIt(world) {
  const librarian = (know.librarian = await Person.arrive(world, "librarian"));
  await librarian.signIn("alice.sample@example.org");
  assert.match(librarian.path, /^\/en\/desk/);
  await librarian.sees(TITLE);
  await librarian.look("desk");
  await librarian.follow(TITLED);
  await librarian.sees("Éditions du Rocher d’essai", "coastal ecology");
  await librarian.look("case");
  const picture = await librarian.page.locator("main figure img").evaluate((own) => own.src);
  const answer = await librarian.fetch(picture);
  assert.equal(answer.status(), 200);
  assert.equal((await answer.body()).subarray(1, 4).toString("latin1"), "PNG", "the evidence is the file that was sent");
  assert.equal((await know.reader.fetch(picture)).ok(), false, "nobody else gets the evidence");
  await librarian.press(/^Take up/);
  await librarian.sees(text("desk-done-taken"));
  await librarian.look("case-taken");
}

async function theNumberIsAssigned() {
  const { librarian, publisher, reader } = know;
  await librarian.follow(/^Assign ISSN/);
  await librarian.look("assign");
  await librarian.fill({ note: "Welcome to the register." });
  const decided = Date.now();
  await librarian.press(text("desk-accept-do.other", { n: 2 }));
  know.issns = await panelNumbers(librarian);
  await foundInTime(reader, decided);
  assert.equal(know.issns.length, 2, "a number for each medium");
  for (const issn of know.issns) assert.ok(isIssn(issn), `${issn} is no ISSN`);
  await librarian.sees(text("desk-done-assigned"), ...know.issns);
  await librarian.look("assigned");
  await librarian.open("/en/desk/numbers");
  await librarian.look("numbers");
  await librarian.open(`/en/desk/records/${know.issns[0]}`);
  await librarian.look("desk-record");
  await openMail(publisher, EMAIL, `ISSN for ${TITLE}`);
  await publisher.sees(...know.issns, "Welcome to the register.");
  await publisher.look("mail-assigned");
}

async function foundInTime(reader, decided) {
  const address = `/en/search?q=${encodeURIComponent(TITLE)}`;
  for (;;) {
    const body = await (await reader.fetch(address)).text();
    if (know.issns.every((issn) => body.includes(issn))) break;
    assert.ok(Date.now() - decided < FOUND, `${address} does not find ${know.issns} ${FOUND} ms after the decision`);
    await reader.page.waitForTimeout(50);
  }
  console.log(`         found by search ${Date.now() - decided} ms after the decision was sent`);
}

async function theRecordIsPublic() {
  const { reader, issns } = know;
  await reader.open("/en/");
  await reader.page.locator("main input[name=q]").fill(TITLE);
  await reader.press(text("portal-search-act"));
  await reader.sees(...issns);
  await reader.look("search");
  await reader.follow(TITLED);
  await reader.sees(TITLE, ...issns);
  await reader.look("record");
  await reader.open(`/resource/ISSN/${issns[1].replace("-", "")}`);
  assert.equal(reader.path, `/en/resource/ISSN/${issns[1]}`, "however it was written");
  await reader.open(`/resource/ISSN-L/${issns[0]}`);
  await reader.sees(...issns);
  await reader.look("title");
  await reader.open("/en/search?q=zzxqj+nothing");
  await reader.look("search-nothing");
  await reader.open("/en/search?q=journal");
  await reader.look("search-many");
}

async function programsGetData() {
  const { reader, issns } = know;
  const get = (accept, suffix = "") => reader.fetch(`/resource/ISSN/${issns[0]}${suffix}`, { headers: accept ? { accept } : {} });
  const linked = await get("application/ld+json");
  assert.equal(linked.status(), 200);
  assert.match(linked.headers()["content-type"], /^application\/ld\+json/);
  assert.ok(JSON.stringify(await linked.json()).includes(`http://issn.org/resource/ISSN/${issns[0]}`));
  const marc = await get("application/marcxml+xml");
  assert.equal(marc.status(), 200, `MARCXML: ${await marc.text()}`);
  assert.match(marc.headers()["content-type"], /^application\/marcxml\+xml/);
  assert.match(await marc.text(), new RegExp(`tag="022"[\\s\\S]*${issns[0]}`));
  const page = await get("text/html");
  assert.equal(page.status(), 303);
  assert.equal(page.headers().location, `/en/resource/ISSN/${issns[0]}`);
  assert.equal((await get("image/tiff")).status(), 406);
  for (const suffix of [".json", ".jsonld", ".marcxml", ".mrc", ".csv", ".ris", ".bib", ".ttl"]) {
    assert.equal((await get("", suffix)).status(), 200, suffix);
  }
}

async function theCertificateIsDownloaded() {
  const { publisher, issns, id } = know;
  await publisher.open(`/en/publisher/requests/${id}`);
  await publisher.sees(...issns, text("publisher-request-numbers"));
  await publisher.look("request-processed");
  await publisher.open("/en/publisher/resources");
  await publisher.look("resources");
  await publisher.follow(TITLED);
  await publisher.look("resource");
  await publisher.follow(text("publisher-certificate-get"));
  await publisher.look("certificate-ask");
  await publisher.press(text("publisher-certificate-submit"));
  know.code = /certificates\/([A-Z0-9]+)/.exec(publisher.path)[1];
  const end = Date.now() + 20_000;
  while (!(await publisher.words()).includes(text("publisher-certificate-download"))) {
    assert.ok(Date.now() < end, "the certificate is not made");
    await publisher.page.waitForTimeout(300);
    await publisher.open(`/en/publisher/certificates/${know.code}`);
  }
  await publisher.look("certificate");
  know.certified = /\d{4}-\d{3}[\dX]/.exec(await publisher.words())[0];
  assert.ok(issns.includes(know.certified));
  const waiting = publisher.page.waitForEvent("download");
  await publisher.page.getByRole("link", { name: text("publisher-certificate-download") }).click();
  const file = path.join(publisher.world.demo.data, "certificate.pdf");
  await (await waiting).saveAs(file);
  const said = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  for (const word of [know.certified, TITLE]) assert.ok(said.includes(word), `the certificate does not say ${word}:\n${said}`);
  execFileSync("pdftoppm", ["-r", "120", "-png", file, path.join(publisher.world.shots, "walk-certificate")]);
  checkSeal(path.join(publisher.world.shots, "walk-certificate-1.png"));
}

/** The code on the page leads to the check, if there is a reader for such codes here. */
function checkSeal(picture) {
  try {
    execFileSync("zbarimg", ["--version"], { stdio: "ignore" });
  } catch {
    console.log("         the QR code was not read: there is no zbarimg here");
    return;
  }
  const read = execFileSync("zbarimg", ["--quiet", "--raw", picture], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  assert.ok(read.includes(`/verify/${know.code}`), `the QR code says ${read}`);
}

async function theCertificateIsChecked() {
  const { reader, code, certified } = know;
  await reader.open("/en/verify");
  await reader.look("verify");
  await reader.fill({ code: `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase() });
  await reader.press(text("portal-verify-act"));
  assert.equal(reader.path, `/en/verify/${code}`);
  await reader.sees(text("portal-verify-genuine"), certified, TITLE);
  await reader.look("verified");
  await reader.open("/en/verify/BCDFGHJKMNPQ", 404);
  await reader.sees(text("portal-verify-unknown"));
  await reader.look("verify-unknown");
  assert.equal((await reader.fetch(`/en/publisher/certificates/${code}.pdf`)).ok(), false, "the file is the publisher's");
}

async function inFrench() {
  const { reader, publisher, librarian, issns, code, id } = know;
  const places = [
    [reader, "/fr/", "home"],
    [reader, "/fr/register?country=MC", "register"],
    [reader, `/fr/resource/ISSN/${issns[0]}`, "record"],
    [reader, `/fr/search?q=${encodeURIComponent(TITLE)}`, "search"],
    [reader, `/fr/verify/${code}`, "verified"],
    [publisher, "/fr/publisher", "publisher-home"],
    [publisher, `/fr/publisher/requests/${id}`, "request"],
    [librarian, "/fr/desk", "desk"],
    [librarian, `/fr/desk/requests/${id}`, "case"],
  ];
  for (const [person, address, label] of places) {
    await person.open(address);
    assert.equal(await person.page.locator("html").getAttribute("lang"), "fr");
    await person.missesWords("Requesting", "Search the");
    await person.look(`fr-${label}`);
  }
  await reader.open(`/fr/resource/ISSN/${issns[0]}`);
  await reader.sees(text("portal-record-key-title", {}, "fr"));
}

/** Waits until an address answers with a PDF, and gives it. */
async function waitForPdf(person, address) {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await person.fetch(address);
    const bytes = await answer.body();
    if (answer.ok() && bytes.subarray(0, 4).toString("latin1") === "%PDF") return bytes;
    assert.ok(answer.ok() && Date.now() < end, `${address} gives no PDF but ${answer.status()}`);
    await person.page.waitForTimeout(300);
  }
}

function pdfText(person, bytes, name) {
  const file = path.join(person.world.demo.data, `${name}.pdf`);
  writeFileSync(file, bytes);
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
}

/** The check digit of an ISSN: weights 8 to 2, modulo 11. */
function isIssn(written) {
  if (!/^\d{4}-\d{3}[\dX]$/.test(written ?? "")) return false;
  const signs = [...written.replace("-", "")];
  const sum = signs.reduce((all, sign, at) => all + (sign === "X" ? 10 : Number(sign)) * (8 - at), 0);
  return sum % 11 === 0;
}

export const journey = {
  chained: true,
  steps: {
    "find the right centre": rightCentre,
    register: registers,
    "open the link in the mail": opensTheLink,
    "set a password": setsAPassword,
    "pay the fee": pays,
    "request a number, with evidence": asks,
    "a librarian opens the case": aLibrarianOpensIt,
    "the numbers are assigned, and found within two seconds": theNumberIsAssigned,
    "the record is public": theRecordIsPublic,
    "programs get its data": programsGetData,
    "its certificate is downloaded": theCertificateIsDownloaded,
    "the certificate is checked": theCertificateIsChecked,
    "in French": inFrench,
  },
};

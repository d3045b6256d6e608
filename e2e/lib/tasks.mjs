// What several journeys do on their way: register, read a mail, pay, put a request together, decide it.
import assert from "node:assert/strict";

import { cover } from "./files.mjs";
import { text } from "./texts.mjs";

/** Milliseconds until a mail has to be there. */
const MAIL = 10_000;
export const PASSWORD = "quiet harbour lantern seven";
/** An organisation in Monaco, which the International Centre serves. */
export const organisation = (name, email) => ({
  name,
  address: "12 rue de la Poste\nBP 7",
  postcode: "98000",
  city: "Monaco",
  country: "MC",
  title: "dr",
  last_name: "Rossi",
  first_name: "Élodie",
  email,
});

/** Fills and sends the form of registration, from its page on. */
export async function register(person, details) {
  await person.fill({ ...details, terms: true });
  await person.press(text("account-register-submit"));
}

/** Opens the newest mail to this address with this subject, once so many are there. */
export async function openMail(person, to, subject, many = 1) {
  const end = Date.now() + MAIL;
  for (;;) {
    await person.open("/dev/mail");
    const row = person.page.locator("main tbody tr").filter({ hasText: to }).filter({ hasText: subject });
    if ((await row.count()) >= many) {
      await person.page.goto(await row.first().getByRole("link").evaluate((link) => link.href));
      return person.sees(subject, to);
    }
    assert.ok(Date.now() < end, `no mail ${JSON.stringify(subject)} to ${to} after ${MAIL} ms`);
    await person.page.waitForTimeout(100);
  }
}

/** The one-time link in the newest of so many mails to this address. */
export async function linkFor(person, email, many = 1) {
  await openMail(person, email, "ISSN Registration", many);
  const link = person.page.locator("main pre a").filter({ hasText: "/account/link/" });
  return new URL(await link.getAttribute("href")).pathname;
}

/** From the page of the fee to a paid order. */
export async function payFee(person) {
  await person.press(text("money-fee-pay"));
  await person.press(text("dev-pay-pay"));
  await person.sees(text("money-order-paid"), text("money-balance.one", { n: 1 }));
}

/** A publisher with an account that is paid: registered, linked, signed in. */
export async function newPublisher(person, name, email) {
  await person.open("/en/register?country=MC");
  await register(person, organisation(name, email));
  await person.open(await linkFor(person, email));
  await person.press(text("account-link-log-in"));
  await person.fill({ new: PASSWORD });
  await person.press(text("account-password-save"));
  await payFee(person);
}

/** Days from today as the three fields of a date want them. */
export function dateFields(name, days) {
  const date = new Date(Date.now() + days * 86_400_000);
  const [year, month, day] = date.toISOString().slice(0, 10).split("-");
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

/** What is answered page by page for a journal in print and online, in the order of the pages. */
export const journal = (title) => ({
  nature: { nature: "journal" },
  title: { title, subtitle: "Notes from the coast", other_titles: "CB" },
  media: { media: ["print", "online"] },
  dates: {
    "print-published": "yes",
    ...dateFields("print-first", -40),
    "online-published": "yes",
    ...dateFields("online-first", -30),
    "online-articles": "7",
    "online-url": "https://www.example.org/coastal",
  },
  details: { frequency: "q", languages: ["eng", "fre"], country: "MC", place: "Monaco", subject: "coastal ecology" },
  publisher: { publisher: "Éditions du Rocher d’essai", publisher_address: "12 rue de la Poste\n98000 Monaco" },
  history: {},
  evidence: { proof: "print-pages", file: [cover()] },
  contact: { contact_name: "Élodie Rossi", contact_email: "elodie.rossi@example.org" },
});

/** Starts a request and gives its number. */
export async function startRequest(person) {
  await person.open("/en/publisher/requests/new");
  await person.press(text("publisher-new-start"));
  return requestId(person);
}

export const requestId = (person) => Number(/\/requests\/(\d+)/.exec(person.path)?.[1]);

/**
 * Answers all pages of questions up to the summary; `seen` is called on each page, filled in but not yet sent.
 * Pages that are left out of `answers` are passed by.
 */
export async function answerAll(person, answers, seen = async () => {}) {
  for (const topic of ["nature", "title", "media", "dates", "details", "publisher", "history", "evidence", "contact"]) {
    assert.match(person.path, new RegExp(`/${topic}\\b`), `the page of ${topic} does not follow`);
    await person.fill(answers[topic] ?? {});
    if (topic !== "evidence") {
      await seen(topic);
      await person.press(text("publisher-continue"));
      continue;
    }
    if (answers.evidence) await person.press(text("publisher-evidence-upload"));
    await seen(topic);
    await person.follow(text("publisher-continue"));
  }
  await person.sees(text("publisher-check-title"));
}

/** A request of this organisation's, sent; its number. */
export async function sendRequest(person, answers) {
  const id = await startRequest(person);
  await answerAll(person, answers);
  await person.press(text("publisher-check-submit"));
  await person.sees(text("publisher-sent-title"));
  return id;
}

/** The credits that the side menu shows. */
export async function credits(person) {
  await person.open("/en/publisher");
  return Number(await person.page.locator('.side-menu a[href$="/publisher/credits"] .badge').innerText());
}

/** The ISSN that the page shows on its panel. */
export async function panelNumbers(person) {
  const shown = await person.page.locator("main .panel-number").allInnerTexts();
  return shown.map((own) => /\d{4}-\d{3}[\dX]/.exec(own)?.[0]);
}

// What script adds: nothing that is needed. Focus on an error summary, a copy button beside each number, printing, Esc to close a menu.
document.querySelector(".error-summary:not([data-sample] *)")?.focus();

const words = document.body.dataset;
if (navigator.clipboard && words.copy) {
  for (const number of document.querySelectorAll("[data-copy-text]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.setAttribute("aria-label", `${words.copy} ${number.dataset.copyText}`);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(number.dataset.copyText);
      button.textContent = words.copied;
      document.getElementById("said").textContent = words.copied;
    });
    number.after(button);
  }
}

// Printing from the page itself is the browser's to offer.
for (const place of document.querySelectorAll("[data-print]")) {
  place.hidden = false;
  place.querySelector("button").addEventListener("click", () => window.print());
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.activeElement?.closest("details.dropdown[open], details.menu[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

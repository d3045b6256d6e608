// What script adds to searching: suggestions while one types, the searches one made, a button to print. All of it can be done without.
const LEAST = 2;
const WAIT = 200;
const KEPT = 10;

/** Suggestions as a list box that belongs to the line (WAI-ARIA, combobox with list autocomplete). */
function suggest(input) {
  const words = input.dataset;
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.role = "listbox";
  list.hidden = true;
  list.setAttribute("aria-label", words.suggestLabel);
  input.parentElement.append(list);
  for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", list.id], ["aria-autocomplete", "list"]]) input.setAttribute(name, value);

  let timer = 0;
  let asking = null;
  let active = -1;
  let typed = "";
  const options = () => [...list.children];
  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (at) => {
    const all = options();
    active = at < -1 ? all.length - 1 : at >= all.length ? -1 : at;
    all.forEach((one, own) => one.setAttribute("aria-selected", String(own === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
    input.value = active < 0 ? typed : all[active].dataset.title;
  };
  const show = (suggestions) => {
    list.replaceChildren(
      ...suggestions.map(({ title, issn }, at) => {
        const option = document.createElement("li");
        option.id = `suggestion-${at}`;
        option.role = "option";
        option.dataset.title = title;
        option.setAttribute("aria-selected", "false");
        const name = document.createElement("span");
        name.dir = "auto";
        name.textContent = title;
        const number = document.createElement("span");
        number.className = "quiet num";
        number.textContent = issn;
        option.append(name, " ", number);
        option.addEventListener("pointerdown", (event) => event.preventDefault());
        option.addEventListener("click", () => {
          input.value = title;
          close();
          input.form.requestSubmit();
        });
        return option;
      }),
    );
    active = -1;
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    document.getElementById("said").textContent = list.hidden ? words.suggestNone : `${suggestions.length} ${words.suggestSome}`;
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${words.suggest}?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
      if (answer.ok && input === document.activeElement) show((await answer.json()).suggestions);
    } catch (error) {
      // An answer that was overtaken or did not come: the line works as it is.
      if (error.name !== "AbortError") close();
    }
  };
  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    if (typed.trim().length < LEAST) close();
    else timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      input.value = typed;
      close();
    } else if (event.key === "Enter") close();
    else if (!list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      mark(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (list.hidden && event.key === "ArrowDown" && input.value.trim().length >= LEAST) {
      event.preventDefault();
      typed = input.value;
      ask();
    }
  });
}

/** The searches made in this browser. They stay in it: nothing is sent. */
function remember(section) {
  const name = "masthead-searches";
  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(name) ?? "[]");
      return Array.isArray(kept) ? kept.filter((one) => typeof one === "string" && one.startsWith("?")) : [];
    } catch {
      return [];
    }
  };
  const write = (kept) => {
    try {
      if (kept.length > 0) localStorage.setItem(name, JSON.stringify(kept));
      else localStorage.removeItem(name);
    } catch {
      // A browser that keeps nothing has no history.
    }
  };
  let kept = read();
  const own = new URLSearchParams(location.search);
  own.delete("page");
  if (own.get("q") && location.pathname.endsWith("/search")) {
    const now = `?${own}`;
    kept = [now, ...kept.filter((one) => one !== now)].slice(0, KEPT);
    write(kept);
  }
  const draw = () => {
    section.hidden = kept.length === 0;
    section.querySelector("ul").replaceChildren(
      ...kept.map((search) => {
        const fields = new URLSearchParams(search);
        const link = document.createElement("a");
        link.href = `${section.dataset.history}search${search}`;
        link.dir = "auto";
        link.textContent = [fields.get("q"), ...[...fields].filter(([field]) => field !== "q").map(([, value]) => value)].join(" · ");
        const item = document.createElement("li");
        item.append(link);
        return item;
      }),
    );
  };
  section.querySelector("button").addEventListener("click", () => {
    kept = [];
    write(kept);
    draw();
  });
  draw();
}

for (const input of document.querySelectorAll("[data-suggest]")) suggest(input);
for (const section of document.querySelectorAll("[data-history]")) remember(section);
for (const item of document.querySelectorAll("[data-print]")) {
  item.hidden = false;
  item.querySelector("button").addEventListener("click", () => window.print());
}

// The search field of every page and the results page. Without this file the field's form leads
// to the list from A to Z; with it the form leads to the results page, and the field suggests pages
// while a word is typed. The query never leaves the browser.

const { root, searchIndex } = document.body.dataset;
const form = document.querySelector("form[data-results]");
const field = form?.querySelector("input[type=search]");
const area = document.querySelector("[data-search-page]");
const words = JSON.parse(document.getElementById("search-words")?.textContent ?? "{}");
const alphabet = form?.getAttribute("action");

/** How many pages are suggested, and how many more results each step shows. */
const suggestionCount = 8, resultCount = 10;

let opened = null;

/** The engine with the site's index; opened at the first need, again after a failure. */
function engine() {
  opened ??= import("./search-engine.js").then(({ openEngine }) =>
    openEngine(searchIndex.slice(root.length), load));
  opened.catch(() => { opened = null; });
  return opened;
}

async function load(path) {
  const response = await fetch(root + path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response.json();
}

/** An interface word with its places filled in; `count` chooses between one and many. */
function say(word, values = {}) {
  const text = typeof word === "object" ? (values.count === 1 ? word.one : word.many) : word ?? "";
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** An element with properties, attributes and children; text is never read as HTML. */
function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (key in made) made[key] = value; else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

const hrefOf = ({ path, anchor }) => root + path.slice(1) + (anchor ? `#${anchor}` : "");
const isTooShort = (query) => query.trim().length < 2;

/** Reads a short text aloud to those who hear the page, when typing has come to rest. */
const announce = (() => {
  const status = element("p", { className: "visually-hidden", role: "status" });
  form?.append(status);
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = text; }, 700);
  };
})();

/** Runs `show` with what a query finds, unless a later query has been asked meanwhile. */
function asker(show, fail) {
  let latest = 0;
  return async (query, options) => {
    latest += 1;
    const own = latest;
    try {
      const found = query === null ? null : await (await engine()).search(query, options);
      if (own === latest) show(found, query, options);
    } catch {
      if (own === latest) fail();
    }
  };
}

/** Suggests pages under the field while a word is typed. */
function suggest() {
  const list = element("ul", { className: "suggestions", hidden: true });
  list.setAttribute("aria-label", words.suggestions ?? "");
  form.querySelector(".search-row").append(list);

  const close = () => { list.hidden = true; };
  const ask = asker((found, query) => {
    list.replaceChildren(...(found?.results ?? []).map((result) => element("li", null,
      element("a", { href: hrefOf(result) },
        element("span", { className: "suggestion-title" }, result.title),
        result.heading
          ? element("span", { className: "suggestion-section" }, result.heading) : null))));
    list.hidden = !list.children.length;
    if (found) announce(say(words.suggestion_count, { count: list.children.length, query }));
  }, close);

  field.addEventListener("input", () => {
    ask(isTooShort(field.value) ? null : field.value,
      { limit: suggestionCount, isUnfinished: true });
  });
  form.addEventListener("keydown", (event) => {
    const stops = [field, ...(list.hidden ? [] : list.querySelectorAll("a"))];
    const place = stops.indexOf(document.activeElement);
    if (event.key === "Escape" && !list.hidden) {
      close();
      field.focus();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && place >= 0) {
      const step = event.key === "ArrowDown" ? 1 : -1;
      stops[(place + step + stops.length) % stops.length].focus();
    } else {
      return;
    }
    event.preventDefault();
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
}

/** The results page: what the address asks for, and what is asked for in the field. */
function showResults() {
  const ask = asker(show, () => area.replaceChildren(advice(words.failed)));

  function search(query, limit = resultCount) {
    if (isTooShort(query)) ask(null);
    else ask(query, { limit });
  }

  function show(found, query, options) {
    if (!found) {
      area.replaceChildren(element("p", null, words.empty ?? ""));
      return;
    }
    const shown = found.results.length;
    const isSure = found.isConfident && shown > 0;
    const heading = say(isSure ? words.hits : words.no_hits, { count: found.count, query });
    announce(heading);
    const list = element("ol", { className: "results" }, ...found.results.map(resultItem));
    const more = element("button", { type: "button", className: "more-results" },
      words.show_more ?? "");
    more.addEventListener("click", async () => {
      await ask(query, { limit: options.limit + resultCount });
      area.querySelectorAll(".results a")[shown]?.focus();
    });
    area.replaceChildren(
      element("h2", null, heading),
      ...found.corrections.map((term) => element("p", null, say(words.hit_by_spelling, { term }))),
      ...(isSure ? [] : [advice(words.no_hits_advice)]),
      ...(shown && !isSure && words.nearest ? [element("h3", null, words.nearest)] : []),
      ...(shown ? [list] : []),
      ...(shown === options.limit && shown < found.count ? [more] : []));
  }

  const asked = () => new URL(location.href).searchParams.get("q") ?? "";
  const begin = () => {
    field.value = asked();
    search(field.value);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set("q", field.value);
    history.pushState(null, "", address);
    search(field.value);
  });
  addEventListener("popstate", begin);
  begin();
}

function resultItem(result) {
  const about = [result.type, result.heading && say(words.in_section, { title: result.heading })];
  const reason = result.labels.map((term) => say(words.hit_by_synonym, { term })).join(" · ");
  return element("li", null,
    element("h3", null, element("a", { href: hrefOf(result) }, result.title)),
    element("p", { className: "meta" }, about.filter(Boolean).join(" · ")),
    element("p", null, ...result.excerpt.map(({ text, isMatch }) =>
      (isMatch ? element("mark", null, text) : text))),
    reason ? element("p", { className: "reason" }, reason) : null);
}

/** What to do when nothing was found: a sentence and the way to the list from A to Z. */
function advice(text) {
  return element("p", null, text ?? "", " ",
    element("a", { href: alphabet }, words.alphabet ?? ""));
}

/** Lets `/` move to the field, and Escape clear it. */
function listenForKeys() {
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
  field.addEventListener("focus", () => { engine().catch(() => {}); }, { once: true });
}

if (form && field && searchIndex) {
  form.action = form.dataset.results;
  listenForKeys();
  if (area) showResults(); else suggest();
}

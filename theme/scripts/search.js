// Where searching begins. Without this file the form leads to the list from A to Z. A page that is
// only read fetches nothing more than this.

/**
 * Lets a search form answer: on the results page itself, elsewhere with suggestions as one types.
 *
 * @param {HTMLFormElement} form - A form with one search field and `data-results`, the address of
 *   the results page; its own action is the list from A to Z.
 */
export function readySearch(form) {
  const field = form.querySelector("input[type=search]");
  const results = document.querySelector("[data-search-page]");
  const alphabet = form.getAttribute("action");
  form.setAttribute("action", form.dataset.results);
  returnWithSlash(field, form, results?.parentNode);
  if (results) {
    import("./search-interface.js")
      .then(({ showResults }) => showResults(form, results, alphabet))
      .catch(() => giveUp(form, results, alphabet));
  } else {
    suggestWhenUsed(form, field);
  }
}

/** Fetches what suggestions need when someone first turns to the field. */
function suggestWhenUsed(form, field) {
  let isStarted = false;
  const start = async (event) => {
    if (isStarted) return;
    isStarted = true;
    const before = event.type === "input" ? "" : field.value;
    try {
      const { suggest } = await import("./search-interface.js");
      suggest(form, { isTyping: field.value !== before });
    } catch {
      // Without suggestions the form still leads to the results page, which says what is wrong.
    }
  };
  field.addEventListener("focus", start);
  field.addEventListener("input", start);
  if (document.activeElement === field) start(new Event("focus"));
}

/**
 * Lets `/` move back to the field from what belongs to it: the form with its suggestions, and on
 * the results page the list and its filters.
 *
 * Not from anywhere on a page, as some sites have it. Who speaks to the computer, or strikes a key
 * without meaning to, must be able to turn shortcuts of a single character off, or meet them only
 * on the component they belong to (WCAG 2.1.4), and a choice to turn it off could not be kept:
 * nothing is stored on the device. What leads to the field from everywhere is the form's access
 * key, which the browser joins with Alt or the like and reads aloud by itself.
 */
function returnWithSlash(field, ...places) {
  for (const place of places) {
    place?.addEventListener("keydown", (event) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (event.key !== "/" || !isPlain || event.target === field) return;
      event.preventDefault();
      field.focus();
      field.select();
    });
  }
}

/** Says that searching does not work, and lets the form lead to the list from A to Z again. */
function giveUp(form, results, alphabet) {
  form.setAttribute("action", alphabet);
  const message = document.createElement("p");
  message.textContent = JSON.parse(document.getElementById("search-words").textContent).failed;
  results.prepend(message);
}

document.querySelectorAll("form.site-search").forEach(readySearch);

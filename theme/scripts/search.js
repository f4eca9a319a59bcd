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
  focusWithSlash(field);
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
 * Lets `/` move to the field from where nothing is written.
 *
 * Who speaks to the computer, or strikes a key without meaning to, must be able to turn a shortcut
 * of a single character off (WCAG 2.1.4): Escape in the empty field goes back to where one was, and
 * `/` does nothing more on the page. The choice is not kept: nothing is stored on the device.
 */
function focusWithSlash(field) {
  let isOn = true, before = null;
  field.setAttribute("aria-keyshortcuts", "/");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === "Escape" && event.target === field && before && !field.value) {
      isOn = false;
      field.removeAttribute("aria-keyshortcuts");
      field.blur();
      before.focus();
    } else if (event.key === "/" && isOn && !event.target.closest?.(writing)) {
      event.preventDefault();
      before = event.target;
      field.focus();
      field.select();
    }
  });
}

/** Where a key writes a character. */
const writing = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/** Says that searching does not work, and lets the form lead to the list from A to Z again. */
function giveUp(form, results, alphabet) {
  form.setAttribute("action", alphabet);
  const message = document.createElement("p");
  message.textContent = JSON.parse(document.getElementById("search-words").textContent).failed;
  results.prepend(message);
}

document.querySelectorAll("form.site-search").forEach(readySearch);

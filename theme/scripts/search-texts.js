// The words around a search, and the pieces of page they are put in. Everything that comes from a
// reader or from the index becomes text nodes here, never markup.

/** The interface words below `search` in the theme's strings. */
export const words = JSON.parse(document.getElementById("search-words").textContent);

/**
 * A text with its `{names}` filled in, once: what is filled in is not looked through again.
 *
 * @param {string | {one: string, many: string}} text - One text, or one for each grammatical number
 *   of `values.count`.
 * @param {Object<string, string | number>} values - What each name stands for.
 * @returns {string}
 */
export function phrase(text, values) {
  const chosen = typeof text === "string" ? text : values.count === 1 ? text.one : text.many;
  return chosen.replace(/\{(\w+)\}/g, (name, key) => {
    const value = values[key] ?? name;
    return typeof value === "number" ? value.toLocaleString(document.documentElement.lang) : value;
  });
}

/**
 * A new element.
 *
 * @param {string} name - Its tag, with a class after a full stop where it has one: `p.meta`.
 * @param {...(Node | string)} children - What it holds; strings become text.
 * @returns {HTMLElement}
 */
export function element(name, ...children) {
  const [tag, className] = name.split(".");
  const created = document.createElement(tag);
  if (className) created.className = className;
  created.append(...children);
  return created;
}

/**
 * A new link.
 *
 * @param {string} href - Its address.
 * @param {...(Node | string)} children - What it holds; strings become text.
 * @returns {HTMLAnchorElement}
 */
export function link(href, ...children) {
  const created = element("a", ...children);
  created.href = href;
  return created;
}

/**
 * A new button.
 *
 * @param {string} className - Its class.
 * @param {string} text - What it is called.
 * @param {() => void} onClick - What it does.
 * @returns {HTMLButtonElement}
 */
export function button(className, text, onClick) {
  const created = element(`button.${className}`, text);
  created.type = "button";
  created.addEventListener("click", onClick);
  return created;
}

/** How long nobody may have typed before something is read aloud, in milliseconds. */
const SILENCE = 500;

/** A place from which screen readers read aloud, politely and not once a key. */
export class Announcer {
  #place = element("p.visually-hidden");
  #timer = 0;

  /** @param {Element} parent - Where it is put, empty: only what changes is read. */
  constructor(parent) {
    this.#place.setAttribute("role", "status");
    parent.append(this.#place);
  }

  /** Reads a text when it has been quiet for a while; takes the place of one that waits. */
  say(text) {
    this.wait();
    this.#timer = setTimeout(() => (this.#place.textContent = text), SILENCE);
  }

  /** Reads nothing for now: someone types. */
  wait() {
    clearTimeout(this.#timer);
  }
}

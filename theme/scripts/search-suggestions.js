// Suggestions under the search field: a plain list of links. The arrow keys move between them, and
// screen readers, touch and the tab key meet nothing out of the ordinary.

import { Questions, address, prepare, whereabouts } from "./search-answers.js";
import { Announcer, element, link, phrase, words } from "./search-texts.js";

const LIMIT = 8;

/** Letters before anything is suggested. */
const SHORTEST = 2;

/** Fast typing asks once, not once a key; in milliseconds. */
const PAUSE = 60;

/**
 * Suggests pages while someone types in a search form.
 *
 * @param {HTMLFormElement} form - The form, with one search field.
 * @param {{isTyping: boolean}} options - Whether something has been typed already.
 */
export function suggest(form, { isTyping }) {
  const suggestions = new Suggestions(form);
  prepare().catch(() => {});
  if (isTyping) suggestions.update();
}

class Suggestions {
  #form;
  #field;
  #announcer;
  #panel = element("div.suggestions");
  #questions = new Questions();
  #timer = 0;

  constructor(form) {
    this.#form = form;
    this.#field = form.querySelector("input[type=search]");
    this.#panel.hidden = true;
    form.append(this.#panel);
    this.#announcer = new Announcer(form);
    this.#field.addEventListener("input", () => this.update());
    form.addEventListener("keydown", (event) => this.#press(event));
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) this.#close();
    });
    // Keeps the focus where it is, since some browsers would drop it before the click arrives.
    this.#panel.addEventListener("mousedown", (event) => event.preventDefault());
    document.addEventListener("pointerdown", (event) => {
      if (!form.contains(event.target)) this.#close();
    });
    // A page that is returned to opens nothing by itself.
    window.addEventListener("pagehide", () => this.#close());
  }

  /** Asks about what the field holds, soon. */
  update() {
    this.#stop();
    if ([...this.#query].length < SHORTEST) {
      this.#close();
    } else {
      this.#timer = setTimeout(() => this.#ask(), PAUSE);
    }
  }

  get #query() {
    return this.#field.value.trim();
  }

  async #ask() {
    const query = this.#query;
    // A space after the last word says that it is finished.
    const isUnfinished = !/\s$/.test(this.#field.value);
    try {
      const answer = await this.#questions.ask(query, { limit: LIMIT, isUnfinished });
      if (answer && this.#form.contains(document.activeElement)) this.#show(query, answer);
    } catch {
      // The form still leads to the results page, which says what is wrong.
      this.#close();
    }
  }

  #show(query, { count, results }) {
    const shown = results.slice(0, LIMIT);
    if (shown.length > 0) {
      const list = element("ul", ...shown.map(suggestion));
      list.setAttribute("aria-label", words.suggestions);
      // The role survives the list's missing bullets in Safari.
      list.setAttribute("role", "list");
      this.#panel.replaceChildren(list);
      if (count > shown.length) {
        const all = `${this.#form.action}?${new URLSearchParams({ q: query })}`;
        this.#panel.append(link(all, words.all_hits));
      }
      this.#announcer.say(phrase(words.suggestion_count, { count: shown.length }));
    } else {
      const none = phrase(words.no_hits, { query });
      this.#panel.replaceChildren(element("p", none));
      this.#announcer.say(none);
    }
    this.#panel.hidden = false;
  }

  #close() {
    this.#stop();
    this.#announcer.say("");
    this.#panel.hidden = true;
    this.#panel.replaceChildren();
  }

  /** Lets nothing that has been asked or is to be said come any more. */
  #stop() {
    clearTimeout(this.#timer);
    this.#questions.drop();
    this.#announcer.wait();
  }

  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const links = [...this.#panel.querySelectorAll("a")];
    const place = links.indexOf(document.activeElement);
    const target = this.#target(event.key, links, place);
    if (target) {
      event.preventDefault();
      target.focus();
    } else if (event.key === "Escape") {
      this.#escape(event);
    } else if (event.key === "ArrowDown" && this.#panel.hidden) {
      event.preventDefault();
      this.update();
    } else if (place >= 0 && (event.key === "Backspace" || /^[^\s/]$/u.test(event.key))) {
      // Who types on means the field; the letter lands there.
      this.#field.focus();
    }
  }

  /** What a key moves to; the field stands before the first link and after the last. */
  #target(key, links, place) {
    if (links.length === 0) return null;
    const isInField = document.activeElement === this.#field;
    if (place < 0 && !isInField) return null;
    switch (key) {
      case "ArrowDown":
        return links[place + 1] ?? this.#field;
      case "ArrowUp":
        return place < 0 ? links.at(-1) : (links[place - 1] ?? this.#field);
      // In the field these two belong to the text.
      case "Home":
        return isInField ? null : links[0];
      case "End":
        return isInField ? null : links.at(-1);
      default:
        return null;
    }
  }

  /** Closes what is open; when nothing is, clears the field. */
  #escape(event) {
    const isOpen = !this.#panel.hidden;
    if (!isOpen && !this.#field.value) return;
    event.preventDefault();
    event.stopPropagation();
    this.#field.focus();
    if (!isOpen) this.#field.value = "";
    this.#close();
  }
}

function suggestion(result) {
  const place = element("span", whereabouts(result));
  return element("li", link(address(result), element("strong", result.title), " ", place));
}

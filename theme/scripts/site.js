// The few things a page cannot do alone. Everything is readable without this file.

/**
 * Marks pages whose review date has passed since the site was built, and changes of rules whose
 * day has come. Both texts share one place in the layout, so nothing moves when they change places.
 */
export function markOverdue(root = document, today = new Date().toLocaleDateString("sv")) {
  for (const line of root.querySelectorAll("[data-review-by]")) {
    line.classList.toggle("is-overdue", line.dataset.reviewBy < today);
  }
  for (const change of root.querySelectorAll("[data-from]")) {
    change.classList.toggle("has-come", change.dataset.from <= today);
  }
}

/** Lets Escape close an open menu and gives the focus back to what opened it. */
function closeMenusWithEscape(event) {
  if (event.key !== "Escape") return;
  const open = document.querySelector(".menu-toggle[open], .panel-toggle[open]");
  const menu = open?.closest(".wrap");
  if (!open || !menu.contains(document.activeElement)) return;
  open.open = false;
  open.querySelector("summary").focus();
}

/** Closes the contents list of a narrow page when one of its links has been followed. */
function closeContentsAfterJump(event) {
  if (!event.target.closest(".contents a")) return;
  const toggle = document.querySelector(".for-contents[open]");
  if (toggle) toggle.open = false;
}

/** Shows the print buttons, which do nothing without this script. */
function readyPrintButtons() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => window.print());
    button.classList.add("is-ready");
  }
}

markOverdue();
readyPrintButtons();
if (document.querySelector("[data-narrows]")) import("./collection.js");
document.addEventListener("keydown", closeMenusWithEscape);
document.addEventListener("click", closeContentsAfterJump);

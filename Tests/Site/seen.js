// What tests ask of a page: its controls, and the colours that are seen.
(() => {
  /** The numbers of a colour: red, green, blue from 0 to 255, and alpha. */
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  function numbers(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return { red, green, blue, alpha: alpha / 255 };
  }

  function luminance({ red, green, blue }) {
    const [r, g, b] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  /** The contrast of two colours, from 1 to 21. */
  function contrast(one, other) {
    const [less, more] = [numbers(one), numbers(other)].map(luminance).sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  }

  /** The colour behind an element: of the nearest that is not seen through. */
  function backdrop(element) {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (numbers(colour).alpha === 1) return colour;
    }
    return "white";
  }

  function isSeen(element) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  }

  const FOCUSABLE =
    "a[href], button:not([disabled]), input:not([disabled], [type=hidden]), select, textarea," +
    " summary, [tabindex]:not([tabindex='-1'])";

  /** The controls that Tab must reach, in the order of the source. */
  function controls() {
    return [...document.querySelectorAll(FOCUSABLE)].filter(
      (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
    );
  }

  /** A few words by which a person finds an element again. */
  function named(element) {
    if (!element) return "nothing";
    const text = (element.innerText ?? element.textContent).trim().replace(/\s+/g, " ");
    const place = element.closest("nav, form, header, footer, main, section")?.className ?? "";
    const words = (text || element.name || element.id || "").slice(0, 40);
    return `${element.localName} "${words}" in ${place}`;
  }

  /** Elements that themselves hold text that is seen. */
  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Map();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!node.data.trim() || !isSeen(element)) continue;
      if (!element.closest(".visually-hidden, .skip-link")) found.set(node, element);
    }
    return found;
  }

  window.told = { backdrop, contrast, controls, isSeen, luminance, named, numbers, texts };
})();

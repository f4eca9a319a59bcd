// Visar menyn när läsaren ber om den.
const button = document.querySelector(".menu");
const menu = document.querySelector("nav")‹error theme/script|]›;
button?.addEventListener("click", () => menu.toggleAttribute("hidden"));

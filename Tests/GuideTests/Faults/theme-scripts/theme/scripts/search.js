export const start = () => document.querySelector("input")?.focus();

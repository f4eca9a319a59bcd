import { show } from "./‹error theme/script-circle|site.js›";

export const hide = () => show(false);

import type { Style } from "../render/style.js";

const same = (text: string): string => text;

/** No looks at all, wherever the tests run. */
export const plainStyle: Style = { bold: same, dim: same, toned: (_tone, text) => text };

import type { FetchedView } from "../fetch-view.js";
import { wrap } from "../text.js";

/** One request and its answer, as a remark: what was asked where, and how long it took. */
export function renderExchange({ url, status, milliseconds }: FetchedView, width: number): string {
  const path = url.pathname.replace(/^(\/subscriptions\/).*(\/instanceView)$/i, "$1…$2");
  const result = `→ ${status} in ${Math.round(milliseconds)} ms (emulator)`;
  return `${wrap(`GET ${url.origin}${path}${url.search} ${result}`, width).join("\n")}\n`;
}

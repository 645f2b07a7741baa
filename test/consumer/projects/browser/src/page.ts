import type { Reason, Summary } from "@instance-view/status";
import { element } from "./element.ts";
import { type Row, rowsOf } from "./rows.ts";

/** A view and what it means. */
export function viewPage(name: string, { verdict, reasons, notes, facts, since }: Summary): Node {
  const page = document.createDocumentFragment();
  const badge = element("span", `badge ${verdict}`, verdict.replace("-", " "));
  const when = since ? `since ${timeText(since)}` : "";
  page.append(
    element("header", "", element("h1", "", name), badge, element("span", "quiet", when)),
    element("ul", "reasons", ...reasons.map(reasonItem)),
    element("table", "", element("thead", "quiet", headings()), element("tbody", "", ...rowsOf(facts).map(rowElement))),
    element("ul", "notes quiet", ...notes.map(reasonItem)),
  );
  return page;
}

/** What is shown where there is no view. */
export function problemPage(kind: string, message: string, hint: string): Node {
  const page = document.createDocumentFragment();
  const badge = element("span", "badge failed", kind.replaceAll("-", " "));
  page.append(
    element("header", "", element("h1", "", "No view"), badge),
    element("p", "", message),
    element("p", "quiet", hint),
  );
  return page;
}

const reasonItem = ({ code, message }: Reason): HTMLElement =>
  element("li", /Failed|Unhealthy|NotReady/.test(code) ? "bad" : "", message);

const headings = (): HTMLElement =>
  element("tr", "", ...["", "", "State", "Status code", "Since (UTC)"].map((text) => element("td", "", text)));

function rowElement({ label, name, state, tone, code, time }: Row): HTMLElement {
  return element(
    "tr",
    tone,
    element("th", "", label),
    element("td", "", name),
    element("td", "state", state),
    element("td", "quiet", element("code", "", code)),
    element("td", "quiet", time ? timeText(time) : ""),
  );
}

/** As in `2026-11-02 08:14`, UTC. */
const timeText = (time: Date): string => time.toISOString().slice(0, 16).replace("T", " ");

import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";
import type { Summary } from "@instance-view/status";
import type { Target } from "../resource-id.js";
import { renderFindings } from "./findings.js";
import { renderHeadline } from "./headline.js";
import { renderRows } from "./row.js";
import { rowsOf } from "./rows.js";
import type { Style } from "./style.js";

/** What the table shows. */
export interface TableInput {
  readonly target: Target;
  readonly summary: Summary;
  readonly view: VirtualMachineScaleSetVMInstanceView;
}

/** Where it goes. */
export interface Canvas {
  readonly style: Style;
  /** Columns. */
  readonly width: number;
}

/** The answer for people: what it comes to, what each part reports, and what is wrong. */
export function renderTable(input: TableInput, canvas: Canvas): string {
  const { summary, view } = input;
  const blocks = [renderHeadline(input, canvas), renderRows(rowsOf(view, summary.facts), canvas)];
  return `${[...blocks, ...renderFindings(summary, canvas)].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

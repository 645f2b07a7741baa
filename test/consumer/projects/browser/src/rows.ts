import type { SummaryFacts } from "@instance-view/status";

/** What a line of the table says. */
export interface Row {
  readonly label: string;
  readonly name: string;
  readonly state: string;
  readonly tone: "good" | "bad" | "other";
  readonly code: string;
  readonly time: Date | undefined;
}

/** What all answers have in common. */
interface Answer {
  readonly state: string;
  readonly status?: { readonly code?: string | undefined; readonly time?: Date | undefined } | undefined;
}

const good = ["running", "succeeded", "ready", "healthy"];
const bad = ["failed", "not-ready", "unhealthy"];

/** The states of a machine, its disks and its extensions. */
export function rowsOf({ power, provisioning, agent, health, disks, extensions }: SummaryFacts): Row[] {
  return [
    rowOf("Power", "", power),
    rowOf("Provisioning", "", provisioning),
    rowOf("Agent", agent.version ?? "", agent),
    rowOf("Health", "", health),
    ...disks.map((disk) => rowOf("Disk", disk.name ?? "", disk)),
    ...extensions.map((extension) => rowOf("Extension", extension.name ?? extension.type ?? "", extension)),
  ];
}

function rowOf(label: string, name: string, { state, status }: Answer): Row {
  const tone = good.includes(state) ? "good" : bad.includes(state) ? "bad" : "other";
  return { label, name, state: state.replaceAll("-", " "), tone, code: status?.code ?? "", time: status?.time };
}

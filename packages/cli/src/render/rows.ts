import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";
import {
  type DiskStateAnswer,
  type ExtensionStateAnswer,
  parseStatusCode,
  type SummaryFacts,
} from "@instance-view/status";
import { plain } from "../text.js";
import { maintenanceRow } from "./maintenance.js";
import { osRow } from "./os.js";
import type { Row } from "./row.js";
import {
  agentWords,
  bootDiagnosticsWords,
  diskWords,
  encryptionWords,
  extensionWords,
  healthWords,
  hibernationWords,
  powerWords,
  provisioningWords,
  rowOf,
  wordIn,
} from "./states.js";

/** A row for each thing that the view tells, the most important first. */
export function rowsOf(view: VirtualMachineScaleSetVMInstanceView, facts: SummaryFacts): readonly Row[] {
  return [
    rowOf("Power", facts.power, powerWords, "unclear"),
    rowOf("Provisioning", facts.provisioning, provisioningWords, "unclear"),
    ...(facts.hibernation.state === "not-reported" ? [] : [rowOf("Hibernation", facts.hibernation, hibernationWords)]),
    ...otherStatuses(view, facts),
    agentRow(facts),
    rowOf("Health", facts.health, healthWords),
    ...(facts.disks.length === 0 ? [none("Disk")] : facts.disks.flatMap(diskRows)),
    ...(facts.extensions.length === 0 ? [none("Extension")] : facts.extensions.map(extensionRow)),
    ...maintenanceRow(facts.maintenance),
    ...osRow(facts.os, view.hyperVGeneration),
    ...(facts.bootDiagnostics.state === "not-reported"
      ? []
      : [rowOf("Boot log", facts.bootDiagnostics, bootDiagnosticsWords)]),
  ];
}

function none(label: string): Row {
  return { label, tone: "neutral", state: "none reported" };
}

/** What else the VM reports of itself, such as the phase of a migration. */
function otherStatuses(
  { statuses = [] }: VirtualMachineScaleSetVMInstanceView,
  { os, hibernation }: SummaryFacts,
): readonly Row[] {
  return statuses.flatMap(({ code, time, level }, index): Row[] => {
    const { category } = parseStatusCode(code);
    if (code === undefined || category === "PowerState" || category === "ProvisioningState") return [];
    const pointer = `/statuses/${index}`;
    if (os.status?.pointer === pointer || hibernation.status?.pointer === pointer) return [];
    const tone = level === "Error" ? "bad" : level === "Warning" ? "warning" : "neutral";
    return [{ label: "Status", tone, state: wordIn(code), since: time, code: plain(code) }];
  });
}

function agentRow({ agent, power }: SummaryFacts): Row {
  const { version } = agent;
  const details = version === undefined || version === "Unknown" ? [] : [`version ${plain(version)}`];
  const row: Row = { ...rowOf("Agent", agent, agentWords), details };
  // The service keeps the last report of an agent whose VM is off.
  const off = power.state === "stopped" || power.state === "deallocated";
  return off && agent.state === "ready" ? { ...row, tone: "off", state: "was ready" } : row;
}

function diskRows(disk: DiskStateAnswer): readonly Row[] {
  const row: Row = { ...rowOf("Disk", disk, diskWords), details: [plain(disk.name ?? "without a name")] };
  if (disk.encryption.state === "not-reported") return [row];
  return [row, rowOf("", disk.encryption, encryptionWords)];
}

function extensionRow(extension: ExtensionStateAnswer): Row {
  const { exitCode } = extension;
  const detail = nameOf(extension) + (exitCode === undefined ? "" : `, exit code ${exitCode}`);
  const row = { ...rowOf("Extension", extension, extensionWords), details: [detail] };
  return extension.handler?.state === "unresponsive" ? { ...row, state: "unresponsive" } : row;
}

/** Name, type without its publisher, and version. */
function nameOf({ name, type = "", version = "" }: ExtensionStateAnswer): string {
  const shortType = plain(type.slice(type.lastIndexOf(".") + 1));
  const handler = `${shortType} ${plain(version)}`.trim();
  if (name === undefined) return `${handler} (handler only)`;
  return name.toLowerCase() === shortType.toLowerCase() || handler === ""
    ? `${plain(name)} ${plain(version)}`.trim()
    : `${plain(name)}, ${handler}`;
}

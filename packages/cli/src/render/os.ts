import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";
import { plain } from "../text.js";
import type { Row } from "./row.js";

/** The row of the operating system, if the view tells of it. */
export function osRow({ osName, osVersion, hyperVGeneration }: VirtualMachineScaleSetVMInstanceView): readonly Row[] {
  const generation = hyperVGeneration && `generation ${hyperVGeneration.replace(/^V(?=\d)/, "")}`;
  const system = [osName, osVersion].filter(Boolean).join(" ");
  const state = plain([system, generation].filter(Boolean).join(", "));
  return state === "" ? [] : [{ label: "OS", tone: "neutral", state }];
}

import type { OSStateAnswer } from "@instance-view/status";
import { plain } from "../text.js";
import type { Row } from "./row.js";
import { osWords, rowOf } from "./states.js";

/** The row of the operating system, if the view tells of it. */
export function osRow(os: OSStateAnswer, hyperVGeneration: string | undefined): readonly Row[] {
  const generation = hyperVGeneration && `generation ${hyperVGeneration.replace(/^V(?=\d)/, "")}`;
  const system = plain([[os.name, os.version].filter(Boolean).join(" "), generation].filter(Boolean).join(", "));
  if (os.state !== "not-reported") return [{ ...rowOf("OS", os, osWords), details: system === "" ? [] : [system] }];
  return system === "" ? [] : [{ label: "OS", tone: "neutral", state: system }];
}

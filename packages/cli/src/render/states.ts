import {
  type AgentState,
  type BootDiagnosticsState,
  type DiskStateAnswer,
  type ExtensionState,
  type HealthState,
  type HibernationState,
  type OSState,
  type PowerState,
  type ProvisioningState,
  parseStatusCode,
  type StateAnswer,
} from "@instance-view/status";
import { plain } from "../text.js";
import type { Row } from "./row.js";
import type { Tone } from "./style.js";

/** Tone and word of each state. */
export type Words<State extends string> = Readonly<Record<State, readonly [tone: Tone, word: string]>>;

const provisioning: Omit<Words<ProvisioningState>, "succeeded"> = {
  creating: ["moving", "creating"],
  updating: ["moving", "updating"],
  deleting: ["moving", "deleting"],
  migrating: ["moving", "migrating"],
  failed: ["bad", "failed"],
};

export const powerWords: Words<PowerState> = {
  creating: ["moving", "creating"],
  starting: ["moving", "starting"],
  running: ["good", "running"],
  stopping: ["moving", "stopping"],
  stopped: ["off", "stopped"],
  deallocating: ["moving", "deallocating"],
  deallocated: ["off", "deallocated"],
  unknown: ["unclear", "unknown"],
};

export const provisioningWords: Words<ProvisioningState> = { ...provisioning, succeeded: ["good", "succeeded"] };

export const diskWords: Words<ProvisioningState> = { ...provisioning, succeeded: ["good", "provisioned"] };

export const encryptionWords: Words<Exclude<DiskStateAnswer["encryption"]["state"], "other" | "not-reported">> = {
  encrypted: ["neutral", "encrypted"],
  "not-encrypted": ["neutral", "not encrypted"],
};

/** An agent that is not ready is common on VMs that do their work: no reason for alarm. */
export const agentWords: Words<AgentState> = { ready: ["good", "ready"], "not-ready": ["warning", "not ready"] };

export const healthWords: Words<HealthState> = {
  healthy: ["good", "healthy"],
  unhealthy: ["bad", "unhealthy"],
  initializing: ["moving", "initializing"],
  unknown: ["unclear", "unknown"],
};

export const extensionWords: Words<ExtensionState> = {
  succeeded: ["good", "succeeded"],
  ready: ["good", "ready"],
  transitioning: ["moving", "in transition"],
  "not-ready": ["bad", "not ready"],
  failed: ["bad", "failed"],
};

export const hibernationWords: Words<HibernationState> = { hibernated: ["off", "hibernated"] };

export const osWords: Words<OSState> = {
  generalized: ["neutral", "generalized"],
  specialized: ["neutral", "specialized"],
};

/** Without them, a VM works as well; there is only less to see when it does not. */
export const bootDiagnosticsWords: Words<BootDiagnosticsState> = {
  enabled: ["neutral", "enabled"],
  failed: ["warning", "not enabled"],
};

/**
 * The row of an answer.
 *
 * @param silence - what it means when nothing is reported
 */
export function rowOf<State extends string>(
  label: string,
  { state, status }: Pick<StateAnswer<State>, "state" | "status">,
  words: Words<State>,
  silence: Tone = "neutral",
): Row {
  const [tone, word] =
    state === "not-reported"
      ? ([silence, "not reported"] as const)
      : state === "other"
        ? (["unclear", wordIn(status?.code)] as const)
        : words[state];
  return { label, tone, state: word, since: status?.time, code: plain(status?.code ?? "") };
}

/** The service's own word, out of a code that we do not know. */
export function wordIn(code: string | undefined): string {
  const { state, raw } = parseStatusCode(code);
  return plain(state ?? raw);
}

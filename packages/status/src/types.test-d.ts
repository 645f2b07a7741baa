import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";
import {
  type ClassifiedError,
  classifyError,
  compareViews,
  type ErrorKind,
  explain,
  extensionStates,
  type HibernationState,
  type InstanceViewLike,
  type isComputeBilled,
  isReady,
  type KnownStatusState,
  type OSState,
  type PowerState,
  type PowerStateAnswer,
  parseStatusCode,
  powerState,
  provisioningState,
  type StatusCategory,
  type StatusState,
  summarize,
  type ThrottlingPolicy,
  type Verdict,
  type ViewChange,
} from "./index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function holds<_Claim extends true>(): void {}

// Views of our own models, of clients whose sets are open and whose lists may be absent, and raw JSON are all taken.
declare const ours: VirtualMachineScaleSetVMInstanceView;
powerState(ours);
summarize(ours);

interface OtherStatus {
  code?: string;
  level?: string;
  displayStatus?: string;
  message?: string;
  time?: Date;
}
interface OtherView {
  platformUpdateDomain?: number;
  hyperVGeneration?: string;
  vmAgent?: { vmAgentVersion?: string; statuses?: OtherStatus[]; extensionHandlers?: { status?: OtherStatus }[] };
  readonly vmHealth?: { readonly status?: OtherStatus };
  statuses?: OtherStatus[];
  readonly patchStatus?: { readonly lastPatchInstallationSummary?: object };
}
declare const theirs: OtherView | undefined;
summarize(theirs);

powerState(null);
powerState(undefined);
powerState({});
powerState({
  statuses: [{ code: "PowerState/running", message: null, time: "2024-07-01T05:00:32Z" }, null],
  vmAgent: null,
});
powerState(JSON.parse("{}"));

// @ts-expect-error a list is no view
powerState([ours]);
// @ts-expect-error a view is no text
powerState("PowerState/running");
// @ts-expect-error statuses are a list
powerState({ statuses: "PowerState/running" });
// @ts-expect-error a VM is not its view
powerState({ instanceView: ours });
declare const vm: { readonly platformFaultDomain?: number; readonly instanceView?: OtherView };
// @ts-expect-error also where it has properties in common with it
powerState(vm);
// @ts-expect-error a time is a Date or text
powerState({ statuses: [{ time: 5 }] });

// Codes: known words complete, any other is allowed, and nothing is promised to be there.
holds<Equal<ReturnType<typeof parseStatusCode>["category"], StatusCategory | undefined>>();
holds<Equal<KnownStatusState<"OSState">, "generalized" | "specialized">>();
export const open: StatusCategory = "NewCategory";
export const openState: StatusState = "newState";
// @ts-expect-error the state may be missing
export const state: string = parseStatusCode("x").state;

// Answers: our own words are a closed set, so that a switch over them can be complete.
export function describe({ state }: PowerStateAnswer): string {
  switch (state) {
    case "creating":
    case "starting":
    case "running":
    case "stopping":
    case "stopped":
    case "deallocating":
    case "deallocated":
    case "unknown":
    case "other":
    case "not-reported":
      return state;
  }
}
holds<Equal<Verdict, "ready" | "degraded" | "in-transition" | "not-running" | "failed" | "unknown">>();
// @ts-expect-error the comparison could never hold
export const typo: boolean = powerState(ours).state === "Running";
// The vocabulary and our own words are the same where only VMs have the category.
holds<Equal<PowerState, KnownStatusState<"PowerState">>>();
holds<Equal<OSState, KnownStatusState<"OSState">>>();
holds<Equal<HibernationState, KnownStatusState<"HibernationState">>>();

// What is reported has a status, what failed has a failure.
const power = powerState(ours);
if (power.state !== "not-reported") power.status.code.length;
const provisioning = provisioningState(ours);
if (provisioning.state === "failed") provisioning.failure.errorCode?.length;
// @ts-expect-error it may not have failed
provisioning.failure.errorCode;
for (const extension of extensionStates(ours)) {
  if (extension.state === "failed") extension.status.message?.length;
}

// @ts-expect-error an answer may rest on no status
export const time: Date | undefined = provisioningState(ours).status.time;
// @ts-expect-error answers are read-only
powerState(ours).state = "running";

// Whether compute is billed may not be told: `if (!isComputeBilled(view))` is the caller's decision, not ours.
holds<Equal<ReturnType<typeof isComputeBilled>, boolean | undefined>>();
holds<Equal<ReturnType<typeof isReady>, boolean>>();
isReady(ours, { ready: { agent: "required" } });

// Differences are told apart by their part, and bring that part's own answers.
export function told(change: ViewChange): string {
  switch (change.part) {
    case "power":
      return change.after.state === "deallocated" ? "off" : change.before.state;
    case "provisioning":
      return change.after.failure?.errorCode ?? "";
    case "extension":
      return `${change.name} ${change.after?.exitCode}`;
    case "disk":
      return change.after?.encryption.state ?? "gone";
    default:
      return change.message;
  }
}
for (const change of compareViews(ours, undefined)) {
  // @ts-expect-error only extensions and disks have names
  change.name;
  // @ts-expect-error there is no such part
  if (change.part === "Power") told(change);
}

// Errors are told apart by their kind; anything may have been thrown.
export function wait(error: unknown): number {
  const failure: ClassifiedError = classifyError(error, { now: new Date() });
  // @ts-expect-error only those that pass say how long to wait
  failure.retryAfterInMs;
  switch (failure.kind) {
    case "throttled":
      holds<Equal<typeof failure.policy, ThrottlingPolicy | undefined>>();
      return failure.retryAfterInMs ?? 60_000;
    case "service-unavailable":
      return failure.retryAfterInMs ?? 1000;
    case "not-found":
      return failure.missing === "instance" ? -1 : Number.NaN;
    case "flexible-scale-set":
      return failure.instead.path.length;
    default:
      return failure.statusCode ?? 0;
  }
}

/** A table of handlers by kind can be typed. */
export type Handlers = { readonly [Kind in ErrorKind]?: (error: Extract<ClassifiedError, { kind: Kind }>) => void };
export const handlers: Handlers = { conflict: ({ errorCode }) => errorCode?.length };

holds<Equal<ReturnType<typeof explain>["costsCompute"], "yes" | "no" | "by-power-state" | "unknown">>();
explain(undefined);
// @ts-expect-error a status is not its code
explain({ code: "PowerState/running" });

summarize(ours, { ready: { agent: "required", health: undefined } });
// @ts-expect-error the word is misspelt
summarize(ours, { ready: { agent: "requierd" } });
// @ts-expect-error there is no such part
summarize(ours, { ready: { disks: "ignore" } });

export const like: InstanceViewLike = ours;

import type { ThrottlingPolicy } from "./throttling-policy.js";

/** What every classified error tells. */
interface Classified<Kind extends string> {
  /** What went wrong. The set is closed within a version; later versions may add kinds, so keep a default branch. */
  readonly kind: Kind;
  /** The HTTP status; `undefined` where no answer came. */
  readonly statusCode: number | undefined;
  /** The service's code, or that of the library or the system that failed, as sent. */
  readonly errorCode: string | undefined;
  /** The service's id of this request. */
  readonly requestId: string | undefined;
  /** The id that follows the request through Azure's services: what its support asks for. */
  readonly correlationId: string | undefined;
}

/** Too many requests. */
export interface ThrottledError extends Classified<"throttled"> {
  /** How long to wait, in milliseconds; `undefined` where the service does not say. */
  readonly retryAfterInMs: number | undefined;
  /** The limit that was hit; `undefined` where the service does not say. */
  readonly policy: ThrottlingPolicy | undefined;
}

/** Something on the way to the VM, or the VM itself, is not there. */
export interface NotFoundError extends Classified<"not-found"> {
  /** Who says so: Azure Resource Manager, which knows resources, or Compute, which knows the instances. */
  readonly by: "arm" | "compute";
  /** What is missing; `"resource"` is one whose kind the answer does not tell. */
  readonly missing: "instance" | "scale-set" | "resource-group" | "subscription" | "resource";
}

/**
 * The instance id is none of a Uniform scale set, as those of a Flexible one are. The service does not say which it is: a
 * mistyped id has the same error.
 */
export interface FlexibleScaleSetError extends Classified<"flexible-scale-set"> {
  /** The call that works for a VM of a Flexible scale set. */
  readonly instead: {
    /** As in the API of Compute, and in `@azure/arm-compute`: `virtualMachines.instanceView(group, vmName)`. */
    readonly operationId: "VirtualMachines_InstanceView";
    readonly method: "GET";
    /** Its path; parts that the error does not tell stand in braces, as in `{vmName}`. */
    readonly path: string;
  };
}

/** The service failed, or is not there for now. */
export interface ServiceUnavailableError extends Classified<"service-unavailable"> {
  /** How long to wait, in milliseconds; `undefined` where the service does not say. */
  readonly retryAfterInMs: number | undefined;
}

/**
 * What a call that failed comes to, told apart by `kind`:
 *
 * - `"throttled"`: too many requests.
 * - `"not-found"`: the VM, or what it is in, is not there.
 * - `"flexible-scale-set"`: the id is no number. This call does not serve VMs of Flexible scale sets, whose ids are names.
 * - `"conflict"`: the state of the resource does not permit it, or another operation is in the way.
 * - `"unauthorized"`: not signed in, or the sign-in is not accepted.
 * - `"forbidden"`: signed in, without the right to read the VM.
 * - `"service-unavailable"`: the service failed; it may work later.
 * - `"cancelled"`: the caller's signal or a time-out ended the call.
 * - `"network"`: no answer came.
 * - `"unreadable-response"`: an answer came that is not one of this service: a proxy's page, cut off, of another shape.
 * - `"other"`: anything else, such as a request that the service refuses.
 */
export type ClassifiedError =
  | ThrottledError
  | NotFoundError
  | FlexibleScaleSetError
  | ServiceUnavailableError
  | PlainError<"conflict" | "unauthorized" | "forbidden" | "cancelled" | "network" | "unreadable-response" | "other">;

/** Errors that tell nothing further: a type for each kind, so that `Extract` finds it. */
type PlainError<Kind extends string> = Kind extends unknown ? Classified<Kind> : never;

/** What a call that failed comes to: {@link ClassifiedError}. */
export type ErrorKind = ClassifiedError["kind"];

/** What the client cannot work with. Stable: programs may compare against it. */
export type ClientErrorCode =
  | "consumed-body"
  | "insecure-endpoint"
  | "invalid-body"
  | "invalid-credential"
  | "invalid-endpoint"
  | "invalid-link"
  | "invalid-path-parameter"
  | "invalid-poller-state"
  | "unknown-cloud"
  | "unrepeatable-body";

/**
 * The client was given something that it cannot work with, and did not send the request. Of a list, a long-running
 * operation or a call that is repeated, earlier requests may have been sent.
 *
 * Answers of the service are `RestError`, cancelled calls are `AbortError`.
 */
export class ClientError extends Error {
  override readonly name: string = "ClientError";
  /** Which mistake it is; the message says what to do about it. */
  readonly code: ClientErrorCode;

  /** @internal */
  constructor(code: ClientErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Whether a caught value is a {@link ClientError}, also one that another copy of this package threw.
 *
 * @example
 * ```ts
 * try {
 *   await client.virtualMachineScaleSetVMs.getInstanceView(group, scaleSet, "");
 * } catch (error) {
 *   if (isClientError(error) && error.code === "invalid-path-parameter") console.error(error.message);
 * }
 * ```
 */
export function isClientError(error: unknown): error is ClientError {
  // By name, as isRestError does: instanceof and realms do not survive a second copy.
  const candidate = error as Partial<ClientError> | null | undefined;
  return candidate?.name === "ClientError" && typeof candidate.code === "string";
}

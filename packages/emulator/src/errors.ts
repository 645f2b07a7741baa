/**
 * What went wrong before the emulator could answer requests.
 *
 * - `InvalidFleet`: the fleet is not of the shape of `Fleet`; the message names the place.
 * - `InvalidOption`: an option has a value that cannot be used.
 * - `ListenFailed`: the port could not be opened, mostly because another process has it.
 */
export type EmulatorErrorCode = "InvalidFleet" | "InvalidOption" | "ListenFailed";

/** Every error that this package throws. */
export class EmulatorError extends Error {
  override readonly name = "EmulatorError";
  readonly code: EmulatorErrorCode;

  constructor(code: EmulatorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Tells an {@link EmulatorError} from other errors, also when it comes from a second copy of this package. */
export function isEmulatorError(error: unknown): error is EmulatorError {
  return error instanceof Error && error.name === "EmulatorError" && "code" in error;
}

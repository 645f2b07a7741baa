/** A spec that could not be read. The message says what to do. */
export class SpecReadError extends Error {
  /** Scripts may rely on it. */
  readonly code: "spec-does-not-compile";

  constructor(code: "spec-does-not-compile", message: string) {
    super(message);
    this.name = "SpecReadError";
    this.code = code;
  }
}

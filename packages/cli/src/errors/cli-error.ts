import { ExitCode } from "../exit-code.js";
import { firstLine } from "../text.js";

/** What a person is told when there is no answer. */
export class CliError extends Error {
  override readonly name: string = "CliError";
  readonly exitCode: ExitCode;

  /** @param message - a sentence or two: what is wrong, and what to do about it */
  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** The arguments make no sense. */
export function usageError(message: string): CliError {
  return new CliError(ExitCode.Usage, message);
}

/** Errors that nobody foresaw become one line as well, without a stack. */
export function toCliError(error: unknown): CliError {
  if (error instanceof CliError) return error;
  const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
  const told = `This should not happen (${name}: ${firstLine(message)}): please report it.`;
  return new CliError(ExitCode.Failed, told, { cause: error });
}

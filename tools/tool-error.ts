/**
 * Something that a tool could not do. The message says what to do, for people; the code is what scripts may rely on.
 * Each tool has a class of its own with its codes.
 */
export abstract class ToolError<Code extends string = string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

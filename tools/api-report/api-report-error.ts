/** Why there are no API reports. Scripts may rely on these codes. */
export type ApiReportErrorCode = "not-built" | "extractor";

/** Reports that could not be made. The message says what to do. */
export class ApiReportError extends Error {
  readonly code: ApiReportErrorCode;

  constructor(code: ApiReportErrorCode, message: string) {
    super(message);
    this.name = "ApiReportError";
    this.code = code;
  }
}

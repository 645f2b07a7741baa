import { ToolError } from "../tool-error.ts";

/** Why there are no API reports. Scripts may rely on these codes. */
export type ApiReportErrorCode = "not-built" | "extractor" | "broken-package";

/** Reports that could not be made. The message says what to do. */
export class ApiReportError extends ToolError<ApiReportErrorCode> {}

/** What goes back to a client, before the headers that every answer has. */
export interface Answer {
  readonly status: number;
  /** A string, not bytes: Node sends it in one piece with the headers, which costs less than two. */
  readonly body: string;
  /** Header names and values in turn. */
  readonly headers: readonly string[];
}

interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly [more: string]: unknown;
}

/** An error of Azure Resource Manager itself; its own are marked, so that clients can tell them from a provider's. */
export function gatewayError(status: number, error: ErrorBody, headers: readonly string[] = []): Answer {
  return { status, body: JSON.stringify({ error }), headers: ["x-ms-failure-cause", "gateway", ...headers] };
}

/** An error of the Compute resource provider. */
export function computeError(status: number, error: ErrorBody, headers: readonly string[]): Answer {
  return { status, body: JSON.stringify({ error }), headers };
}

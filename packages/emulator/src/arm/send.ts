import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./answer.js";
import { corsHeaders } from "./cors.js";

/** Where this endpoint says it is, in the form that Azure uses in the id of a routed request. */
const region = "LOOPBACK";

/** Writes an answer with the headers that every answer of Azure Resource Manager has. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const correlationId = randomUUID();
  const headers = [
    "Cache-Control",
    "no-cache",
    "Content-Type",
    "application/json; charset=utf-8",
    "x-ms-request-id",
    randomUUID(),
    "x-ms-correlation-request-id",
    correlationId,
    "x-ms-routing-request-id",
    `${region}:${compactTime(new Date())}:${correlationId}`,
    ...corsHeaders(request.headers),
    ...answer.headers,
  ];
  const clientRequestId = request.headers["x-ms-client-request-id"];
  if (typeof clientRequestId === "string" && isTrue(request.headers["x-ms-return-client-request-id"])) {
    headers.push("x-ms-client-request-id", clientRequestId);
  }
  headers.push("Content-Length", String(Buffer.byteLength(answer.body)));
  response.writeHead(answer.status, headers);
  response.end(answer.body);
}

/** As in `20261102T081530Z`. */
function compactTime(time: Date): string {
  const text = time.toISOString();
  return `${text.slice(0, 4)}${text.slice(5, 7)}${text.slice(8, 13)}${text.slice(14, 16)}${text.slice(17, 19)}Z`;
}

function isTrue(header: string | string[] | undefined): boolean {
  return typeof header === "string" && header.toLowerCase() === "true";
}

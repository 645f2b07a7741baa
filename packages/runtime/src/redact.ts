import type { PipelineRequest } from "@azure/core-rest-pipeline";

/** Takes tokens out of a text: a service or a proxy may repeat what it was sent. Leaves JSON as JSON. */
export function redact(text: string, { headers }: PipelineRequest): string {
  const sent = headers.get("authorization");
  // Others as well, such as the token of a gateway; but not "bearer token" in a sentence.
  return (sent ? text.replaceAll(sent, "Bearer …") : text).replace(
    /(?:[Bb]earer|BEARER)\s+(?![a-z]+[.,]?[\s"'<\\])[^\s"'<\\]+/g,
    "Bearer …",
  );
}

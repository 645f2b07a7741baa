/** Takes tokens out of a text: a service or a proxy may repeat what it was sent. */
export function redact(text: string, token: string | undefined): string {
  const known = token ? text.replaceAll(token, "…") : text;
  // By length, so that "bearer token" in a sentence stays; JSON web tokens begin with an encoded `{"`.
  return known.replace(/\bbearer\s+[\w.~+/-]{20,}=*/gi, "Bearer …").replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, "…");
}

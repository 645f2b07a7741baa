const longest = 80;

/**
 * A text from the view inside a sentence of ours: on one line, not too long, without control characters, and quoted
 * unless it is a plain word.
 */
export function inSentence(text: string): string {
  if (/^[\w./-]{1,80}$/.test(text)) return text;
  // Control and format characters could move a terminal's cursor or turn the reading direction.
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  const characters = [...clean];
  return `"${characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : clean}"`;
}

/** A word of a suggested command as a POSIX shell reads it back; names of resource groups may hold parentheses. */
export function shellQuote(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

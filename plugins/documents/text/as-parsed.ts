/**
 * Returns a text as parsers hand it over, at the same offsets. They write U+FFFD for half of a
 * character and for NUL.
 */
export function asParsed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}

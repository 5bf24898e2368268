/**
 * Writes a text as one line of reStructuredText in which no character has a meaning: it begins no
 * directive and no list, and holds no role, no link and no substitution.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#escaping-mechanism
 */
export function restructuredLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[!-/:-@[-`{-~]|[\\*`_|:]/g, '\\$&')
}

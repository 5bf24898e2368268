/** Says whether a whole text matches a pattern. */
export type Matcher = (text: string) => boolean

/** Says whether a pattern has a star that is not written `\*`. */
export function hasWildcard(pattern: string): boolean {
  return pieces(pattern).length > 1
}

/** Returns the text that a pattern without wildcards matches. */
export function literal(pattern: string): string {
  return pieces(pattern).join('*')
}

/**
 * Returns a function that matches a pattern: `*` means any characters, `\*` means a star. It never
 * backtracks, so no pattern is slow.
 */
export function matcher(pattern: string): Matcher {
  const [head = '', ...rest] = pieces(pattern)
  const tail = rest.pop()
  if (tail === undefined) return (text) => text === head
  return (text) => {
    if (!text.startsWith(head) || !text.endsWith(tail)) return false
    const end = text.length - tail.length
    let at = head.length
    for (const piece of rest) {
      const found = text.indexOf(piece, at)
      if (found === -1) return false
      at = found + piece.length
    }
    return at <= end
  }
}

/** Splits a pattern at its wildcards. */
function pieces(pattern: string): string[] {
  return pattern.split(/(\\\*|\*)/).reduce<string[]>(
    (found, part) => {
      if (part === '*') found.push('')
      else found.push((found.pop() ?? '') + (part === '\\*' ? '*' : part))
      return found
    },
    [''],
  )
}

/** Decides whether a whole text matches. */
export type Matcher = (text: string) => boolean

/** True when a star stands in it that is not written `\*`. */
export function hasWildcard(pattern: string): boolean {
  return pieces(pattern).length > 1
}

/** The text a pattern without wildcards stands for. */
export function literal(pattern: string): string {
  return pieces(pattern).join('*')
}

/** `*` stands for any characters, `\*` for a star. Never looks back, so no pattern is slow. */
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

/** The texts between wildcards. */
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

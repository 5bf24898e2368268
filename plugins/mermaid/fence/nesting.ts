/** The most groups that stand one inside the other. Some types take ten times as long for each. */
export const DEEPEST = 10

const OPENS =
  /^\s*(?:subgraph|loop|alt|opt|par|par_over|critical|break|rect|box)\b|^\s*block(?:\s*:\s*\w|\s*$)|\{\s*$/
const CLOSES = /^\s*(?:end\b|\})/

/** Returns the index of the first line that begins a group too deep, or -1. */
export function tooDeep(lines: readonly string[]): number {
  let depth = 0
  return lines.findIndex((line) => {
    if (CLOSES.test(line)) depth -= 1
    else if (OPENS.test(line)) depth += 1
    return depth > DEEPEST
  })
}

/** The most participants of a sequence diagram. Mermaid's time grows with their square. */
export const MOST_PARTICIPANTS = 50

/** Matches the sender of a message, its arrow, and all behind the arrow. */
const SENDS = /^\s*([^\s:+-][^:+<-]*)((?:<<)?--?[>x)|\\/][>x)|\\/-]*)(.*)$/s
const NAMED = /^\s*(?:create\s+)?(?:participant|actor)\s+(\S+)/

/** Returns the index of the line that brings one participant too many, or -1. */
export function tooManyParticipants(lines: readonly string[]): number {
  const known = new Set<string>()
  return lines.findIndex((line) => {
    const [, named] = NAMED.exec(line) ?? []
    for (const name of named === undefined ? partnersIn(line) : [named]) known.add(name)
    return known.size > MOST_PARTICIPANTS
  })
}

/** Returns the sender and the receiver of a message. A text without a colon is no message. */
function partnersIn(line: string): readonly string[] {
  const colon = line.indexOf(':')
  const [, sender, arrow = '', rest = ''] = SENDS.exec(line.slice(0, Math.max(0, colon))) ?? []
  if (sender === undefined) return []
  // The sign `x` may end an arrow, or be the name of who receives it.
  const receiver = rest.trim().replace(/^[+-]\s*/, '') || arrow.slice(-1)
  return [sender.trim(), receiver]
}

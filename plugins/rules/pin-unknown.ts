import { given } from '../basics/given.ts'
import { compareLines, parseLine } from '../basics/version.ts'
import { alternatives, code, count, joinedSentences } from '../basics/wording.ts'
import { component } from '../kinds/component.ts'
import type { Links, ResolvedMention } from '../links/links.ts'
import type { BrokenResolution } from '../links/resolving/resolution.ts'
import { fixFor } from './base/docs-fix.ts'
import type { Rule, RuleFault } from './base/rule.ts'

export const pinUnknown: Rule = {
  id: 'pin-unknown',
  severity: 'error',
  finds: 'a link to docs in a version that was not released or is not locked',
  source: "Flyte's documentation versioning: a link leads to a version that exists.",
  *check({ graph, links }) {
    yield* unpinned(links)
    const lines = alternatives(links.pins.lines)
    for (const link of links.docs) {
      if (link.state !== 'unknown') continue
      const which = `${code(link.component.id)} ${code(link.version)}`
      yield {
        node: link.from,
        place: link.mention.place,
        message: `No release has ${which}; expected ${code(link.meant ?? '')}.`,
        help: `Releases are ${lines}.`,
        ...fixFor(link),
      }
    }
    for (const entry of graph.entries(component)) {
      const pin = entry.data.docs?.pin
      if (pin === undefined || links.pins.promiseFor(entry) !== 'line') continue
      if (isLine(pin, links.pins.lines)) continue
      const message = `No release has ${code(entry.id)} ${code(pin)}; expected ${lines}.`
      yield { node: entry, path: ['docs', 'pin'], message }
    }
  },
}

/** Finds pins without an inventory. Each is one mistake, however many links use the pin. */
function* unpinned(links: Links): Iterable<RuleFault> {
  const broken = links.broken.filter(({ resolution }) => resolution.rule === 'pin-unknown')
  const alike = Map.groupBy(broken, ({ resolution }) => resolution.message)
  for (const [first, ...others] of alike.values()) {
    if (first) yield faultOf(first, others.length)
  }
}

function faultOf({ from, mention, resolution }: ResolvedMention<BrokenResolution>, others: number) {
  const more = others > 0 ? `${count(others, 'more link')} for the same reason.` : undefined
  const help = joinedSentences(resolution.help, more)
  const { message } = resolution
  return { node: from, place: mention.place, message, ...given({ help }) }
}

function isLine(pin: string, lines: readonly string[]): boolean {
  const wanted = parseLine(pin)
  if (!wanted || lines.length === 0) return lines.length === 0
  return lines.some((each) => {
    const line = parseLine(each)
    return line !== undefined && compareLines(line, wanted) === 0
  })
}

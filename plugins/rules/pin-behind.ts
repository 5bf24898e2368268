import { compareLines, parseLine } from '../basics/version.ts'
import { code } from '../basics/wording.ts'
import { component } from '../kinds/component.ts'
import type { Pins } from '../links/pinned/pins.ts'
import { fixFor, helpFor } from './base/docs-fix.ts'
import type { Rule } from './base/rule.ts'

export const pinBehind: Rule = {
  id: 'pin-behind',
  severity: 'info',
  finds: 'a link or pin to docs of an older version than the current one',
  source: "Flyte's documentation versioning: links move with each release.",
  *check({ graph, links }) {
    for (const link of links.docs) {
      if (link.state !== 'behind') continue
      const { from, mention, meant = '' } = link
      const which = `${code(link.component.id)} ${code(link.version)}`
      const message = `Address leads to ${which}, and links lead to ${code(meant)}.`
      yield { node: from, place: mention.place, message, ...helpFor(link), ...fixFor(link) }
    }
    for (const entry of graph.entries(component)) {
      const pin = entry.data.docs?.pin
      const { currentLine = '' } = links.pins
      if (!pin || links.pins.promiseFor(entry) !== 'line' || !isOlder(pin, links.pins)) continue
      yield {
        node: entry,
        path: ['docs', 'pin'],
        message: `${code(entry.id)} is pinned to ${code(pin)}, and ${code(currentLine)} is current.`,
        help: `\`milepost pins bump --to ${currentLine}\` says which links that would break.`,
      }
    }
  },
}

function isOlder(pin: string, { currentLine }: Pins): boolean {
  const [line, current] = [parseLine(pin), parseLine(currentLine ?? '')]
  return line !== undefined && current !== undefined && compareLines(line, current) < 0
}

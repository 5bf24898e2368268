import { code } from '../basics/wording.ts'
import type { Heading } from '../documents/model/document.ts'
import { orderedSections, type RequiredSection } from './base/required-sections.ts'
import type { Rule } from './base/rule.ts'

export const sectionOutOfOrder: Rule = {
  id: 'section-out-of-order',
  severity: 'warning',
  finds: 'a required section in the wrong place',
  source:
    "Flyte's governance RFC numbers its sections, so that readers find them in the same place.",
  *check({ graph }) {
    for (const { key } of graph.nodes) {
      const entry = graph.entry(key)
      if (!entry) continue
      const present = orderedSections(entry).filter(isPresent)
      if (present.length < 2) continue
      const kept = longestInOrder(present)
      for (const [index, { title, heading }] of present.entries()) {
        if (kept.has(heading)) continue
        const [before, after] = [present[index - 1], present[index + 1]]
        const expected = before
          ? `after ${code(before.title)}`
          : `before ${code(after?.title ?? '')}`
        yield {
          node: entry,
          place: heading.place,
          message: `Section ${code(title)} is out of order, expected ${expected}.`,
        }
      }
    }
  },
}

interface PresentSection extends RequiredSection {
  readonly heading: Heading
}

function isPresent(section: RequiredSection): section is PresentSection {
  return section.heading !== undefined
}

/**
 * Returns the largest set of headings that can stay in place, so that only the others have to move.
 */
function longestInOrder(present: readonly PresentSection[]): ReadonlySet<Heading> {
  const runs: Heading[][] = []
  for (const { heading } of present) {
    const before = runs.filter((run) => isAbove(run.at(-1), heading))
    runs.push([...longest(before), heading])
  }
  return new Set(longest(runs))
}

function longest(runs: readonly Heading[][]): readonly Heading[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), [])
}

function isAbove(first: Heading | undefined, second: Heading): boolean {
  return first !== undefined && first.place.line < second.place.line
}

import { code } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { phaseOf } from '../graph/phase.ts'
import { type RfcData, rfc } from '../kinds/rfc.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const numberDisagrees: Rule = {
  id: 'number-disagrees',
  severity: 'error',
  finds:
    'an RFC whose number differs from its file name, or that shares its number with another RFC',
  source: 'Sourcegraph cites RFCs by number: a number means one RFC.',
  *check({ graph }) {
    const numbered = new Map<number, Entry>()
    for (const entry of graph.entries(rfc)) {
      const { number } = entry.data
      const message = disagreement(entry)
      if (message !== undefined) yield { node: entry, path: ['number'], message }
      const first = numbered.get(number)
      if (first && first.id !== entry.id && number !== DRAFT) {
        const taken = `Number ${code(String(number))} is taken by ${code(first.id)}`
        yield {
          node: entry,
          path: ['number'],
          message: `${taken}; give one of them another.`,
          related: [relatedAt('first used here', first, ['number'])],
        }
      }
      if (!first) numbered.set(number, entry)
    }
  },
}

/** The number that any draft may have until it gets its own. */
const DRAFT = 0

function disagreement(entry: Entry<RfcData>): string | undefined {
  const { number } = entry.data
  const wanted = String(number).padStart(4, '0')
  const { path } = entry.document
  const name = path.slice(path.lastIndexOf('/') + 1)
  const written = /^\d+/.exec(name)?.[0]
  if (written !== wanted) {
    const unexpected = `Unexpected number ${code(String(number))} in the file ${code(name)}`
    return `${unexpected}, expected a name that begins with ${code(wanted)}.`
  }
  const decided = phaseOf(entry) === 'active' || phaseOf(entry) === 'done'
  return number === DRAFT && decided
    ? `Unexpected number ${code('0')}, which is for drafts; give the RFC a number of its own.`
    : undefined
}

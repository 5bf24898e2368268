import type { Fix } from '../basics/finding.ts'
import { code, enumerateSome, orMeant } from '../basics/wording.ts'
import type { Graph, LooseEnd } from '../graph/graph.ts'
import { spelledAlike } from '../graph/spelled-alike.ts'
import { unlockedMessage } from '../graph/unlocked.ts'
import { brokenMentions } from './base/broken-mentions.ts'
import type { Rule } from './base/rule.ts'
import { placeOf } from './base/run-rules.ts'

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  finds:
    'a reference to a document that does not exist, or to a kind that the field does not accept',
  source: "Sourcegraph's Distribution roadmap has two dependencies that lead nowhere.",
  *check(context) {
    const { graph } = context
    for (const end of graph.looseEnds) {
      const unlocked = graph.unlockedProject(end.reference.to)
      if (unlocked?.why === 'damaged') continue
      const message = unlocked
        ? unlockedMessage(end.reference.to, unlocked.name)
        : messageFor(end, graph)
      yield {
        node: end.from,
        path: end.reference.path,
        message,
        ...helpFor(end),
        ...fixFor(end, graph),
      }
    }
    yield* brokenMentions('unknown-reference', context)
  },
}

function messageFor({ reference, misfit }: LooseEnd, graph: Graph): string {
  const kinds = reference.relation.to.filter((kind) => graph.hasKind(kind))
  const wanted = enumerateSome(kinds)
  const named = code(reference.to)
  if (misfit) {
    const unexpected = `Unexpected ${misfit.kind.name} ${named} in ${code(reference.field)}`
    return `${unexpected}, expected ${wanted}.`
  }
  return `Cannot find ${wanted} ${named}${orMeant(graph.nearestId(reference.to, kinds))}`
}

/** Returns the edit for an id that is only spelt in another case, or with other signs. */
function fixFor({ from, reference }: LooseEnd, graph: Graph): { fix?: Fix } {
  const { to, path, relation } = reference
  const meant = spelledAlike(to, graph, relation.to)
  if (meant === undefined || relation.idsOf) return {}
  return { fix: { place: placeOf(from, path, 'value'), was: to, text: meant } }
}

function helpFor({ reference }: LooseEnd): { help?: string } {
  return reference.relation.to.includes('person')
    ? { help: 'People are listed by handle in `people.yaml`.' }
    : {}
}

import type { Fix } from '../basics/finding.ts'
import { once } from '../basics/memo.ts'
import { code, enumerate, enumerateSome, orMeant } from '../basics/wording.ts'
import { flowText } from '../documents/yaml/flow-text.ts'
import type { Node } from '../entries/entry.ts'
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
    const ofKind = once(() => Map.groupBy(graph.nodes, ({ kind }) => kind.name))
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
        ...(unlocked ? {} : helpFor(end, message, (kind) => ofKind().get(kind) ?? [])),
        ...fixFor(end, graph),
      }
    }
    yield* brokenMentions('unknown-reference', context)
  },
}

function messageFor({ reference, otherKind }: LooseEnd, graph: Graph): string {
  const kinds = reference.relation.to.filter((kind) => graph.hasKind(kind))
  const wanted = enumerateSome(kinds)
  const named = code(reference.to)
  if (otherKind) {
    const unexpected = `Unexpected ${otherKind.kind.name} ${named} in ${code(reference.field)}`
    return `${unexpected}, expected ${wanted}.`
  }
  const own = idIn(reference.to, graph, kinds)
  if (own !== undefined) return `Unexpected ${named}, expected an id; write ${code(own)}.`
  return `Cannot find ${wanted} ${named}${orMeant(graph.nearestId(reference.to, kinds))}`
}

/** Returns the id in a text that names a document by its file, or in brackets as prose does. */
function idIn(written: string, graph: Graph, kinds: readonly string[]): string | undefined {
  const [, inBrackets] = /^\[\[([^\]|]+)(?:\|[^\]]*)?\]\]$/.exec(written) ?? []
  const [, ofFile] = /(?:^|\/)([^/]+)\.mdx?$/i.exec(written) ?? []
  const id = inBrackets ?? ofFile
  return id !== undefined && graph.named(id, kinds).length === 1 ? id : undefined
}

/** Returns the edit for an id that is written as a file or in brackets, in another case, or with other signs. */
function fixFor({ from, reference }: LooseEnd, graph: Graph): { fix?: Fix } {
  const { to, path, relation } = reference
  const meant = idIn(to, graph, relation.to) ?? spelledAlike(to, graph, relation.to)
  const text = meant === undefined ? undefined : flowText(meant)
  if (text === undefined || relation.idsOf) return {}
  return { fix: { place: placeOf(from, path, 'value'), was: to, text } }
}

/** The most documents of a kind that a help names. */
const MOST_NAMED = 8

function helpFor(
  { from, reference }: LooseEnd,
  message: string,
  nodesOf: (kind: string) => readonly Node[],
): { help?: string } {
  const { to } = reference.relation
  if (to.includes('person')) return { help: 'People are listed by handle in `people.yaml`.' }
  const [kind, ...others] = to
  const isClear = message.endsWith('?')
  if (isClear || kind === undefined || others.length > 0) return {}
  const own = nodesOf(kind).filter((node) => !node.project && node.id !== from.id)
  const known = [...new Set(own.map(({ id }) => id))]
  if (known.length === 0 || known.length > MOST_NAMED) return {}
  const only = from.kind.name === kind ? 'The only other one is' : 'The only one is'
  const are = known.length === 1 ? only : 'There are'
  return {
    help: `${are} ${enumerate(known.map(code), 'and')}.`,
  }
}

import { code, count, enumerateSome } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import type { Edge } from '../graph/graph.ts'
import { meetsAll } from '../queries/condition.ts'
import type { Coverage } from '../queries/coverage.ts'
import type { Rule, RuleContext } from './base/rule.ts'

export const uncovered: Rule = {
  id: 'uncovered',
  severity: 'warning',
  finds: 'a document that fewer documents name than the configuration asks for',
  source:
    "Sourcegraph's Distribution roadmap describes items that its own list does not name; the configuration asks for such links.",
  *check(context) {
    for (const wanted of context.coverage) {
      for (const { key, kind } of context.graph.nodes) {
        const node = kind.name === wanted.kind ? context.graph.entry(key) : undefined
        if (!node || !meetsAll(wanted.where, node)) continue
        const edges = edgesThat(wanted, node, context)
        const found = new Set(edges.map(({ from }) => from.key)).size
        if (found >= wanted.atLeast) continue
        const has = found === 0 ? 'No' : `Only ${found} of`
        const reason = wanted.because === undefined ? '' : `: ${wanted.because}`
        yield {
          node,
          message: `${has} ${code(wanted.by)} of ${code(node.id)}, expected at least ${wanted.atLeast}${reason}.`,
          help: `${count(wanted.atLeast - found, 'more document')} must name it in ${enumerateSome(fieldsOf(wanted, context))}.`,
        }
      }
    }
  },
}

/** Returns the relations that count, from the documents that count. */
function edgesThat(
  { by, from }: Coverage,
  { key }: Entry,
  { graph }: RuleContext,
): readonly Edge[] {
  return graph.edgesTo(key).filter(({ from: source, reference }) => {
    const entry = graph.entry(source.key)
    const isCounted = source.kind.relations[reference.field]?.inverse === by
    return isCounted && entry !== undefined && meetsAll(from, entry)
  })
}

/** Returns the fields that name documents in this way: `` `theme` of an item ``. */
function fieldsOf({ kind, by }: Coverage, { kinds }: RuleContext): readonly string[] {
  return kinds.flatMap(({ name, relations }) =>
    Object.entries(relations)
      .filter(([, { to, inverse }]) => inverse === by && to.includes(kind))
      .map(([field]) => `${code(field)} (${name})`),
  )
}

import { code } from '../basics/wording.ts'
import type { Rule } from './base/rule.ts'

export const idRemoved: Rule = {
  id: 'id-removed',
  severity: 'error',
  finds: 'an id that a change removes without keeping it as an alias',
  source: 'Other sites link to a document after its id is gone.',
  *check({ graph, before }) {
    for (const { node } of before?.values() ?? []) {
      if (node.kind.inOneFile || graph.named(node.id, [node.kind.name]).length > 0) continue
      const gone = `${node.kind.name} ${code(node.id)} is gone`
      yield {
        node,
        message: `${gone}; keep its id as an alias of what replaced it.`,
        placeless: 'The document is no longer there.',
        help: `Write \`aliases: [${node.id}]\` in the document that readers should find instead.`,
      }
    }
  },
}

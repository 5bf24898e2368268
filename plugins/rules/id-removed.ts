import { code } from '../basics/wording.ts'
import type { Rule } from './rule.ts'

export const idRemoved: Rule = {
  id: 'id-removed',
  severity: 'error',
  finds: 'with `--base`, an id that is gone and that no alias keeps alive',
  source: 'Links from elsewhere outlive the document they lead to.',
  *check({ graph, before }) {
    for (const { node } of before?.values() ?? []) {
      if (node.kind.inOneFile || graph.named(node.id, [node.kind.name]).length > 0) continue
      yield {
        node,
        message: `${node.kind.name} ${code(node.id)} is gone; keep its id as an alias of what replaced it.`,
        placeless: 'The document is no longer there.',
        help: `Write \`aliases: [${node.id}]\` in the document that readers should find instead.`,
      }
    }
  },
}

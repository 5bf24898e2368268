import { code } from '../basics/wording.ts'
import { aliasEdit } from '../entries/alias-edit.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import type { Rule, RuleFault } from './base/rule.ts'

export const idRemoved: Rule = {
  id: 'id-removed',
  severity: 'error',
  finds: 'an id that a change removes without keeping it as an alias',
  source:
    "Sourcegraph's Distribution roadmap links to two items by names that they no longer have.",
  *check({ graph, before }) {
    for (const { node } of before?.values() ?? []) {
      if (node.kind.inOneFile || graph.named(node.id, [node.kind.name]).length > 0) continue
      const gone = `${node.kind.name} ${code(node.id)} is gone`
      yield {
        node,
        message: `${gone}; keep its id as an alias of what replaced it.`,
        placeless: 'The document is no longer there.',
        ...aliasIn(graph, node),
        help: `Write \`aliases: [${node.id}]\` in the document that readers should find instead.`,
      }
    }
  },
}

/** Returns the edit that keeps an id as an alias of the one document that has the same title. */
function aliasIn(graph: Graph, { id, kind, title }: Node): Pick<RuleFault, 'fix'> {
  const alike = graph.nodes.filter(
    (node) => node.project === undefined && node.kind.name === kind.name && node.title === title,
  )
  const [heir, second] = alike
  if (!heir || second) return {}
  const edit = aliasEdit(heir, id)
  return edit
    ? { fix: { ...edit, file: heir.document.frontmatter.file ?? heir.document.path } }
    : {}
}

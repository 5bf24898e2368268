import { code } from '../basics/wording.ts'
import type { Clash } from '../graph/graph.ts'
import { isNamedByFile } from '../kinds/file-ids.ts'
import { rfc } from '../kinds/rfc.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  finds: 'two documents with the same id, alias or further name, also if they differ only in case',
  source:
    "Sourcegraph's Distribution roadmap has two entries for one item, and one of them leads nowhere.",
  *check({ graph }) {
    const numbered = new Set(graph.entries(rfc).map(({ key }) => key))
    for (const clash of graph.clashes) {
      // The rule number-disagrees tells of two RFCs with one number.
      if (clash.as === 'name' && numbered.has(clash.node.key)) continue
      const path = clash.as === 'alias' ? aliasPath(clash) : ['title']
      const related = [relatedAt('first used here', clash.first, ['title'])]
      yield { node: clash.node, path, message: messageFor(clash), related }
    }
  },
}

function messageFor({ node, first, name, as }: Clash): string {
  const other = code(first.document.path)
  if (as === 'alias')
    return `Alias ${code(name)} is taken by ${other}; choose another or remove it.`
  if (as === 'name') return `Name ${code(name)} is taken by ${other}; a name means one document.`
  if (as === 'case') return `File name differs from ${other} by case only; rename one of them.`
  const what = `${node.kind.name} ${code(name)}`
  const found = `Duplicate ${what}, already defined by ${other}; rename one of them`
  return isNamedByFile(node.kind) ? `${found}, or give the kind \`idOf\`.` : `${found}.`
}

function aliasPath({ node, name }: Clash): readonly (string | number)[] {
  return [node.kind.aliasField, node.aliases.indexOf(name)]
}

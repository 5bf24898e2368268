import { alternatives, code, orMeant } from '../basics/wording.ts'
import type { IdMention } from '../documents/document.ts'
import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import type { LinkGround } from './ground.ts'
import { type Broken, broken, type Resolution } from './resolution.ts'
import { anchorIn } from './resolve-link.ts'

/** `[[id]]` and its forms. */
export function resolveId(mention: IdMention, from: Node, ground: LinkGround): Resolution {
  const named = ground.graph.named(mention.id, kindsOf(mention))
  const [node, second] = named
  if (!node) return unknownId(mention, ground.graph)
  if (second) return ambiguous(mention, named)
  if (mention.heading === undefined) return { type: 'document', node, anchor: undefined }
  const anchor = ground.anchorsOf(node).ofHeading(mention.heading)
  return anchorIn(node, anchor, { same: node === from, ground })
}

function unknownId(mention: IdMention, graph: Graph): Broken {
  const { kind, id } = mention
  if (kind !== undefined && !graph.hasKind(kind)) {
    const message = `Unknown kind ${code(kind)} in ${code(`[[${kind}:${id}]]`)}.`
    return broken('unknown-reference', message)
  }
  const meant = orMeant(graph.nearestId(id, kindsOf(mention)))
  return broken('unknown-reference', `Cannot find ${kind ?? 'document'} ${code(id)}${meant}`)
}

function ambiguous({ id }: IdMention, named: readonly Node[]): Broken {
  const forms = [...new Set(named.map((each) => `[[${each.kind.name}:${each.id}]]`))]
  const message = `${code(id)} names ${named.length} documents; write ${alternatives(forms)}.`
  return broken('unknown-reference', message)
}

function kindsOf({ kind }: IdMention): readonly string[] | undefined {
  return kind === undefined ? undefined : [kind]
}

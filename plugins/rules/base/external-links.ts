import type { Value } from '../../documents/model/document.ts'
import type { Node } from '../../entries/entry.ts'
import { isMap, valueAt } from '../../entries/value.ts'
import { externalAddress } from '../../links/addresses/external-terms.ts'
import type { RuleContext, RuleFault } from './rule.ts'

/** A link to another site, in the prose or in the frontmatter of a document. */
export interface ExternalLink {
  readonly address: URL
  /** The document and the place of the link. */
  readonly at: Pick<RuleFault, 'node' | 'place' | 'path'>
}

/** Returns every link of the project to another site. */
export function* externalLinks({ graph }: Pick<RuleContext, 'graph'>): Iterable<ExternalLink> {
  for (const node of graph.nodes) {
    for (const mention of node.document.mentions) {
      const address = 'url' in mention ? externalAddress(mention.url) : undefined
      if (address) yield { address, at: { node, place: mention.place } }
    }
    yield* linksIn(valueAt(node.document.frontmatter.data, node.root), { node, path: [] })
  }
}

interface ValuePlace {
  readonly node: Node
  readonly path: readonly (string | number)[]
}

function* linksIn(value: Value | undefined, { node, path }: ValuePlace): Iterable<ExternalLink> {
  if (typeof value === 'string') {
    const address = externalAddress(value)
    if (address) yield { address, at: { node, path } }
  } else if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) yield* linksIn(each, { node, path: [...path, at] })
  } else if (isMap(value)) {
    for (const [key, each] of Object.entries(value)) {
      yield* linksIn(each, { node, path: [...path, key] })
    }
  }
}

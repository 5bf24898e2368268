import type { Block } from '../documents/model/document.ts'
import type { Node } from '../entries/entry.ts'
import { blockFaults } from '../queries/block-query.ts'
import type { Rule } from './base/rule.ts'

export const invalidBlock: Rule = {
  id: 'invalid-block',
  severity: 'error',
  finds: 'a block such as `<Items>` that asks for what nothing can have',
  source: "Flyte's roadmap of 2022 lists issues by queries: a misspelt one shows an empty list.",
  *check({ graph }) {
    const seen = new Set<Node['document']>()
    for (const node of graph.documents) {
      if (seen.has(node.document)) continue
      seen.add(node.document)
      for (const block of node.document.outline.blocks ?? []) {
        for (const { attribute, message } of blockFaults(block, graph)) {
          yield { node, message, place: placeOf(block, attribute), help: HELP }
        }
      }
    }
  },
}

const HELP =
  'The guide "The filter language" lists the signs, and `milepost explain item` the fields.'

function placeOf({ place, attributes }: Block, attribute: string) {
  return attributes.find(({ name }) => name === attribute)?.place ?? place
}

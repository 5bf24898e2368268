import { code } from '../basics/wording.ts'
import type { Block } from '../documents/model/document.ts'
import type { Node } from '../entries/entry.ts'
import { blockFaults, unknownAttributes } from '../queries/block-query.ts'
import type { Rule, RuleContext } from './base/rule.ts'

export const invalidBlock: Rule = {
  id: 'invalid-block',
  severity: 'error',
  finds:
    'a block such as `<Items>` with a field, a value or an option that does not exist, or with text within it',
  source: "Flyte's roadmap of 2022 lists issues by queries: a misspelt one shows an empty list.",
  *check({ graph, textOf }) {
    const seen = new Set<Node['document']>()
    for (const node of graph.documents) {
      if (seen.has(node.document)) continue
      seen.add(node.document)
      for (const block of node.document.outline.blocks ?? []) {
        if (isOwn(block, node.document, textOf)) continue
        const unknown = node.document.isProgram ? unknownAttributes(block) : []
        for (const { attribute, message } of [...unknown, ...blockFaults(block, graph)]) {
          const help = QUERIES.has(attribute) ? QUERY_HELP : HELP
          yield { node, message, place: placeOf(block, attribute), help }
        }
        if (block.content) {
          const message = `Unexpected content of ${code(`<${block.name}>`)}; a page leaves it out. Move it before or after the block.`
          yield { node, message, place: block.content }
        }
      }
    }
  },
}

/** Says whether a program has a component of that name itself. */
function isOwn(
  { name }: Block,
  { isProgram, path }: Node['document'],
  textOf: RuleContext['textOf'],
): boolean {
  if (isProgram !== true) return false
  const own = new RegExp(`^(?:import|export)\\b.*\\b${name}\\b`, 'm')
  return own.test(textOf?.(path) ?? '')
}

const HELP = 'The guide "Blocks" lists the attributes and their values.'

/** The attributes that name fields. */
const QUERIES: ReadonlySet<string> = new Set(['where', 'sort'])

const QUERY_HELP =
  'The guide "The filter language" lists the signs, and `milepost explain item` the fields.'

function placeOf({ place, attributes }: Block, attribute: string) {
  return attributes.find(({ name }) => name === attribute)?.place ?? place
}

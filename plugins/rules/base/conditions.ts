import { code, enumerate } from '../../basics/wording.ts'
import type { Entry } from '../../entries/entry.ts'
import { type FieldCondition, isMet, valueIn } from '../../kinds/field-condition.ts'
import type { RuleContext } from './rule.ts'

/** A condition on the fields of a document, which is met. */
export interface MetCondition {
  readonly node: Entry
  readonly condition: FieldCondition
  /** The condition in words: "`type` is `sig` and `status` is `active`". */
  readonly when: string
  /** The path to the field that the condition names last. */
  readonly path: readonly string[]
}

/** Returns each condition of a kind that a document of that kind meets. */
export function* conditionsOf({ graph }: RuleContext): Iterable<MetCondition> {
  for (const { key } of graph.nodes) {
    const node = graph.entry(key)
    for (const condition of node?.kind.when ?? []) {
      if (!node || !isMet(condition, node.data)) continue
      const fields = Object.keys(condition.if)
      const words = fields.map(
        (field) => `${code(field)} is ${code(String(valueIn(node.data, field)))}`,
      )
      const path = fields.at(-1)?.split('.') ?? []
      yield { node, condition, when: enumerate(words, 'and'), path }
    }
  }
}

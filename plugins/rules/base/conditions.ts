import { code, enumerate } from '../../basics/wording.ts'
import type { Entry } from '../../entries/entry.ts'
import { component } from '../../kinds/component.ts'
import { type FieldCondition, isMet, valueIn } from '../../kinds/fields/field-condition.ts'
import { group } from '../../kinds/group.ts'
import { rfc } from '../../kinds/rfc.ts'
import { governanceFor } from './governance-in-force.ts'
import type { RuleContext } from './rule.ts'

/** A condition on the fields of a document, which is met. */
export interface MetCondition {
  readonly node: Entry
  readonly condition: FieldCondition
  /** The condition in words: "`type` is `sig` and `status` is `active`"; empty when it is none. */
  readonly when: string
  /** The path to the field that the condition names last. */
  readonly path: readonly string[]
}

/** Returns each condition that a document meets, of its kind or of the governance in force. */
export function* conditionsOf(context: RuleContext): Iterable<MetCondition> {
  for (const { key } of context.graph.nodes) {
    const node = context.graph.entry(key)
    if (!node) continue
    for (const condition of [...node.kind.when, ...asked(node, context)]) {
      if (!isMet(condition, node.data)) continue
      const fields = Object.keys(condition.if)
      const words = fields.map(
        (field) => `${code(field)} is ${code(String(valueIn(node.data, field)))}`,
      )
      const path = fields.at(-1)?.split('.') ?? []
      yield { node, condition, when: enumerate(words, 'and'), path }
    }
  }
}

/** Returns what the governance in force asks of an active group, a decided RFC or a component. */
function asked(node: Entry, context: RuleContext): readonly FieldCondition[] {
  const { name } = node.kind
  if (!ASKED.includes(name)) return []
  const terms = governanceFor(node, context)
  if (!terms) return []
  const because = `${code(terms.id)} asks for it`
  const { groups = {}, proposals = [], components = [] } = terms.data
  if (name === component.name) return [{ if: {}, needs: components, because }]
  if (name === rfc.name) return [{ if: { status: DECIDED }, needs: proposals, because }]
  return Object.entries(groups).map(([type, needs]) => {
    return { if: { type, status: 'active' }, needs, because }
  })
}

const ASKED: readonly string[] = [group.name, rfc.name, component.name]

const DECIDED = ['accepted', 'implemented', 'rejected']

import { blockFaults, unknownAttributes } from '../../queries/block-query.ts'
import type { ViewContext } from '../context.ts'
import { type BlockContent, blockContent } from './block-content.ts'

/** A block of a document that is a program, with the values that its code gave. */
export interface BlockCall {
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
}

/** Returns what a block of a program shows. Throws an error for values that it does not take. */
export function calledBlock(context: ViewContext, call: BlockCall): BlockContent | undefined {
  const written = Object.entries(call.attributes)
  const attributes = written.map(([name, value]) => ({ name, value: String(value) }))
  const block = { name: call.name, attributes }
  const [fault] = [...unknownAttributes(block), ...blockFaults(block, context.graph)]
  if (fault) throw new Error(fault.message)
  return blockContent(context, block)
}

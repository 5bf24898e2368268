import type { Syntax } from '../model/tree.ts'
import { codeLines } from './code-lines.ts'

/** Lines that belong together, such as a paragraph, a list without empty lines or a table. */
export interface Block {
  /** The offset of the first letter. */
  readonly start: number
  readonly text: string
}

const EMPTY = /^[ \t>\r]*$/

/** Splits a text, before it is parsed, at its empty lines, and leaves out fences of code. */
export function blocksOutsideCode(text: string, syntax: Syntax): readonly Block[] {
  const blocks: Block[] = []
  const isCode = codeLines(syntax)
  let [start, at] = [0, 0]
  const end = (next: number) => {
    if (at > start) blocks.push({ start, text: text.slice(start, at) })
    start = next
  }
  for (const line of text.split('\n')) {
    const next = at + line.length + 1
    if (isCode(line) || EMPTY.test(line)) end(next)
    at = next
  }
  end(at)
  return blocks
}

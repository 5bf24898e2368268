/** Lines that belong together, such as a paragraph, a list without empty lines or a table. */
export interface Block {
  /** The offset of the first letter. */
  readonly start: number
  readonly text: string
}

const FENCE = /^[ \t]*(`{3,}(?!`|.*`)|~{3,})/
const EMPTY = /^[ \t>\r]*$/

/** Splits a text, before it is parsed, at its empty lines, and leaves out fences of code. */
export function blocksOutsideCode(text: string): readonly Block[] {
  const blocks: Block[] = []
  let fence: string | undefined
  let [start, at] = [0, 0]
  const end = (next: number) => {
    if (at > start) blocks.push({ start, text: text.slice(start, at) })
    start = next
  }
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1]
    const next = at + line.length + 1
    if (fence !== undefined || mark !== undefined || EMPTY.test(line)) end(next)
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence)) fence = undefined
    at = next
  }
  end(at)
  return blocks
}

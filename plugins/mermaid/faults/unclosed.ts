/** The opening of an unclosed block: its text, its place, and the missing end. */
export interface Opening {
  readonly text: string
  readonly offset: number
  readonly closedBy: string
}

const BLOCK =
  /^[^\S\n]*(?:(subgraph|loop|alt|opt|par|par_over|critical|break|rect|box)\b|(end)\b)|([{}])[^\S\n]*$/gm

/** Finds the innermost unclosed block, by the words and braces that open and close lines. */
export function unclosedIn(text: string): Opening | undefined {
  const open: Opening[] = []
  for (const match of text.matchAll(BLOCK)) {
    const [whole, word, end, brace] = match
    const sign = word ?? (brace === '{' ? brace : undefined)
    if (end || brace === '}') open.pop()
    if (!sign) continue
    const offset = match.index + whole.indexOf(sign)
    open.push({ text: sign, offset, closedBy: brace ? '}' : 'end' })
  }
  return open.at(-1)
}

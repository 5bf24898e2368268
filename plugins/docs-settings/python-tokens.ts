/** A word, a sign, a text or the end of a line in Python. Comments are left out. */
export interface Token {
  readonly text: string
  /** The letters of a text between its quotes; undefined for anything else. */
  readonly value?: string
  /** The place of the value, or else of the token. */
  readonly start: number
  readonly end: number
  /** True for a text whose letters Python changes: an f-string, or one with escapes. */
  readonly isFormatted?: boolean
}

const TOKEN =
  /#[^\n]*|(?<prefix>[A-Za-z]{0,2})(?<quoted>"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|[A-Za-z_]\w*|\\\r?\n|[^\S\n]+|[\s\S]/g

export function pythonTokens(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].flatMap((match): Token[] => {
    const [whole] = match
    const { prefix = '', quoted } = match.groups ?? {}
    const end = match.index + whole.length
    if (quoted === undefined)
      return /^(?:#|\\\r?\n|[^\S\n])/.test(whole) ? [] : [{ text: whole, start: match.index, end }]
    const quotes = /^(?:"""|''')/.test(quoted) ? 3 : 1
    const value = quoted.slice(quotes, -quotes)
    const isFormatted = /[fFbB]/.test(prefix) || value.includes('\\')
    const start = match.index + prefix.length + quotes
    return [{ text: whole, value, start, end: end - quotes, isFormatted }]
  })
}

import type { Mapped, MappedAddress } from './mapped.ts'
import { pythonTokens, type Token } from './python-tokens.ts'

const NAME = 'intersphinx_mapping'

/**
 * Reads the `intersphinx_mapping` of a `conf.py`, without running it. Only texts that stand there as
 * they are count; a value that Python computes is counted.
 */
export function pythonMapping(text: string): Mapped {
  const tokens = pythonTokens(text)
  const addresses: MappedAddress[] = []
  let computed = 0
  for (const [at, token] of tokens.entries()) {
    if (token.text !== NAME || tokens[at - 1]?.text === '.') continue
    const value = valueAfter(tokens, at + 1)
    const found = addressesIn(value)
    addresses.push(...found.addresses)
    computed += found.computed
  }
  return { addresses, computed }
}

/** Returns the tokens of what is assigned: `= …`, `["name"] = …` or `.update(…)`. */
function valueAfter(tokens: readonly Token[], from: number): readonly Token[] {
  const end = endOfStatement(tokens, from)
  const statement = tokens.slice(from, end)
  const [first] = statement
  if (first?.text === '.') return statement
  const equals = statement.findIndex(({ text }) => text === '=')
  if (equals === -1) return []
  const key = first?.text === '[' ? statement.slice(1, 2) : []
  return [...key, ...(key.length > 0 ? [COLON] : []), ...statement.slice(equals + 1)]
}

const COLON: Token = { text: ':', start: 0, end: 0 }

function endOfStatement(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at += 1) {
    const { text } = tokens[at] ?? COLON
    if ('([{'.includes(text)) depth += 1
    if (')]}'.includes(text)) depth -= 1
    if (depth < 0 || (depth === 0 && text === '\n')) return at
  }
  return tokens.length
}

/** Returns the addresses among tokens, each with the last key before it. */
function addressesIn(all: readonly Token[]): Mapped {
  const tokens = all.filter(({ text }) => text !== '\n')
  const addresses: MappedAddress[] = []
  let computed = 0
  let name = ''
  for (const [at, { value, start, end, isFormatted }] of tokens.entries()) {
    const next = tokens[at + 1]
    const isKey = next?.text === ':' || next?.text === '='
    if (isKey) name = value ?? tokens[at]?.text ?? ''
    if (value === undefined || !/^https?:\/\//.test(value)) continue
    if (isFormatted || isJoined(next) || isJoined(tokens[at - 1])) computed += 1
    else addresses.push({ name: isKey ? value : name || value, url: value, start, end })
  }
  return { addresses, computed }
}

/** Says whether a token beside a text makes another text of it. */
function isJoined(token: Token | undefined): boolean {
  return token !== undefined && (token.value !== undefined || '+%.'.includes(token.text))
}

/** Longer signs come first, because `<` begins `<=`. */
const OPERATORS = ['!=', '<=', '>=', '=', '<', '>', '~'] as const

/**
 * A condition such as `status=planned|delayed`. Of several values one is enough; `!=` asks that there
 * is none of them. An empty value asks whether the field is there.
 */
export interface Condition {
  readonly field: string
  readonly operator: (typeof OPERATORS)[number]
  readonly values: readonly string[]
}

/** The conditions of a text, or what is wrong with it in a sentence. */
export type Query = { readonly conditions: readonly Condition[] } | { readonly fault: string }

const START = /\s*([\w.-]+)\s*(!=|<=|>=|[=<>~])/y
/** The end of a value: the next one, the next condition, or the end of the text. */
const END = /\s*\||\s+and\s+(?=[\w.-]+\s*[!<>=~])|\s*$/g
const AND = /\s+and\s+/y
const BLANKS = /\s*/y

/** The most letters of a query. The time of reading one grows with their square. */
export const LONGEST_QUERY = 1_000
/** The most conditions of a query. Every document of a kind may be tried against each. */
const MOST_CONDITIONS = 20

/** Reads conditions: `status=planned and owners=ada|grace and title='One and two'`. */
export function parseQuery(text: string): Query {
  if (text.length > LONGEST_QUERY) {
    return { fault: `Unexpected ${text.length} letters, expected at most ${LONGEST_QUERY}.` }
  }
  const conditions: Condition[] = []
  let at = 0
  while (at < text.length) {
    const start = matchAt(START, text, at)
    const operator = OPERATORS.find((each) => each === start?.[2])
    if (!start || operator === undefined) return { fault: EXPECTED }
    const read = valuesFrom(text, at + start[0].length)
    if ('fault' in read) return read
    conditions.push({ field: start[1] ?? '', operator, values: read.values })
    at = read.end
  }
  if (conditions.length > MOST_CONDITIONS) {
    return {
      fault: `Unexpected ${conditions.length} conditions, expected at most ${MOST_CONDITIONS}.`,
    }
  }
  return conditions.length === 0 ? { fault: EXPECTED } : { conditions }
}

const EXPECTED =
  'Expected `field=value`, `field!=value`, `field<value`, `field>value` or `field~word`, with `and` between several.'

interface Values {
  readonly values: readonly string[]
  /** The place after the values, where the next condition begins. */
  readonly end: number
}

function valuesFrom(text: string, start: number): Values | { readonly fault: string } {
  const values: string[] = []
  for (let at = start; ; ) {
    const value = valueAt(text, at)
    if (value === undefined) return { fault: 'Expected the quote that ends the value.' }
    const fault = value.isQuoted ? undefined : joinFault(value.text)
    if (fault !== undefined) return { fault }
    values.push(value.text)
    const bar = matchAt(/\s*\|\s*/y, text, value.end)
    if (!bar) {
      const and = matchAt(AND, text, value.end)
      const rest = text.slice(value.end).trim()
      if (!and && rest !== '') return { fault: EXPECTED }
      return { values, end: and ? value.end + and[0].length : text.length }
    }
    at = value.end + bar[0].length
  }
}

interface Value {
  readonly text: string
  readonly end: number
  readonly isQuoted: boolean
}

/** Returns the value at a place, and where it ends. In quotes it may hold any other sign. */
function valueAt(text: string, at: number): Value | undefined {
  const start = at + (matchAt(BLANKS, text, at)?.[0].length ?? 0)
  const quote = text.charAt(start)
  if (quote === "'" || quote === '"') {
    const end = text.indexOf(quote, start + 1)
    return end === -1
      ? undefined
      : { text: text.slice(start + 1, end), end: end + 1, isQuoted: true }
  }
  END.lastIndex = at
  const end = END.exec(text)?.index ?? text.length
  return { text: text.slice(at, end).trim(), end, isQuoted: false }
}

/** Returns what is wrong with a value without quotes that was meant as more than a value. */
function joinFault(value: string): string | undefined {
  if (/\sand$/i.test(value)) return 'Expected a condition after `and`.'
  const join = /\s(\S+)\s+[\w.-]+\s*[!<>=~]/.exec(value)?.[1]
  return join === undefined
    ? undefined
    : `Unexpected \`${join}\`, expected \`and\` between conditions, \`|\` between values, or quotes around a value.`
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

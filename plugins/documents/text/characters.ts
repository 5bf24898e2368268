import { EMOJI } from '../../basics/emoji.ts'
import { once } from '../../basics/remembering.ts'
import { lookAlikes, passAsLatin } from './look-alikes.ts'
import { codePoints, type Oddity } from './oddity.ts'

interface Sort {
  readonly what: string
  readonly pattern: RegExp
  readonly grave?: true
}

const ODD: readonly Sort[] = [
  { what: 'control character', pattern: /[^\P{Cc}\t\n\r]+/gu, grave: true },
  { what: 'half of a character', pattern: /\p{Surrogate}+/gu, grave: true },
  { what: 'noncharacter', pattern: /\p{Noncharacter_Code_Point}+/gu, grave: true },
  { what: 'direction-changing character', pattern: /\p{Bidi_Control}+/gu },
  { what: 'line separator', pattern: /[\u2028\u2029]+/gu },
  { what: 'character of private use', pattern: /\p{Co}+/gu },
  { what: 'pile of marks', pattern: /[\p{Mn}&&\p{sc=Inherited}]{4,}/gv },
  { what: 'invisible character', pattern: /[\p{DI}--[\p{Bidi_C}\p{Join_C}\p{VS}]]+/gv },
  {
    what: 'invisible joiner',
    pattern: /(?<![\p{M}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Mongolian}\p{Emoji}])\p{Join_C}+/gv,
  },
  {
    what: 'invisible variation selector',
    pattern: /(?<![\p{So}\p{Sm}\p{Emoji}\p{sc=Han}\p{sc=Mongolian}])\p{VS}+/gv,
  },
]

const NOT_PLAIN = /[^\t\n\r -~]+/g

/** All of the above in one look, for the many texts that have none of it. */
const SUSPECT =
  /[[^\P{Cc}\t\n\r]\p{Cs}\p{NChar}\p{DI}\p{Co}\u2028\u2029]|[\p{Mn}&&\p{sc=Inherited}]{4}/v

/** Whole emoji may be joined and coloured by characters that are invisible elsewhere. */
const emoji = once(() => new RegExp(EMOJI, 'gv'))

export function oddities(text: string): readonly Oddity[] {
  const signs = signsIn(text)
  if (signs === '') return []
  return [...oddAmong(signs, text), ...(passAsLatin(signs) ? lookAlikes(text) : [])]
}

/** Without letters that look alike. */
export function oddCharacters(text: string): readonly Oddity[] {
  return oddAmong(signsIn(text), text)
}

/** All that is not plain in a text. Only these few are looked at by patterns that take long. */
function signsIn(text: string): string {
  return text.match(NOT_PLAIN)?.join(' ') ?? ''
}

function oddAmong(signs: string, text: string): readonly Oddity[] {
  if (!SUSPECT.test(signs)) return []
  const bare = text.replace(emoji(), (whole) => ' '.repeat(whole.length))
  return ODD.flatMap(({ what, pattern, grave = false }) =>
    [...bare.matchAll(pattern)].map((match) => ({
      what: `${what} ${codePoints(match[0])}`,
      text: match[0],
      start: match.index,
      grave,
    })),
  )
}

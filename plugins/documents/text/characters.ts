import { EMOJI } from '../../basics/emoji.ts'
import { once } from '../../basics/remembering.ts'
import { lookAlikes, passAsLatin } from './look-alikes.ts'
import { ODD } from './odd-characters.ts'
import { codePoints, type Oddity } from './oddity.ts'

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
  return ODD.flatMap(({ what, pattern, grave = false, isHonest = () => false }) =>
    [...bare.matchAll(pattern)]
      .filter((match) => !isHonest(match, bare))
      .map((match) => ({
        what: `${what} ${codePoints(match[0])}`,
        text: match[0],
        start: match.index,
        grave,
      })),
  )
}

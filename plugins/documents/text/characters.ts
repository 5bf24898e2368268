import { EMOJI } from '../../basics/emoji.ts'
import { once } from '../../basics/memo.ts'
import { lookAlikes, passAsLatin } from './look-alikes.ts'
import { ODD } from './odd-characters.ts'
import { codePoints, type Oddity } from './oddity.ts'

const NOT_PLAIN = /[^\t\n\r -~]+/g

/** A quick test for all odd characters at once, since most texts have none. */
const SUSPECT =
  /[[^\P{Cc}\t\n\r]\p{Cs}\p{NChar}\p{DI}\p{Co}\u2028\u2029]|[\p{Mn}&&\p{sc=Inherited}]{4}/v

/** Matches whole emoji. Characters that are invisible elsewhere may join and colour them. */
const emoji = once(() => new RegExp(EMOJI, 'gv'))

export function oddities(text: string): readonly Oddity[] {
  const signs = signsIn(text)
  if (signs === '') return []
  return [...oddAmong(signs, text), ...(passAsLatin(signs) ? lookAlikes(text) : [])]
}

/** Finds odd characters, without letters that look like others. */
export function oddCharacters(text: string): readonly Oddity[] {
  return oddAmong(signsIn(text), text)
}

/**
 * Returns everything in a text that is not plain ASCII. Only this part is searched with slow
 * patterns.
 */
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

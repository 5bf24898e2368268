import { EMOJI } from '../../basics/emoji.ts'
import { given } from '../../basics/given.ts'
import { once } from '../../basics/memo.ts'
import { BLANK_SIGNS, CHARACTER_CLASSES } from './character-classes.ts'
import { lookAlikes, mayPassAsLatin } from './look-alikes.ts'
import { codePoints, type UnsafeCharacters } from './unsafe-characters.ts'

const NOT_PLAIN = /[^\t\n\r -~]+/g

/** A quick test for all odd characters at once, since most texts have none. */
const SUSPECT = new RegExp(
  String.raw`[[^\P{Cc}\t\n\r]\p{Cs}\p{NChar}\p{DI}\p{Co}\u2028\u2029]|[\p{Mn}&&\p{sc=Inherited}]{4}|${BLANK_SIGNS}`,
  'v',
)

/** Matches whole emoji. Characters that are invisible elsewhere may join and colour them. */
const emoji = once(() => new RegExp(EMOJI, 'gv'))

export function unsafeCharactersIn(text: string): readonly UnsafeCharacters[] {
  const signs = signsIn(text)
  if (signs === '') return []
  return [...unsafeAmong(signs, text), ...(mayPassAsLatin(signs) ? lookAlikes(text) : [])]
}

/** Finds odd characters, without letters that look like others. */
export function hiddenCharactersIn(text: string): readonly UnsafeCharacters[] {
  return unsafeAmong(signsIn(text), text)
}

/**
 * Returns everything in a text that is not plain ASCII. Only this part is searched with slow
 * patterns.
 */
function signsIn(text: string): string {
  return text.match(NOT_PLAIN)?.join(' ') ?? ''
}

function unsafeAmong(signs: string, text: string): readonly UnsafeCharacters[] {
  if (!SUSPECT.test(signs)) return []
  const bare = text.replace(emoji(), (whole) => ' '.repeat(whole.length))
  return CHARACTER_CLASSES.flatMap(
    ({ what, pattern, severe = false, instead, isLegitimate = () => false }) =>
      [...bare.matchAll(pattern)]
        .filter((match) => !isLegitimate(match, text))
        .map((match) => ({
          what: `${what} ${codePoints(match[0])}`,
          text: match[0],
          start: match.index,
          severe,
          ...given({ instead }),
        })),
  )
}

import { replaced } from '../../basics/replacements.ts'
import { unsafeCharactersIn } from '../../documents/text/characters.ts'

const LINK = /\[[^\][<>{}`\\]+\]\(https?:\/\/[^\s()<>{}`\\]+\)/
const ADDRESS = /https?:\/\/[^\s<>{}[\]()`\\|]+/
const SIGN = /[\\`*_{}[\]<>#|~&]/
const SPECIAL = new RegExp([LINK, ADDRESS, SIGN].map(({ source }) => source).join('|'), 'g')

/** Writes text on one line without Markdown markup. Links and addresses stay as they are. */
export function plain(text: string): string {
  return oneLine(text).replace(SPECIAL, (found) => (found.length > 1 ? found : `\\${found}`))
}

/** Writes text on one line without Markdown markup, and without links. */
export function signsOnly(text: string): string {
  const signs = oneLine(withoutOdd(text)).replace(/[\\`*_{}[\]<>#|~&:@+-]/g, '\\$&')
  return signs.replace(/\bwww\./gi, (found) => found.replace('.', '\\.'))
}

/** Writes a text of a stranger on one line, without characters that a reader cannot see. */
export function shownLine(text: string): string {
  return oneLine(withoutOdd(text)).slice(0, LONGEST)
}

const LONGEST = 300

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Replaces characters that are not safe to show by blanks, one for each, so that places stay. */
export function withoutOdd(text: string): string {
  const blanks = unsafeCharactersIn(text).map(({ start, text: odd }) => {
    return { start, end: start + odd.length, text: ' '.repeat(odd.length) }
  })
  return replaced(text, blanks)
}

/** Makes the words of an id from a text: `fee-market-change` from "Fee market change". */
export function idWords(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, LONGEST_ID)
  return words.replace(/^-+|-+$/g, '')
}

const LONGEST_ID = 80

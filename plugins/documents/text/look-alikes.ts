import { code } from '../../basics/wording.ts'
import { codePoints, type UnsafeCharacters } from './unsafe-characters.ts'

/**
 * Matches letters of other scripts that look like Latin ones. Most Greek letters are missing
 * because mathematics uses them.
 */
const FOREIGN = new RegExp(
  `[${['Cyrillic', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Deseret']
    .map((script) => `\\p{Script=${script}}`)
    .join('')}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυχ]`,
  'u',
)

/** Matches styled Latin letters. A single one is common in mathematics. */
const STYLED = /[\u{1d400}-\u{1d6a5}\uff21-\uff3a\uff41-\uff5a]/gu

/** Matches words of foreign letters only that can be read as a Latin word. */
const PASSING = /^[аеорсухіјѕһԁԛԝӏѵкАВЕКМНОРСТУХІЈЅԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυχ]{2,}$/u

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** A quick test that matches every text with such letters. */
export function mayPassAsLatin(text: string): boolean {
  return FOREIGN.test(text) || text.search(STYLED) !== -1
}

/**
 * Finds words that mix Latin letters with foreign ones, and foreign words that look like Latin
 * ones.
 */
export function lookAlikes(text: string): readonly UnsafeCharacters[] {
  const words = [...text.matchAll(WORD)]
  const passing = words.every(
    ([word]) => !FOREIGN.test(word) || isLatin(word) || PASSING.test(word),
  )
  const latin = words.some(([word]) => isLatin(word))
  return words.flatMap(({ 0: word, index }) => {
    const odd = firstOdd(word, latin && passing)
    return odd === undefined ? [] : [unsafeLetter(word, odd, index)]
  })
}

/**
 * Returns the letter of a word that is not what it seems. `amongLatin` says that the text has Latin
 * words, and foreign ones only if they read as Latin.
 */
function firstOdd(word: string, amongLatin: boolean): string | undefined {
  const foreign = FOREIGN.exec(word)?.[0]
  if (foreign !== undefined && (isLatin(word) || amongLatin)) return foreign
  const styled = word.match(STYLED) ?? []
  return styled.length > 1 || isLatin(word) ? styled[0] : undefined
}

function isLatin(word: string): boolean {
  return /[A-Za-z]/.test(word)
}

function unsafeLetter(word: string, letter: string, start: number): UnsafeCharacters {
  const named = `${code(letter)} ${codePoints(letter)}`
  const what = `letter ${named} that looks like a Latin one, in ${code(word)}`
  return { what, text: word, start, severe: false }
}

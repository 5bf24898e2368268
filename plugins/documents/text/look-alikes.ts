import { code } from '../../basics/wording.ts'
import { codePoints, type Oddity } from './oddity.ts'

/** Scripts with letters that pass for Latin ones. Greek has its own place in mathematics. */
const FOREIGN = new RegExp(
  `[${['Cyrillic', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Deseret']
    .map((script) => `\\p{Script=${script}}`)
    .join('')}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυχ]`,
  'u',
)

/** Latin letters in disguise; a single one is mathematics. */
const STYLED = /[\u{1d400}-\u{1d6a5}\uff21-\uff3a\uff41-\uff5a]/gu

/** Foreign letters that can be taken for Latin ones, so that a whole word of them can. */
const PASSING = /^[аеорсухіјѕһԁԛԝӏѵкАВЕКМНОРСТУХІЈЅԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυχ]{2,}$/u

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Cheap, and true of every text in which such words are found. */
export function passAsLatin(text: string): boolean {
  return FOREIGN.test(text) || text.search(STYLED) !== -1
}

/** Words that mix Latin letters with foreign ones, and foreign words that pass for Latin ones. */
export function lookAlikes(text: string): readonly Oddity[] {
  const words = [...text.matchAll(WORD)]
  const passing = words.every(
    ([word]) => !FOREIGN.test(word) || isLatin(word) || PASSING.test(word),
  )
  const latin = words.some(([word]) => isLatin(word))
  return words.flatMap(({ 0: word, index }) => {
    const odd = firstOdd(word, latin && passing)
    return odd === undefined ? [] : [oddity(word, odd, index)]
  })
}

/** The letter of a word that is not what it seems. */
function firstOdd(word: string, amongLatin: boolean): string | undefined {
  const foreign = FOREIGN.exec(word)?.[0]
  if (foreign !== undefined && (isLatin(word) || (amongLatin && PASSING.test(word)))) return foreign
  const styled = word.match(STYLED) ?? []
  return styled.length > 1 || isLatin(word) ? styled[0] : undefined
}

function isLatin(word: string): boolean {
  return /[A-Za-z]/.test(word)
}

function oddity(word: string, letter: string, start: number): Oddity {
  const named = `${code(letter)} ${codePoints(letter)}`
  const what = `letter ${named} that looks like a Latin one, in ${code(word)}`
  return { what, text: word, start, grave: false }
}

import { type Phrase, PLAIN, type Words } from '../../words/words.ts'

/** The state before or after a change, in parts: texts of authors, days, and words. */
export type ChangeValue = readonly (string | Phrase)[]

/** Writes a value in a language: `planned, for 2027-Q1`. */
export function valueText(value: ChangeValue | undefined, t: Words): string | undefined {
  return value?.map((part) => (typeof part === 'string' ? t.day(part) : t.phrase(part))).join(', ')
}

/** Writes a value for programs: in English, with names as documents write them. */
export function plainValue(value: ChangeValue | undefined): string | undefined {
  return value?.map(plainPart).join(', ')
}

function plainPart(part: string | Phrase): string {
  if (typeof part === 'string') return part
  return 'family' in part ? part.name : PLAIN.phrase(part)
}

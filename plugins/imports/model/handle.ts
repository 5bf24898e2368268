import { idWords } from './plain-text.ts'

const LONGEST = 39
const HANDLE = /^[A-Za-z\d][A-Za-z\d-]{0,38}$/

/** Says that a text can be a handle. Words that every object has can be no key of `people.yaml`. */
export function isHandle(text: string): boolean {
  return HANDLE.test(text) && !(text in {})
}

/** Makes a handle from the name of a person. Returns undefined when the name has no letters for one. */
export function handleFor(name: string): string | undefined {
  const words = idWords(name).slice(0, LONGEST).replace(/-+$/, '')
  return isHandle(words) ? words : undefined
}

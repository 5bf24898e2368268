import { code } from '../../basics/wording.ts'
import { unsafeCharactersIn } from '../text/characters.ts'
import { LONGEST_ID } from './allowed-html.ts'

/** Writes the element that sets an id, for a sentence. */
export function idElement(id: string): string {
  return code(`<a id="${id}"></a>`)
}

/** The beginnings of ids that a page sets itself. */
export const OWN_IDS: readonly string[] = ['picture:', 'starlight__', 'mp-']

/**
 * Says in a sentence why a page cannot have an id. A link must be able to name it, and nothing on
 * the page may take it for something else.
 */
export function idFault(attribute: string, value: string): string | undefined {
  const shown = `${attribute} ${code(value)}`
  if (value === '') return `Unexpected empty ${code(attribute)}; write a word that links can name.`
  if (value.length > LONGEST_ID) {
    return `Unexpected length of ${code(attribute)}, expected at most ${LONGEST_ID} characters.`
  }
  if (value.startsWith('#')) {
    return `Unexpected \`#\` in the ${shown}; only the link has it, so write ${code(value.slice(1))}.`
  }
  const sign = signFault(shown, /[^\S ]|["'`&\\{}]/u.exec(value))
  if (sign !== undefined) return sign
  const own = OWN_IDS.find((beginning) => value.startsWith(beginning))
  if (own !== undefined) {
    return `Unexpected ${shown}; a page's own ids begin with ${code(own)}. Choose another word.`
  }
  if (value in Object.prototype) {
    return `Unexpected ${shown}; every object of a script has that name. Choose another word.`
  }
  const odd = unsafeCharactersIn(value)[0]
  return odd && `Unexpected ${odd.what} in the ${attribute}; write it as links name it.`
}

/** Says in a sentence which sign of an id some programs cannot name. A browser finds the id. */
export function idWarning(attribute: string, value: string): string | undefined {
  return signFault(`${attribute} ${code(value)}`, /[ <>]/.exec(value))
}

function signFault(shown: string, found: RegExpExecArray | null): string | undefined {
  if (!found) return undefined
  const what = /\s/.test(found[0]) ? 'blank' : code(found[0])
  return `Unexpected ${what} in the ${shown}, expected letters, digits, \`-\`, \`_\`, \`.\` or \`:\`.`
}

import { code, didYouMean } from '../../basics/wording.ts'
import type { Attribute, Element } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { unsafeCharactersIn } from '../text/characters.ts'
import { linkFault, pictureFault } from './addresses.ts'
import { COMMON_ATTRIBUTES, COMPONENTS, ELEMENTS, LONGEST_ATTRIBUTE, TAKEN_IDS } from './allowed.ts'

export type Components = Readonly<Record<string, readonly string[]>>

const MOST_ATTRIBUTES = 20
const ID = /^[A-Za-z][\w.-]{0,99}$/

/** Checks an element: it and its attributes must be on the list for its syntax. */
export function guardElement(
  element: Element,
  own: Components = {},
  schemes: readonly string[] = [],
): readonly Fault[] {
  const { name, part, place } = element
  if (part === 'close') return []
  if (name === null) {
    return [{ rule: 'code-in-content', message: 'Unexpected fragment `<>`; leave it out.', place }]
  }
  const listed = attributesOf(element, name, own)
  if (!listed) return [unlisted(element, name, own)]
  if (element.attributes.length > MOST_ATTRIBUTES) {
    const message = `Unexpected number of attributes, expected at most ${MOST_ATTRIBUTES}.`
    return [{ rule: 'unsafe-html', message, place }]
  }
  const accepted = { listed, schemes }
  return element.attributes.flatMap((attribute) => guardAttribute(name, attribute, accepted))
}

function attributesOf({ syntax }: Element, name: string, own: Components) {
  if (Object.hasOwn(ELEMENTS, name)) return [...(ELEMENTS[name] ?? []), ...COMMON_ATTRIBUTES]
  if (syntax === 'html') return undefined
  if (Object.hasOwn(own, name)) return own[name]
  return Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined
}

function unlisted({ syntax, place }: Element, name: string, own: Components): Fault {
  const shown = code(`<${name}>`)
  if (syntax === 'jsx' && !/^[a-z][a-z0-9-]*$/.test(name)) {
    const known = [...Object.keys(COMPONENTS), ...Object.keys(own)]
    const message = `Cannot find component ${shown}${didYouMean(name, known)}`
    return { rule: 'code-in-content', message, place }
  }
  return {
    rule: 'unsafe-html',
    message: `Unexpected element ${shown}${didYouMean(name, Object.keys(ELEMENTS))}`,
    place,
    help: isComponent(name, own) ? 'Components need a `.mdx` file.' : 'The sign is written `\\<`.',
  }
}

/** Says whether a name is a component, in any letter case: HTML does not keep the case of names. */
function isComponent(name: string, own: Components): boolean {
  const names = [...Object.keys(COMPONENTS), ...Object.keys(own)]
  return names.some((component) => component.toLowerCase() === name)
}

interface Accepted {
  readonly listed: readonly string[]
  readonly schemes: readonly string[]
}

function guardAttribute(
  element: string,
  attribute: Attribute,
  { listed, schemes }: Accepted,
): readonly Fault[] {
  const { name, value, place } = attribute
  if (name === null || value === undefined) {
    const shown = code(name === null ? '{...}' : `${name}={...}`)
    const message = `Unexpected code ${shown}, expected attributes with plain text in quotes.`
    return [{ rule: 'code-in-content', message, place: place() }]
  }
  if (!listed.includes(name)) {
    const shown = `${code(name)} of ${code(`<${element}>`)}`
    const message = `Unexpected attribute ${shown}${didYouMean(name, listed)}`
    return [{ rule: 'unsafe-html', message, place: place() }]
  }
  if (element === 'a' && name === 'href') {
    return addressFault(linkFault(value ?? '', schemes)).map((fault) => ({
      ...fault,
      place: place(),
    }))
  }
  return guardValue(element, name, value ?? '').map((fault) => ({ ...fault, place: place() }))
}

function guardValue(element: string, name: string, value: string): Omit<Fault, 'place'>[] {
  if (element === 'img' && name === 'src') return addressFault(pictureFault(value))
  if (value.length > LONGEST_ATTRIBUTE) {
    const most = `${LONGEST_ATTRIBUTE} characters`
    const message = `Unexpected length of ${code(name)}, expected at most ${most}.`
    return [{ rule: 'unsafe-html', message }]
  }
  if ((name === 'id' || (element === 'a' && name === 'name')) && !isFreeId(value)) {
    const message = `Unexpected ${name} ${code(value)}, expected a word that no script looks for.`
    return [{ rule: 'unsafe-html', message }]
  }
  const odd = unsafeCharactersIn(value)[0]
  if (!odd) return []
  const message = `Unexpected ${odd.what}; write what a reader is to see.`
  return [{ rule: 'unsafe-text', message }]
}

function isFreeId(value: string): boolean {
  return ID.test(value) && !TAKEN_IDS.has(value) && !(value in Object.prototype)
}

function addressFault(message: string | undefined): Omit<Fault, 'place'>[] {
  return message === undefined ? [] : [{ rule: 'unsafe-link', message }]
}

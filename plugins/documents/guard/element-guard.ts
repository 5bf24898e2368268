import { given } from '../../basics/given.ts'
import type { Place } from '../../basics/place.ts'
import { alternatives, code, didYouMean } from '../../basics/wording.ts'
import type { Element } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { ANY_SCHEME, COMPONENTS } from './allowed.ts'
import { COMMON_ATTRIBUTES, ELEMENTS, FORM_ELEMENTS, UNSHOWN_ELEMENTS } from './allowed-html.ts'
import { guardAttribute } from './attribute-guard.ts'
import { harmElsewhere, leftOutElsewhere, tagWithWords } from './unlisted-tags.ts'

export type Components = Readonly<Record<string, readonly string[]>>

const MOST_ATTRIBUTES = 20

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
  const isUnshown = UNSHOWN_ELEMENTS.has(name)
  const listed = isUnshown ? [] : attributesOf(element, name, own)
  if (!listed) {
    const isElsewhere = schemes.includes(ANY_SCHEME)
    const other = isElsewhere ? leftOutElsewhere(element, name) : {}
    const harm = isElsewhere ? harmElsewhere(element, name, schemes) : []
    return [{ ...unlisted(element, name, own), ...other }, ...harm]
  }
  if (element.attributes.length > MOST_ATTRIBUTES) {
    const message = `Unexpected number of attributes, expected at most ${MOST_ATTRIBUTES}.`
    return [{ rule: 'unsafe-html', message, place }]
  }
  if (name === 'input' && !isCheckbox(element)) {
    const message = 'Unexpected `<input>`, expected `type="checkbox"`; a page asks for nothing.'
    const severity = schemes.includes(ANY_SCHEME) ? ('warning' as const) : undefined
    return [{ rule: 'unsafe-html', message, place, ...given({ severity }) }]
  }
  const accepted = { listed, schemes, isComponent: isComponentName(name) }
  const faults = element.attributes.flatMap((each) => guardAttribute(name, each, accepted))
  if (name === 'Status' && element.content && !Object.hasOwn(own, name)) {
    faults.push(unshownContent(element.content))
  }
  if (!isUnshown) return faults
  return [unshown(element, name), ...faults.filter(({ rule }) => rule !== 'unshown-html')]
}

function isCheckbox({ attributes }: Element): boolean {
  return attributes.some(({ name, value }) => name === 'type' && /^checkbox$/i.test(value ?? ''))
}

/** Returns the attributes that a page shows of an element, or undefined for an unlisted element. */
export function attributesOfHtml(name: string): readonly string[] | undefined {
  if (!Object.hasOwn(ELEMENTS, name)) return undefined
  return [...(ELEMENTS[name] ?? []), ...COMMON_ATTRIBUTES]
}

function attributesOf({ syntax }: Element, name: string, own: Components) {
  const html = attributesOfHtml(name)
  if (html || syntax === 'html') return html
  if (Object.hasOwn(own, name)) return own[name]
  return Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined
}

/** Says whether a name is the name of a component in MDX, and of no HTML element. */
function isComponentName(name: string): boolean {
  return !/^[a-z][a-z0-9-]*$/.test(name)
}

function unlisted(element: Element, name: string, own: Components): Fault {
  const { syntax, place, isInHtml } = element
  const shown = code(tagWithWords(element, name))
  const known = [...Object.keys(own), ...Object.keys(COMPONENTS)]
  if (syntax === 'jsx' && isComponentName(name)) {
    const message = `Cannot find component ${shown}${didYouMean(name, known)}`
    const help = `Known are ${alternatives(known)}. A site adds its own under \`components\` in the configuration.`
    return { rule: 'code-in-content', message, place, help }
  }
  const component = known.find((each) => each.toLowerCase() === name)
  // A word of three letters, as in `<url>`, is near many elements and means none.
  const meant = name.length < 4 ? '.' : didYouMean(name, Object.keys(ELEMENTS))
  return {
    rule: 'unsafe-html',
    message: `Unexpected element ${shown}${meant}`,
    place,
    help:
      component === undefined
        ? `Leave the element out; a sign is written ${isInHtml ? '`&lt;`' : '`\\<`'}.`
        : `The component ${code(`<${component}>`)} needs a \`.mdx\` file.`,
  }
}

function unshown({ place }: Element, name: string): Fault {
  const message = `A page leaves out the tags of ${code(`<${name}>`)} and shows its text; remove them.`
  if (!FORM_ELEMENTS.has(name)) return { rule: 'unshown-html', message, place }
  const help = 'A page has no forms: nothing on it can be pressed or filled in.'
  return { rule: 'unshown-html', severity: 'warning', message, place, help }
}

function unshownContent(place: Place): Fault {
  const message =
    'Unexpected content of `<Status>`; a page leaves it out. Write the status as its `value`.'
  return { rule: 'unshown-html', severity: 'warning', message, place }
}

import { code } from '../../basics/wording.ts'
import { isActiveElement, isKnownElement } from '../markup/html-elements.ts'
import type { Element } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { linkFaults } from './address-faults.ts'
import { HARMFUL_ATTRIBUTES } from './allowed-html.ts'

/** Elements whose tags code hosts show as text. A script is one of them, and is always refused. */
const SHOWN_AS_TEXT: ReadonlySet<string> = new Set(
  'iframe noembed noframes plaintext style textarea title xmp'.split(' '),
)

/** Elements of HTML whose tags code hosts leave out, and which run nothing by themselves. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'area audio canvas datalist dialog map math optgroup option select slot svg template track video'.split(
    ' ',
  ),
)

/** Elements of pictures that change attributes of others, and so may run something. */
const CHANGING: ReadonlySet<string> = new Set(
  'animate animatemotion animatetransform set'.split(' '),
)

/** The way out for tags that only another program shows. */
export const LEFT_OUT_HELP = 'A code host leaves these tags out and shows the text between them.'

/** Says whether a tag may be one of another program, which a code host leaves out without harm. */
export function isOfOtherProgram(name: string): boolean {
  return (!isKnownElement(name) && !CHANGING.has(name)) || LEFT_OUT.has(name)
}

/**
 * Returns what differs about an unlisted element where nothing is published. With the value of an
 * attribute, a tag is meant as a tag: `<Badge text="new">`. Without one, it may be a word of the
 * text, which a code host leaves out.
 */
export function leftOutElsewhere(element: Element, name: string): Pick<Fault, 'severity' | 'help'> {
  const { attributes, syntax } = element
  const hasValue = attributes.some(({ value }) => value !== '' && value !== null)
  if (SHOWN_AS_TEXT.has(name) && (name === 'style' || !hasValue)) return { severity: 'warning' }
  const isMeant = syntax === 'html' && hasValue && isOfOtherProgram(name)
  return isMeant ? { severity: 'warning', help: LEFT_OUT_HELP } : {}
}

/** Finds attributes of an element of another program that could do harm on any page. */
export function harmElsewhere(
  { attributes }: Element,
  name: string,
  schemes: readonly string[],
): readonly Fault[] {
  return attributes.flatMap((attribute) => {
    const { name: written, value, place } = attribute
    const isHarmful = /^on[a-z]/i.test(written ?? '') || RUNNING.has(written ?? '')
    if (isHarmful) {
      const message = `Unexpected attribute ${code(written ?? '')} of ${code(`<${name}>`)}.`
      return [
        { rule: 'unsafe-html' as const, message, place: place(), help: 'Leave the attribute out.' },
      ]
    }
    const isAddress = /^(?:xlink:)?(?:href|src|data|poster|to)$/i.test(written ?? '')
    const faults = isAddress && value ? linkFaults(value, schemes) : []
    return faults.map((fault) => ({ ...fault, place: place() }))
  })
}

/** Attributes that run or send something. Vue gives `is` and `slot` to its own components. */
const RUNNING = new Set([...HARMFUL_ATTRIBUTES].filter((each) => each !== 'is' && each !== 'slot'))

/** Returns a tag as it is written, if words alone stand behind its name: `<link to the text>`. */
export function tagWithWords({ attributes }: Element, name: string): string {
  const isProse = isActiveElement(name) && attributes.every(({ value }) => value === '')
  return `<${[name, ...(isProse ? attributes.map((each) => each.name) : [])].join(' ')}>`
}

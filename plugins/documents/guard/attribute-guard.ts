import { holdsPair } from '../../basics/pairs.ts'
import { code, didYouMean } from '../../basics/wording.ts'
import { addressesInSet } from '../markup/html-addresses.ts'
import type { Attribute } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { unsafeCharactersIn } from '../text/characters.ts'
import { linkFaults, type PlacelessFault, pictureFaults } from './address-faults.ts'
import { quoteSourceFault } from './addresses.ts'
import { ANY_SCHEME } from './allowed.ts'
import { HARMFUL_ATTRIBUTES, LONGEST_ATTRIBUTE, SILENT_ATTRIBUTES } from './allowed-html.ts'
import { idFault, idWarning } from './ids.ts'

export interface Accepted {
  /** The attributes that the element may have. */
  readonly listed: readonly string[]
  /** The schemes of links that the site adds. */
  readonly schemes: readonly string[]
  /** True for a component, which takes its own attributes and no others. */
  readonly isComponent: boolean
}

/** Checks one attribute of an element. */
export function guardAttribute(
  element: string,
  attribute: Attribute,
  accepted: Accepted,
): readonly Fault[] {
  const { name, value, place } = attribute
  if (name === null || value === undefined) {
    const shown = code(name === null ? '{...}' : `${name}={...}`)
    const message = `Unexpected code ${shown}, expected attributes with plain text in quotes.`
    return [{ rule: 'code-in-content', message, place: place() }]
  }
  const faults = accepted.listed.includes(name)
    ? valueFaults({ element, name, value: value ?? '' }, accepted)
    : unlisted(element, name, accepted)
  return faults.map((fault) => ({ ...fault, place: place() }))
}

/**
 * Refuses an attribute that could do harm, and reports one that a page leaves out. A name with a
 * colon is no attribute of HTML: it is an instruction to some program.
 */
function unlisted(
  element: string,
  name: string,
  { listed, isComponent, schemes }: Accepted,
): readonly PlacelessFault[] {
  const shown = `${code(name)} of ${code(`<${element}>`)}`
  if (/^[,;.]+$/.test(name) && !isComponent) {
    const message = `Unexpected ${code(name)} among the attributes of ${code(`<${element}>`)}; a page passes over it. Remove it.`
    return [{ rule: 'misread-markup', message }]
  }
  const isHarmful =
    isComponent || /^on|[^a-z0-9-]/i.test(name) || HARMFUL_ATTRIBUTES.has(name.toLowerCase())
  if (isHarmful) {
    const message = `Unexpected attribute ${shown}${didYouMean(name, listed)}`
    if (OF_VUE.test(name) && !isComponent && schemes.includes(ANY_SCHEME))
      return [{ rule: 'unsafe-html', severity: 'warning', message, help: LEFT_OUT }]
    return [{ rule: 'unsafe-html', message, help: 'Leave the attribute out.' }]
  }
  if (SILENT_ATTRIBUTES.has(name)) return []
  const meant = didYouMean(name, listed)
  const message = `A page leaves out the attribute ${shown}${meant === '.' ? '; remove it.' : meant}`
  return [{ rule: 'unshown-html', message }]
}

/** Matches the instructions of Vue among attributes: `:key`, `@click`, `#title`, `v-slot:title`. */
const OF_VUE = /^(?:[:@#]|v-[a-z]+[:.])/

const LEFT_OUT = 'A code host leaves the attribute out; only another program reads it.'

interface Written {
  readonly element: string
  readonly name: string
  readonly value: string
}

function valueFaults(written: Written, accepted: Accepted): readonly PlacelessFault[] {
  const { element, name, value } = written
  if (accepted.isComponent) return textFaults(written)
  if (element === 'a' && name === 'href') return linkFaults(value, accepted.schemes)
  if (element === 'img' && name === 'src') return pictureFaults(value)
  if (name === 'srcset') return addressesInSet(value).flatMap(({ url }) => pictureFaults(url))
  if (name === 'cite') {
    const message = quoteSourceFault(value)
    return message === undefined ? [] : [{ rule: 'unsafe-link', message }]
  }
  return name === 'id' || name === 'name' ? idFaults(written, accepted) : textFaults(written)
}

function idFaults({ name, value }: Written, { schemes }: Accepted): readonly PlacelessFault[] {
  const wrong = idFault(name, value)
  const isUnwritten = schemes.includes(ANY_SCHEME) && holdsPair(value, '{{', '}}')
  if (wrong !== undefined && isUnwritten) return [{ rule: 'misread-markup', message: wrong }]
  if (wrong !== undefined) return [{ rule: 'unsafe-html', message: wrong }]
  const odd = idWarning(name, value)
  return odd === undefined ? [] : [{ rule: 'misread-markup', message: odd }]
}

function textFaults({ name, value }: Written): readonly PlacelessFault[] {
  if (value.length > LONGEST_ATTRIBUTE) {
    const most = `${LONGEST_ATTRIBUTE} characters`
    const message = `Unexpected length of ${code(name)}, expected at most ${most}.`
    return [{ rule: 'unsafe-html', message }]
  }
  const odd = unsafeCharactersIn(value)[0]
  if (!odd) return []
  const message = `Unexpected ${odd.what}; write what a reader is to see.`
  return [{ rule: 'unsafe-text', message }]
}

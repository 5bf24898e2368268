import { isActiveElement } from '../markup/html-elements.ts'
import type { Element } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'

/** Elements whose tags code hosts show as text. A script is one of them, and is always refused. */
const SHOWN_AS_TEXT: ReadonlySet<string> = new Set(
  'iframe noembed noframes plaintext style textarea title xmp'.split(' '),
)

/** Returns the severity of an unlisted element where nothing is published, if it differs. */
export function severityElsewhere({ attributes }: Element, name: string): Fault['severity'] {
  const isWord = name === 'style' || attributes.every(({ value }) => value === '')
  return SHOWN_AS_TEXT.has(name) && isWord ? 'warning' : undefined
}

/** Returns a tag as it is written, if words alone stand behind its name: `<link to the text>`. */
export function tagWithWords({ attributes }: Element, name: string): string {
  const isProse = isActiveElement(name) && attributes.every(({ value }) => value === '')
  return `<${[name, ...(isProse ? attributes.map((each) => each.name) : [])].join(' ')}>`
}

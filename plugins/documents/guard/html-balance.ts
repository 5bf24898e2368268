import { code } from '../../basics/wording.ts'
import type { Element } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { ELEMENTS, UNSHOWN_ELEMENTS } from './allowed-html.ts'

/** Elements that end without a closing tag when another element begins. */
const SELF_ENDING: ReadonlySet<string | null> = new Set([
  'caption',
  'colgroup',
  'dd',
  'dt',
  'li',
  'p',
  'rp',
  'rt',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
])

/** Elements that would hide the rest of a page, or take it into their cells. */
const SWALLOWING: ReadonlySet<string | null> = new Set(['details', 'summary', 'table'])

const DEEPEST = 50

/**
 * Checks the tags of a whole `.md` file, in order. A page closes an open element at its end, and
 * leaves out a closing tag of nothing, as browsers do. That is a warning, unless the element hides
 * the rest of the page.
 */
export function balanceFaults(tags: readonly Element[]): readonly Fault[] {
  const open: Element[] = []
  const faults: Fault[] = []
  for (const tag of tags) {
    if (UNSHOWN_ELEMENTS.has(tag.name ?? '')) continue
    if (tag.part === 'open') open.push(tag)
    if (open.length > DEEPEST) return [...faults, tooDeep(tag)]
    if (tag.part !== 'close') continue
    const at = open.findLastIndex(({ name }) => name === tag.name)
    if (at === -1) faults.push(stray(tag))
    else faults.push(...open.splice(at).slice(1).flatMap(unclosed))
  }
  return [...faults, ...open.flatMap(unclosed)]
}

function unclosed({ name, place }: Element): Fault[] {
  if (SELF_ENDING.has(name) || !Object.hasOwn(ELEMENTS, name ?? '')) return []
  const message = `Cannot find the closing tag of ${code(`<${name}>`)}; close it.`
  return [{ rule: SWALLOWING.has(name) ? 'unsafe-html' : 'misread-markup', message, place }]
}

function stray({ name, place }: Element): Fault {
  const message = `Unexpected ${code(`</${name}>`)}; nothing is open that it could close.`
  return { rule: HARMFUL.test(name ?? '') ? 'unsafe-html' : 'misread-markup', message, place }
}

/** Matches elements whose closing tag some program may read as the end of what is around it. */
const HARMFUL =
  /^(?:base|body|button|embed|form|frame|frameset|head|html|iframe|link|math|meta|noembed|noframes|noscript|object|option|plaintext|script|select|style|svg|template|textarea|title|xmp)$/

function tooDeep({ place }: Element): Fault {
  const message = `Unexpected nesting, expected at most ${DEEPEST} elements within one another.`
  return { rule: 'invalid-markup', message, place }
}

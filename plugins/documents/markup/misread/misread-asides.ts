import type { Nodes } from 'mdast'
import { nearest } from '../../../basics/nearest.ts'
import { alternatives, code, orMeant } from '../../../basics/wording.ts'
import type { Source } from '../../model/elements.ts'
import type { Fault } from '../../model/faults.ts'
import { spanOf } from '../../model/tree.ts'
import { ASIDES } from '../asides.ts'
import { SIMILAR } from './foreign-asides.ts'
import { COLONS, miswritten } from './misread-lines.ts'
import { firstLine, lastLine, misread, sourceOf } from './written-node.ts'

type Directive = Extract<Nodes, { type: 'containerDirective' }>

/** Finds what a page shows of an aside in another way than its author most likely meant. */
export function misreadAside(node: Directive, source: Source): readonly Fault[] {
  return [...unknownAside(node, source), ...openAside(node, source), ...leftOutOf(node, source)]
}

/** Matches the first line of an aside: a name, a title in brackets, attributes in braces. */
const OPENING = /^:{3,}[\w-]+(?:\[.*\]|\{.*\}|\[(?=.*\]\{).*\})?$/

/** Matches an attribute without a value, which not every parser accepts. */
const EMPTY_VALUE = /=[ \t]*\}$/

function unknownAside(node: Directive, source: Source): Fault[] {
  const [start] = spanOf(node)
  const line = firstLine(node, source)
  const place = source.places.between(start, start + line.length)
  if (!OPENING.test(line) || EMPTY_VALUE.test(line))
    return [misread(miswritten(line), place, COLONS)]
  if (ASIDES.includes(node.name)) return []
  const like = SIMILAR.get(node.name.toLowerCase()) ?? nearest(node.name, ASIDES)
  const meant = like === undefined ? `, expected ${alternatives(ASIDES)}.` : orMeant(like)
  return [misread(`Unknown aside ${code(node.name)}${meant}`, place)]
}

/** Finds attributes of an aside that a page leaves out: all but its icon. */
function leftOutOf(node: Directive, source: Source): Fault[] {
  const [start] = spanOf(node)
  const place = source.places.between(start, start + firstLine(node, source).length)
  const names = Object.keys(node.attributes ?? {}).filter((name) => name !== 'icon')
  return names.toSorted(asWritten(firstLine(node, source))).map((name) => {
    const message = `A page leaves out the attribute ${code(name)} of ${code(`:::${node.name}`)}; remove it.`
    return { rule: 'unshown-html', message, place }
  })
}

/** The signs that stand for the name of an attribute: `{.wide #part}`. */
const NAMED_BY: Readonly<Record<string, string>> = { '.': 'class', '#': 'id' }

/** Compares two attributes by where their author wrote them. Parsers put them in other orders. */
function asWritten(line: string) {
  const written = line.slice(line.indexOf('{')).split(/[\s{}]+|(?=[.#])/)
  const names = written.map((each) => NAMED_BY[each[0] ?? ''] ?? each.replace(/=.*/s, ''))
  return (one: string, other: string) => names.indexOf(one) - names.indexOf(other)
}

/**
 * Finds an aside without an end: all that follows is read as a part of it. One line ends one aside.
 * If it ends two, the inner one has no end.
 */
function openAside(node: Directive, source: Source): Fault[] {
  const inner = node.children.at(-1)
  const isShared =
    inner?.type === 'containerDirective' && isEnded(inner, source) && endsWith(inner, node)
  return [
    ...(isEnded(node, source) ? [] : [withoutEnd(node, source)]),
    ...(isShared ? [withoutEnd(inner, source)] : []),
  ]
}

function endsWith(inner: Nodes, outer: Nodes): boolean {
  return spanOf(inner)[1] === spanOf(outer)[1]
}

function isEnded(node: Directive, source: Source): boolean {
  const last = lastLine(sourceOf(node, source).trimEnd())
  return last !== undefined && /^[\s>]*:{3,}$/.test(last)
}

function withoutEnd(node: Directive, source: Source): Fault {
  const [start] = spanOf(node)
  const place = source.places.between(start, start + firstLine(node, source).length)
  const message = 'Cannot find the end of this aside; all that follows is read as a part of it.'
  return misread(message, place, 'Write `:::` on a line of its own after it.')
}

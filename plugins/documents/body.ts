import type { Nodes, Root } from 'mdast'
import { holdsPlace, type Place } from '../basics/place.ts'
import { type Components, guardElement } from './guard/element-guard.ts'
import { collectPictures, guardNode } from './guard/guard.ts'
import { balanceFaults } from './guard/html-balance.ts'
import { tooManyMarkersIn } from './guard/marker-limits.ts'
import { withPairs } from './guard/paired-tags.ts'
import { countParts } from './guard/part-limit.ts'
import { withoutRepeats } from './guard/unshown.ts'
import { readHtml } from './markup/html.ts'
import { markupFault } from './markup/markup-faults.ts'
import { repairedMdx } from './markup/mdx-slips.ts'
import { mentionsIn, mentionsOf } from './markup/mentions.ts'
import { innerLinkFaults } from './markup/misread/inner-links.ts'
import { misreadMarkup } from './markup/misread/misread.ts'
import { collectHeadings } from './markup/outline.ts'
import { type Placeholder, placeholdersIn, withoutTitles } from './markup/placeholders.ts'
import { collectReferences } from './markup/references.ts'
import { signFixes } from './markup/slip-fixes.ts'
import { collectUndefined } from './markup/undefined-references.ts'
import { unlinkedIds, unlinkedIdsOf } from './markup/unlinked-ids.ts'
import { collectElements } from './model/blocks.ts'
import type { Mention, Outline } from './model/document.ts'
import { type Element, jsxElement, type Source } from './model/elements.ts'
import type { Fault } from './model/faults.ts'
import { isJsx, placeOf, type Syntax, type TreeParser, walk } from './model/tree.ts'
import { NOTHING } from './model/unread-document.ts'
import type { SluggerName } from './text/sluggers.ts'
import { withoutLoneReturns } from './text/unsafe-text.ts'

export interface Body {
  readonly outline: Outline
  readonly mentions: readonly Mention[]
  readonly faults: readonly Fault[]
}

export interface BodyOptions {
  readonly tree: TreeParser
  readonly components: Components
  /** The schemes of links that the site adds. */
  readonly linkSchemes: readonly string[]
  /** The program that gives headings their anchors. */
  readonly slugger: SluggerName
  /** The most times that a text is parsed that is not valid MDX. */
  readonly rounds: number
}

type Settings = Omit<BodyOptions, 'tree' | 'rounds'>

/**
 * Replaces the first `bodyStart` characters by blanks, so that the rest keeps its places in the
 * file.
 */
export function blanked(text: string, bodyStart: number): string {
  const body = withoutLoneReturns(text.slice(bodyStart))
  return text.slice(0, bodyStart).replace(/[^\r\n]+/g, blanks) + body
}

function blanks({ length }: string): string {
  return ' '.repeat(length)
}

/**
 * Reads the body of a document. Markup that is not valid MDX is read as Markdown, so that links to
 * its headings work and its other mistakes are reported too. Text with too many markers is also
 * read, as long as a parser can finish.
 */
export function readBody(source: Source, options: BodyOptions): Body {
  const tooMany = tooManyMarkersIn(source)
  if (!tooMany) return parsed(source, options)
  const { fault, readAs } = tooMany
  const body = readAs ? rest(source, readAs, options) : NOTHING
  return {
    ...body,
    faults: [fault, ...body.faults.filter(({ message }) => !NESTING.test(message))],
  }
}

/**
 * Matches the fault of too deep a nesting. Too many markers on one line cause it as well, and one
 * finding is enough.
 */
const NESTING = /^Unexpected nesting,/

function rest(source: Source, readAs: Syntax, options: BodyOptions): Body {
  return readAs === source.syntax ? parsed(source, options) : parsedAsMarkdown(source, options)
}

function parsed(source: Source, options: BodyOptions): Body {
  const { text, syntax } = source
  try {
    return gather(options.tree(text, syntax), source, options)
  } catch (error) {
    if (syntax === 'mdx') return unsoundMdx(source, options, error)
    return { ...NOTHING, faults: [markupFault(error, text)] }
  }
}

/**
 * Reads a text that is not valid MDX: as Markdown for its headings and links, and as MDX without
 * its slips for all other faults.
 */
function unsoundMdx(source: Source, options: BodyOptions, error: unknown): Body {
  const body = parsedAsMarkdown(source, options)
  const { faults, root } = repairedMdx(source, {
    error,
    parse: options.tree,
    rounds: options.rounds,
  })
  const others = root ? gather(root, source, options).faults : []
  const reported = new Set(others.map(onItsLine))
  const more = body.faults.filter(
    (fault) =>
      !reported.has(onItsLine(fault)) &&
      !faults.some(({ place }) => holdsPlace(place, fault.place)),
  )
  const slips = faults.filter(({ place }) => !more.some((each) => isElementAt(each, place)))
  return { ...body, faults: [...slips, ...others, ...more].toSorted(inOrder) }
}

function onItsLine({ message, place }: Fault): string {
  return `${place.line} ${message}`
}

/** Says whether a fault is about the element at a place. Then closing the element is of no use. */
function isElementAt({ message, place }: Fault, { line, column }: Place): boolean {
  return message.startsWith('Unexpected element') && place.line === line && place.column === column
}

function inOrder({ place: a }: Fault, { place: b }: Fault): number {
  return a.line - b.line || a.column - b.column
}

/** Reads MDX as Markdown, and leaves out faults that are none in MDX. */
function parsedAsMarkdown(source: Source, options: BodyOptions): Body {
  const body = parsed({ ...source, syntax: 'md' }, options)
  return { ...body, faults: body.faults.filter((fault) => isWrongInMdx(fault, source)) }
}

/**
 * Says whether a fault of Markdown is also one in MDX. Tags of MDX are balanced and named in
 * another way; tags of plain HTML are judged alike; what begins with a brace is code.
 */
function isWrongInMdx({ rule, message, place }: Fault, { places }: Source): boolean {
  if (/^(?:Cannot find the closing tag|Unexpected `<\/)/.test(message)) return false
  if (rule === 'misread-markup' && places.textAt(place).startsWith('{')) return false
  if (rule !== 'unsafe-html') return rule !== 'invalid-markup'
  return /^Unexpected (?:element|attribute)/.test(message) && !/^<[A-Z]/.test(places.textAt(place))
}

function gather(root: Root, source: Source, { components, linkSchemes, slugger }: Settings): Body {
  const headings = collectHeadings(slugger)
  const pictures = collectPictures(source, linkSchemes)
  const used = collectReferences()
  const references = collectUndefined(source)
  const parts = countParts(source.text)
  const placeholders: Placeholder[] = []
  const own = collectElements()
  const mentions: Mention[] = []
  const faults: Fault[] = []
  const tags: Element[] = []
  const tooDeep = walk(root, (node) => {
    headings.add(node)
    pictures.add(node)
    used.add(node)
    append(placeholders, placeholdersIn(node, source))
    const mentioned = mentionsIn(node, source)
    append(mentions, mentioned)
    append(faults, guardNode(node, source, linkSchemes))
    append(faults, misreadMarkup(node, source))
    append(faults, unlinkedIds(node, source))
    references.add(node)
    const elements = elementsIn(node, source, faults)
    parts.add(node, elements.length + mentioned.length)
    for (const element of elements) {
      own.add(element)
      mentions.push(...mentionsOf(element, source))
      faults.push(...guardElement(element, components, linkSchemes), ...unlinkedIdsOf(element))
      tags.push(element)
    }
  })
  if (tooDeep) faults.push(nestingFault(tooDeep))
  const collected = [pictures, references, parts].flatMap((each) => [...each.faults()])
  faults.push(...balanceFaults(tags), ...innerLinkFaults(root, source), ...collected)
  const titles = headings.finished(root)
  const left = withoutTitles(placeholders, titles)
  const outline = { headings: titles, placeholders: left, ...own.found() }
  const fixed = withFixes(withPairs(faults, tags, { source, schemes: linkSchemes }), source)
  return { outline, mentions: used.marked(mentions), faults: withoutRepeats(fixed) }
}

function withFixes(faults: readonly Fault[], source: Source): readonly Fault[] {
  const fixOf = signFixes(source)
  return faults.map((fault) => {
    const fix = fault.fix ?? fixOf(fault)
    return fix ? { ...fault, fix } : fault
  })
}

/**
 * Appends items. It avoids `push(...more)`, which is slow for the many nodes without anything to
 * add.
 */
function append<Item>(items: Item[], more: readonly Item[]): void {
  for (const each of more) items.push(each)
}

function elementsIn(node: Nodes, source: Source, faults: Fault[]): readonly Element[] {
  if (isJsx(node)) return [jsxElement(node, source)]
  if (node.type !== 'html') return []
  const html = readHtml(node, source)
  faults.push(...html.faults)
  return html.elements
}

function nestingFault(node: Nodes): Fault {
  const message = 'Unexpected nesting, expected at most 100 elements within one another.'
  return { rule: 'invalid-markup', message, place: placeOf(node) }
}

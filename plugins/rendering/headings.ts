import type { Element, ElementContent, Root as Html } from 'hast'
import { h } from 'hastscript'
import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { encoded } from '../basics/markup.ts'
import { replaced } from '../basics/replacements.ts'
import { collectHeadings, type PlacedHeading } from '../documents/markup/outline.ts'
import { isJsx, walk } from '../documents/model/tree.ts'
import type { SluggerName } from '../documents/text/sluggers.ts'
import { PLAIN, type Words } from '../words/words.ts'
import { eachElement } from './elements.ts'

/** A heading of a page, as a list of its headings shows it. */
export interface PageHeading {
  readonly depth: number
  readonly slug: string
  readonly text: string
}

/** Gives each heading of a tree the id that the check knows, before links change its words. */
export function remarkHeadingIds(slugger?: SluggerName) {
  return (tree: Root): void => {
    const headings = collectHeadings(slugger)
    walk(tree, headings.add)
    const inHtml: PlacedHeading[] = []
    for (const heading of headings.placed()) {
      if (heading.tag === undefined) setId(heading.node, heading.heading.anchor)
      else inHtml.push(heading)
    }
    for (const [node, tags] of Map.groupBy(inHtml, (each) => each.node)) writeIds(node, tags)
  }
}

function setId(node: Nodes, id: string): void {
  if (isJsx(node)) {
    const others = node.attributes.filter((each) => !('name' in each && each.name === 'id'))
    node.attributes = [...others, { type: 'mdxJsxAttribute', name: 'id', value: id }]
  } else Object.assign(node, { data: { ...node.data, hProperties: { id } } })
}

/** Writes the ids into the tags of headings. */
function writeIds(node: Nodes, headings: readonly PlacedHeading[]): void {
  if (node.type !== 'html') return
  const ids = headings.map(({ tag = 0, heading }) => {
    const at = tag + '<h2'.length
    return { start: at, end: at, text: ` id="${encoded(heading.anchor)}"` }
  })
  node.value = replaced(node.value, ids)
}

const LEVEL = /^h[1-6]$/

/**
 * Puts a link to itself into every heading, and lists the headings of the page, in its order. The
 * page has one heading of the first level, its title: others become headings of the second level,
 * and one that repeats the title is left out. Each id is there once.
 */
export function rehypeHeadings(t: Words = PLAIN) {
  return (tree: Html, file: VFile): void => {
    const listed: PageHeading[] = []
    eachElement(tree, (element) => {
      const slug = String(element.properties['id'] ?? '')
      if (!isHeading(element) || slug === '') return
      const text = joined(wordsOf(element))
      const depth = Number(element.tagName.slice(1))
      const isTitle = depth === 1 && listed.length === 0 && isSame(text, file.data['title'])
      listed.push({ depth: Math.max(depth, 2), slug, text: isTitle ? '' : text })
      if (isTitle) Object.assign(element, h('span', { id: slug }))
      else element.children.push(anchorLink(slug, text, t))
      if (element.tagName === 'h1') element.tagName = 'h2'
    })
    const worded = listed.filter(({ text }) => text !== '')
    dropSecondIds(tree, new Set(worded.map(({ slug }) => slug)))
    file.data['headings'] = worded
  }
}

function isSame(text: string, title: unknown): boolean {
  return typeof title === 'string' && joined(title).toLowerCase() === text.toLowerCase()
}

function joined(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Leaves out the heading of the footnotes, which is for screen readers only. */
function isHeading({ tagName, properties: { className } }: Element): boolean {
  return LEVEL.test(tagName) && !(Array.isArray(className) && className.includes('sr-only'))
}

/** Removes ids that are there already. That of a heading goes before that of another element. */
function dropSecondIds(tree: Html, ofHeadings: ReadonlySet<string>): void {
  const taken = new Set<string>()
  eachElement(tree, (element) => {
    const id = element.properties['id']
    if (typeof id !== 'string') return
    const isOfHeading = !ofHeadings.has(id) || isHeading(element)
    if (taken.has(id) || !isOfHeading) delete element.properties['id']
    else taken.add(id)
  })
}

/**
 * Returns the words of an element. A picture is read by its alternative text; the number of a
 * footnote is no word.
 */
function wordsOf({ children }: Element): string {
  return children.map(wordsIn).join('')
}

function wordsIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.properties['dataFootnoteRef'] !== undefined) return ''
  return node.tagName === 'img' ? String(node.properties['alt'] ?? '') : wordsOf(node)
}

function anchorLink(id: string, text: string, t: Words): Element {
  const label = text === '' ? t('section.this') : t('section.link', { title: text })
  return h('a', { className: ['mp-anchor'], href: `#${id}`, ariaLabel: label })
}

import type { Element, ElementContent, Properties, Root, Text } from 'hast'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { wholeAddress } from './whole-address.ts'

type Part = DefaultTreeAdapterTypes.ChildNode
type PageElement = DefaultTreeAdapterTypes.Element
type Page = Pick<PageElement, 'childNodes'>

/** Writes the content of a cell as Markdown. */
export type WriteCell = (content: ElementContent[]) => string

/**
 * Returns the tree of a page with nothing in it but what a reader of plain text can use. The rows of
 * its tables, but for the first ones, are comments with a list of written cells.
 */
export function readable(page: Page, address: string, writeCell: WriteCell): Root {
  return { type: 'root', children: contentOf(page, { address, writeCell, isOurs: false }) }
}

interface ReadContext {
  readonly address: string
  readonly writeCell: WriteCell
  /** True within our own pages, where styles keep neighbours apart, and text has to. */
  readonly isOurs: boolean
}

/** Elements for a pointer, for a style, for a picture or for the breaking of lines. */
const DROPPED = new Set(
  [
    'button',
    'dialog',
    'footer',
    'form',
    'input',
    'label',
    'link',
    'nav',
    'script',
    'select',
  ].concat(['style', 'svg', 'template', 'wbr']),
)
const DROPPED_CLASSES = new Set(
  ['mp-anchor', 'sl-anchor-link', 'diagram-back', 'diagram-alone', 'diagram-legend'].concat([
    'plan-legend',
    'header',
  ]),
)

function contentOf({ childNodes }: Page, context: ReadContext): ElementContent[] {
  return childNodes.flatMap((child, at) => {
    const own = shown(child, context)
    const before = childNodes[at - 1]
    const isApart = context.isOurs && before && isElement(before) && begins(child)
    return isApart && own.length > 0 ? [text(' '), ...own] : own
  })
}

/** Says whether an element begins a word of its own, and not with the sign that ends one. */
function begins(node: Part): boolean {
  return isElement(node) && node.tagName !== 'li' && !/^\s*[:,.;]/.test(firstText(node))
}

/** Returns the beginning of the text in an element, with its first sign. */
function firstText(node: Part): string {
  if (isText(node)) return node.value
  if (!isElement(node)) return ''
  let found = ''
  for (const child of node.childNodes) {
    found += firstText(child)
    if (/\S/.test(found)) break
  }
  return found
}

function shown(node: Part, context: ReadContext): ElementContent[] {
  if (isText(node)) return [text(node.value)]
  if (!isElement(node)) return []
  const classes = classesOf(node)
  if (isDropped(node, classes)) return []
  const isOurs = context.isOurs || classes.includes('mp')
  const own = element(node, isOurs === context.isOurs ? context : { ...context, isOurs })
  return classes.includes('mp-dot') ? [text(' · '), ...own] : own
}

function isDropped(node: PageElement, classes: readonly string[]): boolean {
  return (
    DROPPED.has(node.tagName) ||
    /^(?:hidden)?$/i.test(attributeOf(node, 'hidden') ?? 'shown') ||
    attributeOf(node, 'aria-hidden') === 'true' ||
    classes.some((name) => DROPPED_CLASSES.has(name))
  )
}

function element(node: PageElement, context: ReadContext): ElementContent[] {
  const { tagName } = node
  switch (tagName) {
    case 'a':
      return link(wholeAddress(attributeOf(node, 'href'), context.address))
    case 'img':
      return picture(wholeAddress(attributeOf(node, 'src'), context.address))
    case 'pre':
      return [codeBlock(node)]
    case 'span':
      return content()
    case 'table':
    case 'tbody':
    case 'thead':
      return [made(tagName, {}, partsOf(content()))]
    case 'tr':
      return [row(node, partsOf(content()), context)]
    case 'td':
    case 'th':
      return [made(tagName, {}, inline(content()))]
    case 'dl':
      return [made('ul', {}, facts(content()))]
    default:
      return [made(tagName, {}, content())]
  }

  function content() {
    return contentOf(node, context)
  }

  function link(href: string | undefined) {
    return href === undefined ? content() : [made('a', { href }, content())]
  }

  function picture(src: string | undefined) {
    return src === undefined ? [] : [made('img', { src, alt: attributeOf(node, 'alt') ?? '' }, [])]
  }
}

/** Returns the parts of a table without the blanks between them. */
function partsOf(content: readonly ElementContent[]): ElementContent[] {
  return content.filter((child) => child.type !== 'text')
}

/** The first row stays as it is. It says whether the table has a head. */
function row(node: PageElement, cells: ElementContent[], { writeCell }: ReadContext) {
  const isFirst = node.parentNode?.childNodes.find(isElement) === node
  if (isFirst) return made('tr', {}, cells)
  const texts = cells.flatMap((cell) => (isCell(cell) ? [writeCell(cell.children)] : []))
  return { type: 'comment' as const, value: JSON.stringify(texts) }
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && /^t[dh]$/.test(node.tagName)
}

/** Returns a block of code without the elements of its lines and colours. */
function codeBlock(node: PageElement): Element {
  const language = attributeOf(node, 'data-language')
  const lines = linesIn(node)
  const code = lines.length > 0 ? lines.map(plainText).join('\n') : plainText(node)
  const properties = language ? { className: [`language-${language}`] } : {}
  return made('pre', {}, [made('code', properties, [text(code)])])
}

function linesIn(node: PageElement): readonly PageElement[] {
  return node.childNodes.flatMap((child) => {
    if (!isElement(child)) return []
    return classesOf(child).includes('ec-line') ? [child] : linesIn(child)
  })
}

function plainText(node: Part): string {
  if (isText(node)) return node.value.replace(/^\n$/, '')
  return isElement(node) ? node.childNodes.map(plainText).join('') : ''
}

/** Returns a line for each term with what is said of it. */
function facts(content: readonly ElementContent[]): Element[] {
  return content.flatMap((child, at) => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'dt') return child.tagName === 'dd' ? [] : facts(child.children)
    const said = content.slice(at + 1).find((next) => 'tagName' in next && next.tagName === 'dd')
    return [made('li', {}, [...child.children, text(': '), ...(said ? inline([said]) : [])])]
  })
}

/** The elements that may stand within a line of Markdown. */
const INLINE = new Set(['a', 'b', 'code', 'del', 'em', 'i', 'img', 's', 'strong', 'time'])

/** Returns content as one line, as a cell of a table holds it. */
function inline(content: readonly ElementContent[]): ElementContent[] {
  let items = 0
  return content.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const children = inline(child.children)
    if (INLINE.has(child.tagName)) return [{ ...child, children }]
    if (child.tagName !== 'li') return [text(' '), ...children, text(' ')]
    items += 1
    return items > 1 ? [text(', '), ...children] : children
  })
}

function isElement(node: Part): node is PageElement {
  return 'tagName' in node
}

function isText(node: Part): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

function classesOf(node: PageElement): readonly string[] {
  return attributeOf(node, 'class')?.split(/\s+/) ?? []
}

function attributeOf({ attrs }: PageElement, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value
}

function made(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): Text {
  return { type: 'text', value }
}

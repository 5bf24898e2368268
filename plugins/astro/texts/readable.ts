import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { h } from 'hastscript'
import { wholeAddress } from './whole-address.ts'

/** Returns the tree of a page with nothing in it but what a reader of plain text can use. */
export function readable(tree: Root, address: string): Root {
  return { type: 'root', children: contentOf(tree, { address, isOurs: false }) }
}

interface ReadContext {
  readonly address: string
  /** True within our own pages, where styles keep neighbours apart, and text has to. */
  readonly isOurs: boolean
}

/** Elements for a pointer, for a style or for a picture. */
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
  ].concat(['style', 'svg', 'template']),
)
const DROPPED_CLASSES = new Set(
  ['mp-anchor', 'sl-anchor-link', 'diagram-back', 'diagram-alone', 'diagram-legend'].concat([
    'plan-legend',
    'header',
  ]),
)

function contentOf({ children }: Root | Element, context: ReadContext): ElementContent[] {
  return children.flatMap((child, at) => {
    const own = shown(child, context)
    const isApart = context.isOurs && children[at - 1]?.type === 'element' && begins(child)
    return isApart && own.length > 0 ? [text(' '), ...own] : own
  })
}

/** Says whether an element begins a word of its own, and not with the sign that ends one. */
function begins(node: RootContent): boolean {
  return node.type === 'element' && node.tagName !== 'li' && !/^\s*[:,.;]/.test(plainText(node))
}

function shown(node: RootContent, context: ReadContext): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element' || isDropped(node)) return []
  const classes = classesOf(node)
  const own = { ...context, isOurs: context.isOurs || classes.includes('mp') }
  const separator = classes.includes('mp-dot') ? [text(' · ')] : []
  return [...separator, ...element(node, own)]
}

function isDropped({ tagName, properties, ...node }: Element): boolean {
  return (
    DROPPED.has(tagName) ||
    properties['hidden'] === true ||
    properties['ariaHidden'] === 'true' ||
    classesOf({ properties, tagName, ...node }).some((name) => DROPPED_CLASSES.has(name))
  )
}

function element(node: Element, context: ReadContext): ElementContent[] {
  const { tagName, properties } = node
  switch (tagName) {
    case 'a':
      return link(wholeAddress(properties['href'], context.address))
    case 'img':
      return picture(wholeAddress(properties['src'], context.address))
    case 'pre':
      return [codeBlock(node)]
    case 'td':
    case 'th':
      return [h(tagName, inline(content()))]
    case 'dl':
      return [h('ul', facts(content()))]
    default:
      return [{ ...node, properties: {}, children: content() }]
  }

  function content() {
    return contentOf(node, context)
  }

  function link(href: string | undefined) {
    return href === undefined ? content() : [h('a', { href }, content())]
  }

  function picture(src: string | undefined) {
    return src === undefined ? [] : [h('img', { src, alt: String(properties['alt'] ?? '') })]
  }
}

/** Returns a block of code without the elements of its lines and colours. */
function codeBlock(node: Element): Element {
  const language = node.properties['dataLanguage']
  const lines = linesIn(node)
  const code = lines.length > 0 ? lines.map(plainText).join('\n') : plainText(node)
  return h('pre', [h('code', language ? { class: `language-${language}` } : {}, code)])
}

function linesIn(node: Element): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return classesOf(child).includes('ec-line') ? [child] : linesIn(child)
  })
}

function plainText(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/^\n$/, '')
  return node.type === 'element' ? node.children.map(plainText).join('') : ''
}

/** Returns a line for each term with what is said of it. */
function facts(content: readonly ElementContent[]): Element[] {
  return content.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'dt') return child.tagName === 'dd' ? [] : facts(child.children)
    const said = content.slice(content.indexOf(child) + 1).find((next) => isElement(next, 'dd'))
    return [h('li', [...child.children, text(': '), ...(said ? inline([said]) : [])])]
  })
}

function isElement(node: RootContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName
}

/** The elements that may stand within a line of Markdown. */
const INLINE = new Set(['a', 'b', 'code', 'del', 'em', 'i', 'img', 's', 'span', 'strong', 'time'])

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

function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties
  return Array.isArray(className) ? className.map(String) : []
}

function text(value: string): Text {
  return { type: 'text', value }
}

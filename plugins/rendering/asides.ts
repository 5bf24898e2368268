import type { Root as Html } from 'hast'
import { h } from 'hastscript'
import type { Blockquote, Nodes, Paragraph, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { ALERT_MARK, ALERTS, ASIDES, alertNameOf } from '../documents/markup/asides.ts'
import { walk } from '../documents/model/tree.ts'
import { PLAIN, type Words } from '../words/words.ts'
import { asideBox, titleOf } from './components.ts'
import { eachElement } from './elements.ts'

type Directive = Extract<Nodes, { type: 'containerDirective' }>

/** Makes asides of `:::note` and of GitHub's alerts, with the look of Starlight's own. */
export function remarkAsides(words: Words = PLAIN) {
  return (tree: Root, file: VFile): void => {
    const text = String(file)
    walk(tree, (node) => {
      if (node.type === 'containerDirective' && ASIDES.includes(node.name)) box(node, words)
      if (node.type === 'blockquote') boxAlert(node, alertNameOf(node, text), words)
    })
  }
}

function box(node: Directive, t: Words): void {
  const [first, ...others] = node.children
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined
  const words = label && label.children.length > 0 ? label.children : undefined
  become(node, {
    type: node.name,
    title: words ?? [{ type: 'text', value: titleOf(node.name, t) }],
    icon: node.attributes?.['icon'] ?? undefined,
    content: label ? others : node.children,
  })
}

function boxAlert(node: Blockquote, name: string = '', t: Words): void {
  const type = ALERTS.get(name)
  const [first, ...others] = node.children
  if (type === undefined || first?.type !== 'paragraph') return
  const title = [{ type: 'text', value: titleOf(name, t) }] as const
  become(node, { type, title, icon: undefined, content: [...withoutMark(first), ...others] })
}

/** Returns the first paragraph of an alert without its mark, unless nothing is left of it. */
function withoutMark(paragraph: Paragraph): Paragraph[] {
  const [text, next, ...rest] = paragraph.children
  const value = text?.type === 'text' ? text.value.replace(ALERT_MARK, '') : ''
  const after = value === '' && next?.type === 'break' ? rest : [...(next ? [next] : []), ...rest]
  const children = value === '' ? after : [{ type: 'text' as const, value }, ...after]
  return children.length > 0 ? [{ ...paragraph, children }] : []
}

interface Written {
  readonly type: string
  readonly title: readonly Paragraph['children'][number][]
  readonly icon: string | undefined
  readonly content: Blockquote['children']
}

/** Turns a node into an aside: a title and a content, in elements that the tree names. */
function become(node: Directive | Blockquote, { type, title, icon, content }: Written): void {
  const { outer, head, body } = asideBox({ type, label: textOf([...title]), icon })
  const named = (children: readonly object[], { tagName, properties }: ReturnType<typeof h>) => ({
    type: 'paragraph',
    data: { hName: tagName, hProperties: properties },
    children,
  })
  const parts = [named([...title], head), named([...content], body)]
  Object.assign(node, named(parts, outer))
}

/** The icons of asides: the inner part of an SVG of 24 by 24, by name. */
export type Icons = Readonly<Record<string, string>>

/** The icon of each aside, as Starlight names it. */
const ICONS: Readonly<Record<string, string>> = {
  note: 'information',
  tip: 'rocket',
  caution: 'warning',
  danger: 'error',
}

const TITLE = 'starlight-aside__title'
const NAMED = 'mp-icon-'

/**
 * Draws an icon into the title of each aside. Runs after sanitizing, because the SVG is our own.
 */
export function rehypeAsideIcons(icons: Icons) {
  return (tree: Html): void => {
    eachElement(tree, (title, parent) => {
      if (title.tagName !== 'p' || parent.type !== 'element') return
      const classes = [title.properties['className'] ?? []].flat().map(String)
      if (!classes.includes(TITLE)) return
      const asked = classes.find((name) => name.startsWith(NAMED))?.slice(NAMED.length) ?? ''
      const type = [parent.properties['className'] ?? []].flat().map(String).join(' ')
      const usual = ICONS[/starlight-aside--(\w+)/.exec(type)?.[1] ?? 'note'] ?? ''
      title.properties['className'] = [TITLE]
      const drawn = Object.hasOwn(icons, asked) ? icons[asked] : icons[usual]
      if (drawn !== undefined) title.children.unshift(iconOf(drawn))
    })
  }
}

function iconOf(drawn: string) {
  const icon = h('svg', {
    viewBox: '0 0 24 24',
    width: 16,
    height: 16,
    fill: 'currentColor',
    className: ['starlight-aside__icon'],
    ariaHidden: 'true',
  })
  return Object.assign(icon, { children: [{ type: 'raw', value: drawn }] })
}

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { capitalized } from '../basics/wording.ts'
import { ASIDES } from '../documents/markup/asides.ts'
import { BLOCK_NAMES } from '../documents/model/blocks.ts'
import type { Words } from '../words/words.ts'
import { blockFence } from './block-fence.ts'

/** Renders an allowed component. The guard has made sure that attributes are literal text. */
export type Component = (
  attributes: Readonly<Record<string, string>>,
  children: ElementContent[],
  words: Words,
) => Element

/** The blocks that show documents of the project. They are drawn after the tree is sanitized. */
const BLOCKS: Readonly<Record<string, Component>> = Object.fromEntries(
  BLOCK_NAMES.map((name) => [name, (attributes) => blockFence(name, attributes)]),
)

/** The components that every document may use. */
export const COMPONENTS: Readonly<Record<string, Component>> = {
  Status: ({ value = '' }) => h('span', { className: ['mp-status'], dataStatus: value }, value),
  Note: ({ title }, children, t) => aside('note', title ?? titleOf('note', t), children),
  ...BLOCKS,
  Aside: ({ type = 'note', title }, children, t) =>
    aside(type, title ?? titleOf(type, t), children),
  Steps: (_, children) => box('mp-steps', children),
  Card: ({ title = '' }, children) =>
    box('mp-note-card', [head('mp-card-title', title), ...children]),
  CardGrid: (_, children) => box('mp-card-grid', children),
  Tabs: ({ syncKey }, children) => box('mp-tabs', children, syncKey),
  TabItem: ({ label = '' }, children) => box('mp-tab', [head('mp-tab-label', label), ...children]),
}

function box(name: string, children: readonly ElementContent[], sync?: string): Element {
  const properties = { className: [name], ...(sync === undefined ? {} : { dataSync: sync }) }
  return h('div', properties, [...children])
}

function head(name: string, text: string): Element {
  return h('p', { className: [name] }, text)
}

/**
 * Makes a site's own component, with its name as a class and its attributes as data for the site's
 * styles.
 */
export function ownComponent(name: string, block: boolean): Component {
  const className = [`mp-${name.toLowerCase()}`]
  return (attributes, children) =>
    h(block ? 'div' : 'span', { className, ...dataOf(attributes) }, children)
}

/** Returns attributes of a site's own component as data properties, named as a tree names them. */
export function dataOf(attributes: Readonly<Record<string, string>>): Element['properties'] {
  const data = Object.entries(attributes).map(([name, value]) => [
    `data-${name.toLowerCase()}`,
    value,
  ])
  return h('div', Object.fromEntries(data)).properties
}

/** Returns the title of an aside without one of its own. */
export function titleOf(type: string, t: Words): string {
  return capitalized(t.named('aside', type.toLowerCase()))
}

interface AsideFacts {
  readonly type: string
  /** The words of its title, for a screen reader. */
  readonly label: string
  /** The name of an icon of Starlight's, if it is not the usual one. */
  readonly icon?: string | undefined
}

/** Returns the elements of an aside, as Starlight makes them: itself, its title and its content. */
export function asideBox({ type, label, icon }: AsideFacts) {
  const kind = ASIDES.includes(type) ? type : 'note'
  const named = icon !== undefined && /^[\w-]{1,50}$/.test(icon) ? [`mp-icon-${icon}`] : []
  const outer = ['starlight-aside', `starlight-aside--${kind}`]
  return {
    outer: h('aside', { className: outer, ariaLabel: label }),
    head: h('p', { className: ['starlight-aside__title', ...named], ariaHidden: 'true' }),
    body: h('div', { className: ['starlight-aside__content'] }),
  }
}

function aside(type: string, title: string, content: ElementContent[]): Element {
  const { outer, head, body } = asideBox({ type, label: title })
  const titled: Element = { ...head, children: [{ type: 'text', value: title }] }
  return { ...outer, children: [titled, { ...body, children: content }] }
}

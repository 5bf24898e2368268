import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { capitalized } from '../basics/wording.ts'

/** Renders an allowed component. The guard has made sure that attributes are literal text. */
export type Component = (
  attributes: Readonly<Record<string, string>>,
  children: ElementContent[],
) => Element

/** The components that every document may use. */
export const COMPONENTS: Readonly<Record<string, Component>> = {
  Status: ({ value = '' }) => h('span', { className: ['mp-status'], dataStatus: value }, value),
  Note: (attributes, children) => aside('note', attributes['title'] ?? 'Note', children),
  Aside: ({ type = 'note', title }, children) => aside(type, title ?? titleOf(type), children),
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

const ASIDE_TYPES = ['note', 'tip', 'caution', 'danger']

function titleOf(type: string): string {
  return capitalized(type)
}

function aside(type: string, title: string, children: ElementContent[]): Element {
  const kind = ASIDE_TYPES.includes(type) ? type : 'note'
  return h(
    'aside',
    { className: ['starlight-aside', `starlight-aside--${kind}`], ariaLabel: title },
    [
      h('p', { className: ['starlight-aside__title'], ariaHidden: 'true' }, title),
      h('div', { className: ['starlight-aside__content'] }, children),
    ],
  )
}

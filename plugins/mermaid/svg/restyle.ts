import { decoded } from '../fence/entities.ts'
import { UnsupportedDiagram } from '../fence/unsupported-diagram.ts'
import { declaredOn } from '../styles/computed-declarations.ts'
import type { ShadePair } from '../styles/shade-pair.ts'
import { transformOf } from '../styles/transform-style.ts'
import { attributesAllowed, isLeftOut, safeHref } from './allow-list.ts'
import { type BothShades, INITIAL_VALUES, type Inherited, present } from './presentation.ts'
import { isShape, isWorthDrawing } from './prune.ts'
import type { SvgNode } from './svg-node.ts'

/** Rebuilds an `<svg>` of Mermaid from allowed shapes, with every style as an attribute. */
export function restyle(pair: ShadePair): SvgNode {
  const [attributes, onward] = present(bothShadesOf(pair), INITIAL_VALUES)
  return { name: 'svg', attributes, children: childrenOf(pair, onward) }
}

function restyled(pair: ShadePair, from: Inherited): readonly (SvgNode | string)[] {
  const { light } = pair
  const allowed = attributesAllowed(light.localName)
  if (!allowed) {
    if (isLeftOut(light.localName)) return []
    throw new UnsupportedDiagram(`it needs \`<${light.localName}>\``)
  }
  const both = bothShadesOf(pair)
  if (both.light.get('display') === 'none' || light.classList.contains('today')) return []
  const [presented, onward] = present(both, from)
  const all = [...shapeOf(light, both, allowed), ...presented]
  const isOfLetters = (name: string) => isShape(light.localName) && name.startsWith('font-')
  const attributes = new Map(all.filter(([name]) => !isOfLetters(name)))
  const node = linked(light, {
    name: light.localName,
    attributes,
    children: childrenOf(pair, onward),
  })
  if (!isWorthDrawing(node, onward)) return []
  const adds = node.attributes.size > 0 || !['g', 'tspan'].includes(node.name)
  return adds ? [node] : node.children
}

function childrenOf(pair: ShadePair, from: Inherited): readonly (SvgNode | string)[] {
  const others = [...pair.dark.childNodes]
  const holdsWords = ['text', 'tspan'].includes(pair.light.localName)
  return [...pair.light.childNodes].flatMap((light, index) => {
    const dark = others[index]
    if (isElement(light) && isElement(dark)) return restyled({ light, dark }, from)
    return holdsWords && light.textContent ? [decoded(light.textContent).replace(/\s+/g, ' ')] : []
  })
}

function shapeOf(
  element: Element,
  { light }: BothShades,
  allowed: readonly string[],
): [string, string][] {
  return ['id', ...allowed].flatMap((name): [string, string][] => {
    const value = name === 'transform' ? transformOf(element, light) : light.get(name)
    return value ? [[name, rounded(value)]] : []
  })
}

function linked(element: Element, node: SvgNode): SvgNode {
  if (node.name !== 'a') return node
  const href = safeHref(element.getAttribute('href') ?? element.getAttribute('xlink:href'))
  if (!href) return { ...node, name: 'g' }
  return { ...node, attributes: new Map([['href', href], ...node.attributes]) }
}

function bothShadesOf({ light, dark }: ShadePair): BothShades {
  return { light: declaredOn(light), dark: declaredOn(dark) }
}

/** Rounds to two decimals, which are finer than a screen shows. */
function rounded(text: string): string {
  const short = text.replace(/-?\d*\.\d{3,}(?:e[-+]?\d+)?/gi, (long) =>
    String(Math.round(Number(long) * 100) / 100),
  )
  return short.replace(/^(-?[\d.]+)px$/, '$1')
}

function isElement(node: Node | undefined): node is Element {
  return node !== undefined && node.nodeType === node.ELEMENT_NODE
}

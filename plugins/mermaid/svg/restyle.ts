import { decoded } from '../fence/entities.ts'
import { Refusal } from '../fence/refusal.ts'
import { declaredOn } from '../styles/cascade.ts'
import { transformOf } from '../styles/transform-style.ts'
import type { Twin } from '../styles/twin.ts'
import { attributesAllowed, isSilent, safeHref } from './allow-list.ts'
import { type Inherited, NOTHING_SAID, present, type Said } from './presentation.ts'
import { isWorthDrawing } from './prune.ts'
import type { SvgNode } from './svg-node.ts'

/** Rebuilds an `<svg>` of Mermaid from allowed shapes, with every style as an attribute. */
export function restyle(twin: Twin): SvgNode {
  const [attributes, onward] = present(saidOf(twin), NOTHING_SAID)
  return { name: 'svg', attributes, children: childrenOf(twin, onward) }
}

function restyled(twin: Twin, from: Inherited): readonly (SvgNode | string)[] {
  const { light } = twin
  const allowed = attributesAllowed(light.localName)
  if (!allowed) {
    if (isSilent(light.localName)) return []
    throw new Refusal(`it needs \`<${light.localName}>\``)
  }
  const said = saidOf(twin)
  if (said.light.get('display') === 'none' || light.classList.contains('today')) return []
  const [presented, onward] = present(said, from)
  const attributes = new Map([...shapeOf(light, said, allowed), ...presented])
  const node = linked(light, {
    name: light.localName,
    attributes,
    children: childrenOf(twin, onward),
  })
  if (!isWorthDrawing(node, onward)) return []
  const adds = node.attributes.size > 0 || !['g', 'tspan'].includes(node.name)
  return adds ? [node] : node.children
}

function childrenOf(twin: Twin, from: Inherited): readonly (SvgNode | string)[] {
  const others = [...twin.dark.childNodes]
  const holdsWords = ['text', 'tspan'].includes(twin.light.localName)
  return [...twin.light.childNodes].flatMap((light, index) => {
    const dark = others[index]
    if (isElement(light) && isElement(dark)) return restyled({ light, dark }, from)
    return holdsWords && light.textContent ? [decoded(light.textContent).replace(/\s+/g, ' ')] : []
  })
}

function shapeOf(
  element: Element,
  { light }: Said,
  allowed: readonly string[],
): [string, string][] {
  return ['id', ...allowed].flatMap((name) => {
    const value = name === 'transform' ? transformOf(element, light) : light.get(name)
    return value ? [[name, rounded(value)] as [string, string]] : []
  })
}

function linked(element: Element, node: SvgNode): SvgNode {
  if (node.name !== 'a') return node
  const href = safeHref(element.getAttribute('href') ?? element.getAttribute('xlink:href'))
  if (!href) return { ...node, name: 'g' }
  return { ...node, attributes: new Map([['href', href], ...node.attributes]) }
}

function saidOf({ light, dark }: Twin): Said {
  return { light: declaredOn(light), dark: declaredOn(dark) }
}

/** Rounds to two decimals, which are finer than a screen shows. */
function rounded(text: string): string {
  const short = text.replace(/-?\d*\.\d{3,}(?:e[-+]?\d+)?/gi, (long) => {
    const near = Math.round(Number(long) * 100) / 100
    return String(near === 0 ? 0 : near)
  })
  return short.replace(/^(-?[\d.]+)px$/, '$1')
}

function isElement(node: Node | undefined): node is Element {
  return node !== undefined && node.nodeType === node.ELEMENT_NODE
}

import { urlTarget } from './presentation.ts'
import type { SvgNode } from './svg-node.ts'

/** Removes a character from all texts of a picture. */
export function without(character: string, node: SvgNode): SvgNode {
  const clean = (text: string) => text.replaceAll(character, '')
  return {
    name: node.name,
    attributes: new Map([...node.attributes].map(([name, value]) => [name, clean(value)])),
    children: node.children.map((child) =>
      typeof child === 'string' ? clean(child) : without(character, child),
    ),
  }
}

/** Elements that show only where another one refers to them. */
const SHOWN_BY_REFERENCE = new Set(['marker', 'linearGradient', 'radialGradient', 'clipPath'])

/**
 * Gives new ids to the elements that something refers to: `<prefix>-1`, `<prefix>-2` … in the order
 * of the picture. An element that shows only by reference and has no id is left out.
 */
export function renumber(picture: SvgNode, prefix: string): SvgNode {
  const used = new Set(targetsIn(picture))
  const names = new Map<string, string>()
  for (const id of idsIn(picture)) {
    if (used.has(id) && !names.has(id)) names.set(id, `${prefix}-${names.size + 1}`)
  }
  return renamed(picture, names)
}

function renamed(node: SvgNode, names: ReadonlyMap<string, string>): SvgNode {
  const attributes = new Map<string, string>()
  for (const [name, value] of node.attributes) {
    const target = urlTarget(value)
    const id = names.get(target ?? value)
    if (name === 'id' && id) attributes.set(name, id)
    else if (target !== undefined && id) attributes.set(name, `url(#${id})`)
    else if (name !== 'id' && target === undefined) attributes.set(name, value)
  }
  const children = node.children.flatMap((child): (SvgNode | string)[] => {
    if (typeof child === 'string') return [child]
    const unused =
      SHOWN_BY_REFERENCE.has(child.name) && !names.has(child.attributes.get('id') ?? '')
    return unused ? [] : [renamed(child, names)]
  })
  return { ...node, attributes, children }
}

function targetsIn(node: SvgNode): string[] {
  const own = [...node.attributes.values()].flatMap((value) => urlTarget(value) ?? [])
  return [...own, ...childNodes(node).flatMap(targetsIn)]
}

function idsIn(node: SvgNode): string[] {
  const own = node.attributes.get('id')
  return [...(own ? [own] : []), ...childNodes(node).flatMap(idsIn)]
}

function childNodes(node: SvgNode): SvgNode[] {
  return node.children.filter((child) => typeof child !== 'string')
}

import type { Selector } from 'css-what'

/** Returns all that some selectors ask of an element itself, as text. */
export type Likeness = (element: Element) => string

/**
 * Returns a function that describes an element for these selectors. Two elements with equal
 * likenesses, whose ancestors have equal ones too, match the same selectors. Returns undefined when
 * a selector asks about siblings.
 */
export function likenessFor(
  selectors: readonly { readonly parts: readonly Selector[] }[],
): Likeness | undefined {
  const parts = selectors.flatMap((selector) => selector.parts)
  if (parts.some(asksAboutSiblings)) return undefined
  const whole = new Set<string>()
  const values: Record<'id' | 'class', Set<string>> = { id: new Set(), class: new Set() }
  for (const part of parts) {
    if (part.type !== 'attribute') continue
    const { name, action, value } = part
    if (name === 'class' && action === 'element') values.class.add(value)
    else if (name === 'id' && action === 'equals') values.id.add(value)
    else whole.add(name)
  }
  const names = [...whole]
  return (element) => {
    const id = element.getAttribute('id') ?? ''
    const classes = (element.getAttribute('class') ?? '').split(/\s+/)
    const known = classes.filter((name) => values.class.has(name)).join(' ')
    const asked = names.map((name) => JSON.stringify(element.getAttribute(name)))
    return `${element.localName}#${values.id.has(id) ? id : ''}.${known}[${asked.join('][')}]`
  }
}

function asksAboutSiblings(part: Selector): boolean {
  if (part.type === 'adjacent' || part.type === 'sibling') return true
  return part.type === 'pseudo' && /^(?:first|last)-child$/.test(part.name)
}

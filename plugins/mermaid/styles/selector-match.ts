import type { AttributeSelector, Selector } from 'css-what'

/** Tells whether an element matches a selector, read from its right end. */
export function matchesFrom(selector: readonly Selector[], element: Element): boolean {
  const cut = lastCombinator(selector)
  if (!selector.slice(cut + 1).every((part) => matchesPart(part, element))) return false
  if (cut === -1) return true
  const rest = selector.slice(0, cut)
  const seen = candidates(selector[cut]?.type, element)
  return seen.some((candidate) => matchesFrom(rest, candidate))
}

/** Returns the elements that the left side of a combinator may match. */
function candidates(combinator: Selector['type'] | undefined, element: Element): Element[] {
  const before = element.previousElementSibling
  switch (combinator) {
    case 'descendant':
      return chain(element.parentElement, (at) => at.parentElement)
    case 'child':
      return element.parentElement ? [element.parentElement] : []
    case 'adjacent':
      return before ? [before] : []
    case 'sibling':
      return chain(before, (at) => at.previousElementSibling)
    default:
      return []
  }
}

function chain(from: Element | null, next: (at: Element) => Element | null): Element[] {
  const found: Element[] = []
  for (let at = from; at; at = next(at)) found.push(at)
  return found
}

function matchesPart(part: Selector, element: Element): boolean {
  switch (part.type) {
    case 'universal':
      return true
    case 'tag':
      return element.localName.toLowerCase() === part.name.toLowerCase()
    case 'attribute':
      return matchesAttribute(part, element.getAttribute(part.name))
    case 'pseudo':
      return matchesPseudo(part.name, part.data, element)
    default:
      return false
  }
}

function matchesAttribute(part: AttributeSelector, value: string | null): boolean {
  if (value === null) return false
  switch (part.action) {
    case 'exists':
      return true
    case 'element':
      return value.split(/\s+/).includes(part.value)
    case 'start':
      return value.startsWith(part.value)
    case 'end':
      return value.endsWith(part.value)
    case 'any':
      return value.includes(part.value)
    default:
      return value === part.value
  }
}

function matchesPseudo(name: string, data: unknown, element: Element): boolean {
  const inner: readonly Selector[][] = Array.isArray(data) ? data : []
  if (name === 'not') return !inner.some((selector) => matchesFrom(selector, element))
  if (name === 'is' || name === 'where') {
    return inner.some((selector) => matchesFrom(selector, element))
  }
  if (name === 'first-child') return element.previousElementSibling === null
  if (name === 'last-child') return element.nextElementSibling === null
  return false
}

/** Returns the index of the last combinator, or -1. */
export function lastCombinator(selector: readonly Selector[]): number {
  return selector.findLastIndex(({ type }) =>
    ['descendant', 'child', 'adjacent', 'sibling'].includes(type),
  )
}

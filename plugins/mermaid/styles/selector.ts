import { type AttributeSelector, parse, type Selector } from 'css-what'

/** One selector of a rule, with its test of an element and its strength. */
export interface Matcher {
  readonly specificity: number
  /**
   * A class or tag that matching elements must have, used as an index; undefined when there is
   * none.
   */
  readonly key: string | undefined
  /** All parts of the selector, also those inside `:not()` and `:is()`. */
  readonly parts: readonly Selector[]
  matches(element: Element): boolean
}

/**
 * Reads a selector of Mermaid's own style sheet. Returns undefined for one that no static picture
 * can match.
 */
export function readSelector(text: string): Matcher | undefined {
  const [selector] = parsed(text)
  if (!selector) return undefined
  const last = selector.slice(lastCombinator(selector) + 1)
  return {
    specificity: selector.reduce((sum, part) => sum + weightOf(part), 0),
    key: keyOf(last),
    parts: partsIn(selector),
    matches: (element) => matchesFrom(selector, element),
  }
}

function parsed(text: string): readonly Selector[][] {
  try {
    return parse(text)
  } catch {
    return []
  }
}

function partsIn(selector: readonly Selector[]): readonly Selector[] {
  return selector.flatMap((part) => {
    const inner: unknown = part.type === 'pseudo' ? part.data : undefined
    return [part, ...(Array.isArray(inner) ? inner.flatMap(partsIn) : [])]
  })
}

function matchesFrom(selector: readonly Selector[], element: Element): boolean {
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

function weightOf(part: Selector): number {
  if (part.type === 'attribute') return part.name === 'id' ? 10_000 : 100
  if (part.type === 'pseudo') return 100
  return part.type === 'tag' ? 1 : 0
}

function keyOf(compound: readonly Selector[]): string | undefined {
  for (const part of compound) {
    if (part.type === 'attribute' && part.name === 'class' && part.action === 'element') {
      return `.${part.value}`
    }
  }
  const tag = compound.find((part) => part.type === 'tag')
  return tag ? tag.name.toLowerCase() : undefined
}

function lastCombinator(selector: readonly Selector[]): number {
  return selector.findLastIndex(({ type }) =>
    ['descendant', 'child', 'adjacent', 'sibling'].includes(type),
  )
}

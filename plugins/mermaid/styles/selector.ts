import { parse, type Selector } from 'css-what'
import { lastCombinator, matchesFrom } from './selector-match.ts'

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

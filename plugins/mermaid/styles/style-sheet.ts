import { compile } from 'stylis'
import { type Declaration, declarationsOf, strongest } from './declarations.ts'
import { likenessFor } from './likeness.ts'
import { type Matcher, readSelector } from './selector.ts'

export interface StyleSheet {
  /** The place from which the outermost element of a page is reached. */
  readonly outermost: Alike
}

/** The elements that every rule treats alike: they and their ancestors have the same likeness. */
export interface Alike {
  /** Returns the strongest declaration of each property. */
  declarations(): ReadonlyMap<string, Declaration>
  /** Returns the place of a child of one of these elements. */
  below(child: Element): Alike
}

interface Rule extends Matcher {
  readonly order: number
  readonly declarations: readonly Declaration[]
}

/** Reads CSS in the form that Mermaid writes: flat rules. At-rules are left out. */
export function readStyleSheet(css: string): StyleSheet {
  const rules = rulesOf(css)
  const index = indexed(rules)
  const likeness = likenessFor(rules)
  return { outermost: alike(() => new Map()) }

  function alike(decide: () => ReadonlyMap<string, Declaration>): Alike {
    const known = new Map<string, Alike>()
    let declarations: ReadonlyMap<string, Declaration> | undefined
    return {
      declarations() {
        declarations ??= decide()
        return declarations
      },
      below(child) {
        const key = likeness?.(child)
        const found = known.get(key ?? '') ?? alike(() => declarationsFor(child, index))
        if (key !== undefined) known.set(key, found)
        return found
      },
    }
  }
}

function declarationsFor(element: Element, index: ReadonlyMap<string, readonly Rule[]>) {
  const keys = ['*', element.localName.toLowerCase(), ...classesOf(element)]
  const rules = keys
    .flatMap((key) => index.get(key) ?? [])
    .filter((rule) => rule.matches(element))
    .sort((a, b) => a.specificity - b.specificity || a.order - b.order)
  return strongest(rules.flatMap((rule) => rule.declarations))
}

function rulesOf(css: string): Rule[] {
  let order = 0
  return compile(css).flatMap((node) => {
    const declarations = node.type === 'rule' ? declarationsOf(node) : []
    if (declarations.length === 0) return []
    const selectors = Array.isArray(node.props) ? node.props : [node.props]
    return selectors.flatMap((text) => {
      const matcher = readSelector(text)
      order += 1
      return matcher ? [{ ...matcher, order, declarations }] : []
    })
  })
}

function indexed(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const index = new Map<string, Rule[]>()
  for (const rule of rules) {
    const key = rule.key ?? '*'
    const row = index.get(key)
    if (row) row.push(rule)
    else index.set(key, [rule])
  }
  return index
}

function classesOf(element: Element): string[] {
  const names = element.getAttribute('class') ?? ''
  return names.split(/\s+/).map((name) => `.${name}`)
}

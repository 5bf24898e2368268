import { compile, type Element as Node } from 'stylis'
import { type Matcher, readSelector } from './selector.ts'

/** A style sheet's declarations for an element, from weakest to strongest. */
export interface StyleSheet {
  declarationsFor(element: Element): readonly Declaration[]
}

export interface Declaration {
  readonly property: string
  readonly value: string
  readonly important: boolean
}

interface Rule extends Matcher {
  readonly order: number
  readonly declarations: readonly Declaration[]
}

/** Reads CSS in the form that Mermaid writes: flat rules. At-rules are left out. */
export function readStyleSheet(css: string): StyleSheet {
  const index = indexed(rulesOf(css))
  return {
    declarationsFor(element) {
      const keys = ['*', element.localName.toLowerCase(), ...classesOf(element)]
      return keys
        .flatMap((key) => index.get(key) ?? [])
        .filter((rule) => rule.matches(element))
        .sort((a, b) => a.specificity - b.specificity || a.order - b.order)
        .flatMap((rule) => rule.declarations)
    },
  }
}

/** Reads the text of a `style` attribute. */
export function readDeclarations(text: string): readonly Declaration[] {
  if (text.trim() === '') return []
  return compile(`a{${text}}`).flatMap(declarationsOf)
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

function declarationsOf(node: Node): Declaration[] {
  if (!Array.isArray(node.children)) return []
  return node.children.flatMap((child) => {
    if (child.type !== 'decl' || typeof child.children !== 'string') return []
    const value = child.children.replace(/!\s*important\s*$/i, '').trim()
    const important = value.length < child.children.trim().length
    return [{ property: String(child.props).toLowerCase(), value, important }]
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

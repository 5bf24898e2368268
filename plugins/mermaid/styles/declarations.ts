import { compile, type Element as Node } from 'stylis'

export interface Declaration {
  readonly property: string
  readonly value: string
  readonly important: boolean
}

/** Reads the text of a `style` attribute. */
export function readDeclarations(text: string): readonly Declaration[] {
  if (text.trim() === '') return []
  return compile(`a{${text}}`).flatMap(declarationsOf)
}

/** Returns the declarations of a rule, as stylis has read it. */
export function declarationsOf(node: Node): Declaration[] {
  if (!Array.isArray(node.children)) return []
  return node.children.flatMap((child) => {
    if (child.type !== 'decl' || typeof child.children !== 'string') return []
    const value = child.children.replace(/!\s*important\s*$/i, '').trim()
    const important = value.length < child.children.trim().length
    return [{ property: String(child.props).toLowerCase(), value, important }]
  })
}

/** Returns the declaration that wins for each property: the last important one, or the last. */
export function strongest(all: Iterable<Declaration>): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>()
  for (const each of all) {
    if (each.important || !found.get(each.property)?.important) found.set(each.property, each)
  }
  return found
}

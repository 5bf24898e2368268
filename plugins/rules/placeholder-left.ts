import { code } from '../basics/wording.ts'
import type { Value } from '../documents/model/document.ts'
import { requiredSections } from './base/required-sections.ts'
import type { Rule } from './base/rule.ts'
import { templateLeft } from './base/template-left.ts'

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  severity: 'warning',
  finds: 'template text that nobody filled in, or an empty required section',
  source: "Sourcegraph's Distribution roadmap has an item that only says `TODO`.",
  *check(context) {
    const { graph } = context
    const left = templateLeft(context)
    for (const node of graph.nodes) {
      if (node.kind.inOneFile) continue
      yield* left(node)
      for (const { text, place } of node.document.outline.placeholders) {
        yield { node, place, message: neverFilledIn(text) }
      }
      for (const { text, path } of placeholdersIn(node.document.frontmatter.data)) {
        const isReference = node.references.some((each) => each.path.join() === path.join())
        if (!isReference) yield { node, path, message: neverFilledIn(text) }
      }
      const entry = graph.entry(node.key)
      for (const { title, heading } of entry ? requiredSections(entry, context) : []) {
        if (!heading?.empty) continue
        const message = `Section ${code(title)} is empty; write it, or say why it says nothing.`
        yield { node, place: heading.place, message }
      }
    }
  },
}

function neverFilledIn(text: string): string {
  return `${code(text)} was never filled in; write what belongs here.`
}

interface FieldPlaceholder {
  readonly text: string
  readonly path: readonly (string | number)[]
}

/** Finds the placeholders in a field: `TODO`, `FIXME`, and text that a template left. */
function placeholdersIn(value: Value | undefined): readonly FieldPlaceholder[] {
  if (value === undefined || !hasPlaceholder(value)) return NONE
  if (typeof value !== 'object' || value === null) return [{ text: String(value), path: [] }]
  return Object.entries(value).flatMap(([step, inner]) =>
    placeholdersIn(inner).map(({ text, path }) => ({ text, path: [step, ...path] })),
  )
}

const NONE: readonly FieldPlaceholder[] = []

/** Says whether a value has a placeholder at any depth. Hardly any has one. */
function hasPlaceholder(value: Value): boolean {
  if (typeof value === 'string') return value === 'TODO' || value === 'FIXME'
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(hasPlaceholder)
}

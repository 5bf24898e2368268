import { code } from '../basics/wording.ts'
import { requiredSections } from './required-sections.ts'
import type { Rule } from './rule.ts'

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  severity: 'warning',
  finds: 'template text that was never filled in, or a required section with nothing in it',
  source: "Sourcegraph's Distribution roadmap has an item that says only `TODO`.",
  *check({ graph }) {
    for (const node of graph.nodes) {
      if (node.kind.inOneFile) continue
      for (const { text, place } of node.document.outline.placeholders) {
        const message = `${code(text)} was never filled in; write what belongs here.`
        yield { node, place, message }
      }
      const entry = graph.entry(node.key)
      for (const { title, heading } of entry ? requiredSections(entry) : []) {
        if (!heading?.empty) continue
        const message = `Section ${code(title)} is empty; write it, or say why it says nothing.`
        yield { node, place: heading.place, message }
      }
    }
  },
}

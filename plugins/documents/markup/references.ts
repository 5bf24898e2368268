import type { Nodes } from 'mdast'
import type { Mention } from '../model/document.ts'

/** Collects the labels that links and pictures use, to know the definitions that nothing uses. */
export function collectReferences() {
  const used = new Set<string>()
  const definitions: string[] = []
  return {
    add(node: Nodes): void {
      if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
      if (node.type === 'definition') definitions.push(node.identifier)
    },
    /** Returns the mentions, with the definitions marked that nothing uses. */
    marked(mentions: readonly Mention[]): readonly Mention[] {
      if (definitions.every((label) => used.has(label))) return mentions
      let at = 0
      return mentions.map((mention) => {
        if (mention.type !== 'definition') return mention
        const label = definitions[at++]
        return label === undefined || used.has(label) ? mention : { ...mention, unused: true }
      })
    },
  }
}

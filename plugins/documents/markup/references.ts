import type { Nodes } from 'mdast'
import type { Place } from '../../basics/place.ts'
import type { LinkMention, Mention } from '../model/document.ts'
import { placeOf } from '../model/tree.ts'

/**
 * Collects the labels that links and pictures use, to know the definitions that nothing uses, and
 * those that a picture without a text uses.
 */
export function collectReferences() {
  const used = new Set<string>()
  const withoutText = new Map<string, Place[]>()
  const definitions: string[] = []
  return {
    add(node: Nodes): void {
      if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
      if (node.type === 'definition') definitions.push(node.identifier)
      if (node.type !== 'imageReference' || node.alt?.trim()) return
      const places = withoutText.get(node.identifier)
      if (places) places.push(placeOf(node))
      else withoutText.set(node.identifier, [placeOf(node)])
    },
    /** Returns the mentions, with the definitions marked that nothing uses. */
    marked(mentions: readonly Mention[]): readonly Mention[] {
      if (withoutText.size === 0 && definitions.every((label) => used.has(label))) return mentions
      let at = 0
      return mentions.map((mention) => {
        if (mention.type !== 'definition') return mention
        const label = definitions[at++]
        return label === undefined ? mention : { ...mention, ...marksOf(label) }
      })
    },
  }

  function marksOf(label: string): Pick<LinkMention, 'unused' | 'withoutTextAt'> {
    const places = withoutText.get(label)
    // Of two definitions of a label, the first is meant.
    withoutText.delete(label)
    return {
      ...(used.has(label) ? {} : { unused: true }),
      ...(places && { withoutTextAt: places }),
    }
  }
}

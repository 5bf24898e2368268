import type { Place } from '../basics/place.ts'
import type { Mention } from '../documents/model/document.ts'
import type { Rule } from './base/rule.ts'

export const pictureWithoutText: Rule = {
  id: 'picture-without-text',
  severity: 'warning',
  finds: 'a picture without a text for readers who cannot see it',
  source: "Flyte's governance RFC shows its proposal as a picture, and gives the picture no text.",
  *check({ graph }) {
    for (const node of graph.nodes) {
      for (const mention of node.document.mentions) {
        for (const place of placesIn(mention)) {
          yield {
            node,
            place,
            message:
              'Picture without a text, expected what it shows: `![The roles of a group](…)`.',
            help: 'In HTML, write `alt`; an empty one says that the picture is decoration.',
          }
        }
      }
    }
  },
}

function placesIn(mention: Mention): readonly Place[] {
  if (mention.type === 'id' || mention.type === 'diagram') return []
  // A picture without an address is one mistake, which broken-link finds.
  if (mention.url === '') return []
  return mention.withoutText ? [mention.place] : (mention.withoutTextAt ?? [])
}

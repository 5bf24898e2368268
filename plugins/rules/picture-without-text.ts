import type { Rule } from './base/rule.ts'

export const pictureWithoutText: Rule = {
  id: 'picture-without-text',
  severity: 'warning',
  finds: 'a picture without a text for those who do not see it',
  source: "Flyte's governance RFC shows its proposal as a picture, and gives the picture no text.",
  *check({ graph }) {
    for (const node of graph.nodes) {
      for (const mention of node.document.mentions) {
        if (!('untold' in mention) || !mention.untold) continue
        yield {
          node,
          place: mention.place,
          message: 'Picture without a text, expected what it shows: `![The roles of a group](…)`.',
          help: 'In HTML, write `alt`; an empty one says that the picture is decoration.',
        }
      }
    }
  },
}

import type { Rule } from './rule.ts'

export const brokenAnchor: Rule = {
  id: 'broken-anchor',
  severity: 'error',
  finds: 'a link to a heading that is not there',
  source: "Sourcegraph's Distribution roadmap has dead anchors and one whose number is stale.",
  *check({ links }) {
    for (const { from, mention, resolution } of links.broken) {
      if (resolution.rule !== 'broken-anchor') continue
      yield { node: from, place: mention.place, ...resolution }
    }
  },
}

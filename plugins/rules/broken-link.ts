import type { Rule } from './rule.ts'

export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'error',
  finds: 'a relative link to a file that is not there',
  source: "Sourcegraph's Distribution roadmap links to a heading without its `#`.",
  *check({ links }) {
    for (const { from, mention, resolution } of links.broken) {
      if (resolution.rule !== 'broken-link') continue
      yield { node: from, place: mention.place, ...resolution }
    }
  },
}

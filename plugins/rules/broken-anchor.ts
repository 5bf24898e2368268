import { brokenMentions } from './base/broken-mentions.ts'
import type { Rule } from './base/rule.ts'

export const brokenAnchor: Rule = {
  id: 'broken-anchor',
  severity: 'error',
  finds: 'a link to a heading that is not there',
  source: "Sourcegraph's Distribution roadmap has dead anchors and one whose number is stale.",
  check: (context) => brokenMentions('broken-anchor', context),
}

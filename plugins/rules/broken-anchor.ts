import { brokenMentions } from './base/broken-mentions.ts'
import type { Rule } from './base/rule.ts'

export const brokenAnchor: Rule = {
  id: 'broken-anchor',
  severity: 'error',
  finds: 'a link to a heading that does not exist',
  source:
    "Sourcegraph's Distribution roadmap has links to headings that were renamed or renumbered.",
  check: (context) => brokenMentions('broken-anchor', context),
}

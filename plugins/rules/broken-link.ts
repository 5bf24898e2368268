import { brokenMentions } from './base/broken-mentions.ts'
import type { Rule } from './base/rule.ts'

export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'error',
  finds: 'a relative link to a file that does not exist',
  source: "Sourcegraph's Distribution roadmap has a link to a heading without its `#`.",
  check: (context) => brokenMentions('broken-link', context),
}

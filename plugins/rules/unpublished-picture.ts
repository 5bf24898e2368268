import { brokenMentions } from './base/broken-mentions.ts'
import type { Rule } from './base/rule.ts'

export const unpublishedPicture: Rule = {
  id: 'unpublished-picture',
  severity: 'warning',
  finds: 'a picture that the site cannot show',
  source: "Flyte's governance RFC shows its proposal as a picture, which its readers must see.",
  check: (context) => brokenMentions('unpublished-picture', context),
}

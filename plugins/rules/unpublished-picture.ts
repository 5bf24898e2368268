import { brokenMentions } from './base/broken-mentions.ts'
import type { Rule } from './base/rule.ts'

export const unpublishedPicture: Rule = {
  id: 'unpublished-picture',
  severity: 'warning',
  finds: 'a picture that the site cannot show',
  source: 'Milepost: a picture that the code host shows must not be missing on the site.',
  check: (context) => brokenMentions('unpublished-picture', context),
}

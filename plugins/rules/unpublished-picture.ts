import { brokenMentions } from './base/broken-mentions.ts'
import type { Rule } from './base/rule.ts'

export const unpublishedPicture: Rule = {
  id: 'unpublished-picture',
  severity: 'warning',
  finds: 'a picture that no page can show: it stands outside the documents, or is an SVG too large',
  source: 'A picture that is there for a code host, and is a blank on the site.',
  check: (context) => brokenMentions('unpublished-picture', context),
}

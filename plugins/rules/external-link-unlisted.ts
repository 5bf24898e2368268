import { alternatives, code } from '../basics/wording.ts'
import { isOnSite } from '../links/addresses/external-terms.ts'
import { externalLinks } from './base/external-links.ts'
import type { Rule } from './base/rule.ts'

export const externalLinkUnlisted: Rule = {
  id: 'external-link-unlisted',
  severity: 'warning',
  finds: 'a link to a site that the configuration does not list',
  source: "Sourcegraph's Distribution roadmap leads readers to documents that only a few may open.",
  *check(context) {
    const { allow } = context.external
    if (!allow) return
    for (const { address, at } of externalLinks(context)) {
      if (isOnSite(address, allow)) continue
      yield {
        ...at,
        message: `${code(address.host)} is not among the sites that links may lead to; change the link, or add the site to ${code('links.external.allow')}.`,
        help: allow.length > 0 ? `Listed are ${alternatives(allow)}.` : 'None is listed.',
      }
    }
  },
}

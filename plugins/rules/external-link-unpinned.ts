import { code } from '../basics/wording.ts'
import { isOnSite, movingRevision } from '../links/addresses/external-terms.ts'
import { externalLinks } from './base/external-links.ts'
import type { Rule } from './base/rule.ts'

export const externalLinkUnpinned: Rule = {
  id: 'external-link-unpinned',
  severity: 'warning',
  finds: 'a link to a file at a branch or tag, where the configuration asks for a commit',
  source: "Flyte's roadmap of 2022 links to lines of its `conf.py` at a commit.",
  *check(context) {
    const { pinned } = context.external
    if (pinned.length === 0) return
    for (const { address, at } of externalLinks(context)) {
      const revision = isOnSite(address, pinned) ? movingRevision(address) : undefined
      if (revision === undefined) continue
      yield {
        ...at,
        message: `The link shows a file at ${code(revision)}, which moves; write the id of a commit in its place.`,
        help: 'On GitHub, the key `y` turns the address of a file into the one at its commit.',
      }
    }
  },
}

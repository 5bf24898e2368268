import { code } from '../basics/wording.ts'
import type { ChangeRule } from './change-rule.ts'
import { issueLinksIn } from './issue-links.ts'
import { readableText } from './readable-text.ts'

export const changeWithoutIssue: ChangeRule = {
  id: 'change-without-issue',
  severity: 'error',
  finds: 'a pull request without an issue',
  source:
    "Flyte's change management, 2020 and 2022: every pull request has an issue to search for.",
  *check({ change, policy }) {
    const text = `${change.title}\n${readableText(change.description)}`
    const links = issueLinksIn(text, change.number)
    const [first] = links
    if (!first) {
      yield {
        message: 'Cannot find an issue that it belongs to; name one in the description.',
        help: 'Write `Closes #12`, `#12`, `owner/name#12` or its address. Comments and code do not count.',
      }
    } else if (policy.issue === 'closed' && !links.some(({ closes }) => closes)) {
      yield {
        message: `Cannot find an issue that it closes, only ${code(first.text)} is named.`,
        help: `Write ${code(`Closes ${first.text}`)} if that is the one. \`Fixes\` and \`Resolves\` do as well.`,
      }
    }
  },
}

import { code } from '../basics/wording.ts'
import { group } from '../kinds/group.ts'
import type { Rule } from './base/rule.ts'

export const meetingUnrecorded: Rule = {
  id: 'meeting-unrecorded',
  severity: 'warning',
  finds: 'a meeting of a SIG or working group without notes and recordings',
  source: "Flyte's governance RFC: meetings are recorded, and their notes are public.",
  *check({ graph }) {
    for (const node of graph.entries(group)) {
      const { type, status, meetings = [] } = node.data
      if ((type !== 'sig' && type !== 'wg') || status === 'retired') continue
      for (const [at, { title, notes, recordings }] of meetings.entries()) {
        if (notes ?? recordings) continue
        yield {
          node,
          path: ['meetings', at, 'title'],
          message: `Meeting ${code(title)} has neither \`notes\` nor \`recordings\`; add one of them.`,
        }
      }
    }
  },
}

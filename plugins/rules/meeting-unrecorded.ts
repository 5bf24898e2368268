import { code } from '../basics/wording.ts'
import { isOpen } from '../graph/phase.ts'
import { group } from '../kinds/group.ts'
import { governanceFor } from './base/governance-in-force.ts'
import type { Rule } from './base/rule.ts'

export const meetingUnrecorded: Rule = {
  id: 'meeting-unrecorded',
  severity: 'warning',
  finds: 'a meeting of a SIG or working group without notes and recordings',
  source: "Flyte's governance RFC: meetings are recorded, and their notes are public.",
  *check(context) {
    for (const node of context.graph.entries(group)) {
      const { type, meetings = [] } = node.data
      if ((type !== 'sig' && type !== 'wg') || !isOpen(node)) continue
      const terms = governanceFor(node, context)?.data
      const isBothAsked = terms?.meetings === 'recorded-and-noted'
      for (const [at, { title, notes, recordings }] of meetings.entries()) {
        const path = ['meetings', at, 'title']
        const lacking = notes === undefined ? 'notes' : 'recordings'
        if (!(notes ?? recordings)) {
          const message = `Meeting ${code(title)} has neither \`notes\` nor \`recordings\`; add one of them.`
          yield { node, path, message }
        } else if (isBothAsked && !(notes && recordings)) {
          const message = `Meeting ${code(title)} has no ${code(lacking)}, and the governance asks for both; add them.`
          yield { node, path, message }
        }
      }
    }
  },
}

import { type Files, mdx } from '../vocabulary.ts'

/**
 * A project with a group that a committee of three people approved. `approval` is the record of the
 * vote, and `terms` are fields of the governance in force. The term of `cy` ends on 2026-02-01.
 */
export function approvedGroup(approval: string, terms = 'named-votes: true'): Files {
  return {
    'people.yaml': 'ana: { name: A }\nben: { name: A }\ncy: { name: A }\n',
    'governance/g.mdx': mdx(`title: G\nfrom: 2026-01-01\nby: tsc\n${terms}`),
    'groups/tsc.mdx': mdx(`title: TSC
type: committee
status: active
members:
  - { person: ana, since: 2026-01-01 }
  - { person: ben, since: 2026-01-01 }
  - { person: cy, since: 2026-01-01, until: 2026-02-01 }`),
    'groups/sig-docs.mdx': mdx(`title: Docs\ntype: sig\nstatus: active\napproval: ${approval}`),
  }
}

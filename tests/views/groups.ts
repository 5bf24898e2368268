import { mdx } from '../vocabulary.ts'
import { item, roadmap } from './project.ts'

/** A committee, a SIG of it with all that a charter may say, and a working group that ended. */
export const GROUPS = {
  'people.yaml': 'ada:\n  name: Ada\n  organisation: Example Maps\nbob:\n  name: Bob\n',
  'groups/tsc.mdx': mdx('title: Committee\ntype: committee\nstatus: active'),
  'groups/sig-docs.mdx': mdx(`
    title: SIG Docs
    type: sig
    scope: horizontal
    status: active
    formed: 2026-02-12
    parent: tsc
    approval: { on: 2026-02-12, for: 6, against: 1, abstain: 2, members: 9 }
    leads:
      - { person: bob, role: chair, since: 2025-01-01, until: 2026-01-31 }
      - person: ada
        role: chair
        since: 2026-02-01
        leave: [{ from: 2026-07-06, to: 2026-08-21, cover: bob }]
    assets:
      - { repo: example/docs, paths: [site/] }
      - { site: Docs, url: https://docs.example.org }
    channels: { slack: "#docs", forum: https://example.org/forum }
    meetings:
      - { title: SIG Docs, cadence: biweekly, day: tuesday, from: 2026-11-10, time: "16:00", tz: Europe/Berlin,
          minutes: 45, url: https://example.org/meet, notes: https://example.org/notes }
    activity:
      - { on: 2026-10-13, what: meeting, quorum: true }
      - { on: 2026-11-10, what: meeting, quorum: false, notes: https://example.org/notes }
  `),
  'groups/wg-old.mdx': mdx(`
    title: WG Old
    type: wg
    status: retired
    parent: tsc
    with: [sig-docs]
    deliverables:
      - { title: A guide, url: https://example.org/guide, done: 2026-03-01 }
      - { title: A tool }
    retired: { on: 2026-05-01, why: Its goal is reached }
  `),
  'roadmap/plan.mdx': roadmap(['pin'], 'owner: sig-docs'),
  'roadmap/items/pin.mdx': item('Pinned docs', ['planned'], 'group: sig-docs'),
}

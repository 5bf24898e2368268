import { publishedProject, type SitePlace } from '../../plugins/commands/published-project.ts'
import type { Published } from '../../plugins/exports/published.ts'
import { type CheckConditions, checked, type Files, mdx } from '../vocabulary.ts'

/** A project with a site: a group that meets, a plan, releases, and a person. */
export const PROJECT: Files = {
  'people.yaml': 'ada: { name: Ada Lovelace }\n',
  'groups/core.mdx': mdx(
    `title: Core
type: team
status: active
formed: 2026-01-05
leads: [{ person: ada, role: chair, since: 2026-01-05 }]
meetings:
  - { title: Core, cadence: monthly, week: second, day: wednesday, time: "17:00", tz: America/New_York,
      minutes: 60, url: https://example.org/meet }
  - { title: Office hours, cadence: biweekly, from: 2026-01-08, time: "09:30", tz: UTC }
  - { title: Some day, cadence: quarterly }
activity: [{ on: 2026-10-14, what: meeting, quorum: true }]`,
    'See [[fast]] and [the plan](../roadmap/plan.mdx).\n\n[plan]: ../roadmap/plan.mdx\n\nAs in [plan].',
  ),
  'roadmap/plan.mdx': mdx('title: Plan\nowner: core\norder: [fast]'),
  'roadmap/items/fast.mdx': mdx(
    `title: Fast start
description: It starts at once.
roadmap: plan
owners: [ada]
group: core
history:
  - { status: planned, target: "1.3", on: 2026-02-03 }
  - { status: delayed, target: 2027-Q1, on: 2026-08-20, note: The cache is not ready }`,
  ),
  'policies/p.mdx': mdx(
    'title: Policy\nfrom: 2026-01-01\nmajor: 1\ncadence: quarterly\nsupport: { releases: 1, security: 2 }',
  ),
  'components/engine.mdx': mdx('title: Engine\nowner: core'),
  'releases/v1.2.mdx': mdx(
    `title: Release 1.2
line: "1.2"
status: released
on: 2026-06-30
components: { engine: "1.2.0" }
patches: [{ component: engine, version: "1.2.1", on: 2026-07-20, security: true }]`,
  ),
  'releases/v1.3.mdx': mdx('title: Release 1.3\nline: "1.3"\nstatus: released\non: 2026-09-30'),
}

export const PLACE: SitePlace = { site: 'https://example.org', title: 'Example' }

/** Documents → what files for other tools are made from. */
export async function published(
  documents: Files = PROJECT,
  place: SitePlace = PLACE,
  conditions: CheckConditions = {},
): Promise<Published> {
  return publishedProject(await checked(documents, conditions), place)
}

import { z } from 'zod'
import { parseLine } from '../basics/version.ts'
import {
  amount,
  day,
  flag,
  line,
  list,
  mapping,
  oneOf,
  reference,
  text,
  url,
  version,
} from './fields/fields.ts'
import { defineKind } from './kind.ts'
import type { Statuses } from './status.ts'

const statuses = {
  planned: { phase: 'open', rank: 0, next: ['beta', 'released'] },
  beta: { phase: 'active', rank: 1, next: ['released'], nextWithNote: ['planned'] },
  released: { phase: 'done', rank: 2, next: [] },
} as const satisfies Statuses

const gate = mapping({
  title: text().describe('The condition: "End-to-end tests pass".'),
  state: oneOf(['open', 'passed', 'waived']).describe('Its state.'),
  url: url().optional().describe('The address of its evidence.'),
  'at-least': amount().optional().describe('The figure that is asked for.'),
  measured: amount().optional().describe('The figure that was measured.'),
  note: text().optional().describe('A remark. A waived gate says here why.'),
}).meta({ examples: [{ title: 'Golden test suite', state: 'open' }] })

const move = mapping({
  from: day().describe('The day that it was planned for before.'),
  why: text().describe('The reason.'),
  on: day().optional().describe('The day on which it was moved.'),
}).meta({ examples: [{ from: '2026-12-30', why: 'The search is not ready' }] })

/** A release line, Major.Minor. Source: Flyte's release process. */
export const release = defineKind({
  name: 'release',
  plural: 'releases',
  describes: 'A release line, Major.Minor: its components, patches and milestone.',
  folder: 'releases',
  fields: {
    line: line().describe('Its Major.Minor, in quotes: `"1.3"`.'),
    on: day().optional().describe('The day its first version was released, or is planned for.'),
    status: oneOf(['planned', 'beta', 'released']).describe('Its status.'),
    milestone: url().optional().describe('The milestone that collects its issues.'),
    changelog: url().optional().describe('The address of its changelog.'),
    branch: url().optional().describe('The address of its branch, if it is in another repository.'),
    announcement: url().optional().describe('The address at which it was announced.'),
    moved: list(move).optional().describe('The days that it was planned for before, with reasons.'),
    gates: list(gate).optional().describe('The conditions that it must meet to be released.'),
    components: z
      .record(z.string(), version(), { error: () => 'a mapping of components to versions' })
      .meta({ examples: [{ engine: '1.3.0' }] })
      .optional()
      .describe('The version of each component at its first release.'),
    contracts: z
      .record(
        z.string(),
        z.record(z.string(), version(), { error: () => 'a mapping of contracts to versions' }),
        { error: () => 'a mapping of components to the contracts that they use' },
      )
      .meta({ examples: [{ engine: { interface: '1.2.9' } }] })
      .optional()
      .describe('The version of each contract that a component uses in this line.'),
    patches: list(
      mapping({
        component: reference().describe('The component that was released.'),
        version: version().describe('Its version.'),
        on: day().describe('The day of the release.'),
        security: flag().optional().describe('True for a security fix.'),
        fix: text()
          .optional()
          .describe('The name of the fix, the same in every line that gets it.'),
        fixes: url().optional().describe('The address of its list of fixes.'),
        note: text().optional().describe('A remark.'),
      }).meta({ examples: [{ component: 'engine', version: '1.3.1', on: '2026-11-20' }] }),
    )
      .optional()
      .describe('The patches released since then.'),
    'as-of': day()
      .optional()
      .describe('Kept as an example or as history: the day it is judged on.'),
  },
  relations: {
    components: { to: ['component'], inverse: 'released-in', keys: true },
    contracts: { to: ['component'], inverse: 'contracts-in', keys: true },
    'patches[].component': { to: ['component'], inverse: 'patched-in' },
  },
  statuses,
  past: ({ status }) => (status === 'released' ? ['on', 'patches[].on'] : ['patches[].on']),
  fieldsFromId: (id) => (parseLine(id) ? { line: id.replace(/^v/, '') } : {}),
  namesOf: (data) => [data.line],
})

export type ReleaseData = z.infer<typeof release.schema>

export type Patch = NonNullable<ReleaseData['patches']>[number]

export type Gate = NonNullable<ReleaseData['gates']>[number]

import type { z } from 'zod'
import { namesIn } from '../basics/names.ts'
import { parseLine } from '../basics/version.ts'
import {
  addressOrId,
  day,
  flag,
  line,
  list,
  mapping,
  oneOf,
  period,
  reference,
  target,
  text,
  url,
} from './fields/fields.ts'
import { defineKind } from './kind.ts'
import type { Statuses } from './status.ts'

/**
 * The statuses of an item, with those that may follow. A finished or cancelled item is taken up
 * again only with a note.
 */
const statuses = {
  unplanned: {
    phase: 'idea',
    rank: 0,
    next: ['planning', 'planned', 'in-progress', 'done', 'cancelled'],
  },
  planning: {
    phase: 'open',
    rank: 1,
    next: ['planned', 'in-progress', 'unplanned', 'delayed', 'done', 'cancelled'],
  },
  planned: {
    phase: 'open',
    rank: 2,
    next: ['in-progress', 'delayed', 'overdue', 'done', 'unplanned', 'cancelled'],
    nextWithNote: ['planning'],
  },
  'in-progress': {
    phase: 'active',
    rank: 3,
    next: ['delayed', 'overdue', 'done', 'cancelled'],
    nextWithNote: ['planned', 'planning'],
  },
  delayed: {
    phase: 'late',
    next: ['planned', 'in-progress', 'overdue', 'done', 'unplanned', 'cancelled'],
  },
  overdue: {
    phase: 'late',
    next: ['planned', 'in-progress', 'delayed', 'done', 'unplanned', 'cancelled'],
  },
  done: { phase: 'done', rank: 4, next: [], nextWithNote: ['planned', 'in-progress'] },
  cancelled: { phase: 'dropped', next: [], nextWithNote: ['unplanned', 'planning', 'planned'] },
} as const satisfies Statuses

const names = namesIn(statuses)

const step = mapping({
  status: oneOf(names).describe('The new status.'),
  target: target()
    .meta({ examples: ['2027-Q1'] })
    .optional()
    .describe('The due date from then on. Without one, it is TBD.'),
  on: period().optional().describe('The date of the step, as precisely as is known.'),
  note: text().optional().describe('The reason.'),
}).meta({ examples: [{ status: 'planned', target: '2027-Q1' }] })

const discussion = mapping({
  title: text().describe('The name that readers see.'),
  url: url().describe('Its address.'),
}).meta({ examples: [{ title: 'Planning', url: 'https://example.org/planning' }] })

/** The degrees of interest and impact, the lowest first. */
export const DEGREES = ['low', 'medium', 'high'] as const
export type Degree = (typeof DEGREES)[number]

const degree = oneOf(DEGREES)

const featureFlag = mapping({
  name: text().describe('The name of the flag in the code.'),
  default: oneOf(['on', 'off']).optional().describe('Its state by default.'),
  'remove-in': line().optional().describe('The line in which it is removed, in quotes: `"1.4"`.'),
  removed: day().optional().describe('The day on which it was removed.'),
}).meta({ examples: [{ name: 'fast-start', 'remove-in': '1.4' }] })

/** One thing on a roadmap. Source: Sourcegraph's Distribution roadmap; Flyte's roadmap of 2022. */
export const item = defineKind({
  name: 'item',
  plural: 'items',
  describes: 'One thing on a roadmap, with its history, its owners and what it waits for.',
  folder: 'roadmap/items',
  fields: {
    roadmap: reference().describe('Its roadmap.'),
    owners: list(reference()).optional().describe('Its owners: people or groups.'),
    history: list(step)
      .min(1, { error: () => 'at least one step' })
      .describe('Its steps, oldest first. The last step gives its status.'),
    tracking: url()
      .or(mapping({ none: text().describe('The reason why nothing tracks it.') }))
      .optional()
      .describe('The issue or board that tracks it, or the reason why there is none.'),
    discussions: list(addressOrId().or(discussion))
      .optional()
      .describe('Its discussions: `rfc:81`, an address, or a title with an address.'),
    needs: list(reference()).optional().describe('The items it waits for.'),
    theme: reference().optional().describe('The theme it belongs to.'),
    components: list(reference()).optional().describe('The components it changes.'),
    group: reference().optional().describe('The group that is responsible for it.'),
    release: target()
      .meta({ examples: ['1.4'] })
      .optional()
      .describe('The release line it aims for.'),
    continuous: flag()
      .optional()
      .describe('True for work that goes on for ever, so that it has no target.'),
    interest: degree
      .optional()
      .describe('The interest of the community, as a planning meeting sees it.'),
    impact: degree.optional().describe('Its effect on those who use the project.'),
    flag: featureFlag.optional().describe('The feature flag that hides it.'),
  },
  relations: {
    roadmap: { to: ['roadmap'], inverse: 'items', inherits: true },
    owners: { to: ['person', 'group'], inverse: 'owns' },
    needs: { to: ['item'], inverse: 'needed-by', acyclic: true, dependency: true },
    discussions: { to: ['rfc'], inverse: 'discussed-by', idsOf: entryIds },
    theme: { to: ['theme'], inverse: 'items' },
    components: { to: ['component'], inverse: 'items' },
    group: { to: ['group'], inverse: 'carries' },
    release: { to: ['release'], inverse: 'items' },
    'flag.remove-in': { to: ['release'], inverse: 'flags' },
    'history[].target': { to: ['release'], inverse: 'targeted-by', idsOf: lineIds },
  },
  statuses,
  past: () => ['history[].on', 'flag.removed'],
})

export type ItemData = z.infer<typeof item.schema>

/**
 * Returns the present due date: that of the last step with one, unless a later step made the item
 * unplanned.
 */
export function targetOf(data: ItemData): string | undefined {
  return data.history[targetStep(data)]?.target
}

/** Returns the index of the step that sets the present due date, or -1 when there is none. */
export function targetStep({ history }: ItemData): number {
  const last = history.findLastIndex((step) => step.target || step.status === 'unplanned')
  return history[last]?.target ? last : -1
}

/** Returns the path in the data that sets the present due date. */
export function targetPath(data: ItemData): readonly (string | number)[] {
  return ['history', targetStep(data), 'target']
}

/** Returns the address of the issue or board that tracks an item. */
export function trackedAt({ tracking }: Pick<ItemData, 'tracking'>): string | undefined {
  return typeof tracking === 'string' ? tracking : undefined
}

/** A release line that an item is promised for, with its path in the data. */
export interface Aim {
  readonly line: string
  readonly path: readonly (string | number)[]
}

/** Returns the line in `release`. Without one, returns the present target if it is a line. */
export function aimOf(data: ItemData): Aim | undefined {
  const target = targetOf(data)
  if (data.release && parseLine(data.release)) return { line: data.release, path: ['release'] }
  return target && parseLine(target) ? { line: target, path: targetPath(data) } : undefined
}

/** Returns the id when the text names an entry, such as `rfc:81`. An address names none. */
function entryIds(value: string | number): readonly string[] {
  const text = String(value)
  return /^[a-z-]+:[^/]/.test(text) ? [text] : []
}

function lineIds(value: string | number): readonly string[] {
  return parseLine(String(value)) ? [String(value)] : []
}

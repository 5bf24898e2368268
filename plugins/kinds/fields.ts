import type { z } from 'zod'
import { day, list, oneOf, reference } from './fields.ts'
import { defineKind } from './kind.ts'
import type { Statuses } from './status.ts'

const statuses = {
  open: { phase: 'open', rank: 0, next: ['closed'] },
  closed: { phase: 'done', next: ['open'] },
} as const satisfies Statuses

/** One of our fieldsets. */
export const fields = defineKind({
  name: 'fields',
  plural: 'fieldsets',
  describes: 'One of our fieldsets.',
  folder: 'fieldsets',
  fields: {
    status: oneOf(['open', 'closed']).describe('Where it stands.'),
    begun: day().optional().describe('Its first day.'),
    owners: list(reference()).optional().describe('Who answers for it: people or groups.'),
  },
  relations: { owners: { to: ['person', 'group'], inverse: 'fieldsets' } },
  statuses,
  sectionsOf: () => ['Summary'],
})

export type FieldsData = z.infer<typeof fields.schema>

import type { z } from 'zod'
import { day, list, reference, text, url } from './fields/fields.ts'
import { defineKind } from './kind.ts'

/** An ordered list of items with an owner. Source: Sourcegraph's Distribution roadmap. */
export const roadmap = defineKind({
  name: 'roadmap',
  plural: 'roadmaps',
  describes: 'An ordered, prioritised list of items with an owner.',
  folder: 'roadmap',
  fields: {
    owner: text().optional().describe('The group that keeps it, or a few words.'),
    order: list(reference()).optional().describe('Its open items, the most important first.'),
    missing: list(text()).optional().describe('Known gaps of the roadmap.'),
    board: url().optional().describe('The address of its live board.'),
    horizon: text().optional().describe('The period that it covers.'),
    'as-of': day().optional().describe('A roadmap kept as history: the day it is judged on.'),
  },
  relations: {
    owner: { to: ['group'], inverse: 'roadmaps', orText: true },
    order: { to: ['item'], inverse: 'ordered-by' },
  },
})

export type RoadmapData = z.infer<typeof roadmap.schema>

import type { z } from 'zod'
import { text, url } from './fields/fields.ts'
import { defineKind } from './kind.ts'

/** A stream of work, with the list of its issues. Source: Flyte's issues by theme. */
export const theme = defineKind({
  name: 'theme',
  plural: 'themes',
  describes: 'A stream of work, with the query that lists its issues.',
  folder: 'themes',
  fields: {
    query: url().optional().describe('The list of its open issues.'),
    labels: text().array().optional().describe('The labels of its issues in the snapshot.'),
    comment: text().optional().describe('A note for contributors.'),
  },
})

export type ThemeData = z.infer<typeof theme.schema>

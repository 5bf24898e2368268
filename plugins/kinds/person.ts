import type { z } from 'zod'
import { text, url } from './fields/fields.ts'
import { defineKind } from './kind.ts'

/** The people who lead, own and write, all in one file, by handle. */
export const person = defineKind({
  name: 'person',
  plural: 'people',
  describes: 'Somebody who leads, owns or writes, by handle.',
  folder: 'people.yaml',
  fields: {
    name: text().describe('The name that readers see.'),
    organisation: text().optional().describe('The organisation they work for.'),
    rung: text().optional().describe('Their rung on the ladder of contributors.'),
    url: url().optional().describe('Their public page.'),
  },
})

export type PersonData = z.infer<typeof person.schema>

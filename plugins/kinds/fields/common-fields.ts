import { z } from 'zod'
import { day, id, list, mapping, text, title } from './fields.ts'

/** The fields that every document may have. */
export const commonFields = {
  title: title().describe('The name that readers see.'),
  description: text()
    .optional()
    .describe('One or two sentences, shown in lists and search results.'),
  aliases: list(id()).optional().describe('Former ids, which still work as redirects.'),
  tags: list(text()).optional().describe('Free words to find it by.'),
  created: day().optional().describe('The day it was first written.'),
  milepost: mapping({
    allow: z
      .record(z.string(), text())
      .optional()
      .describe('Exceptions: rules this document may break, each with the reason.'),
  })
    .optional()
    .describe('Settings of Milepost for this document.'),
} as const

/** Returns the fields that documents share; `aliasField` is the one that holds former ids. */
export function sharedFields(aliasField: string): z.ZodRawShape {
  const named = Object.entries(commonFields).map(([name, field]) => [
    name === 'aliases' ? aliasField : name,
    field,
  ])
  return Object.fromEntries(named)
}

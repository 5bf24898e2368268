import { z } from 'zod'
import { type Day, parseDay } from '../basics/calendar.ts'
import { count, url } from './fields/fields.ts'

/** A field for a moment as code hosts print it. Its value is the day in UTC. */
function moment() {
  return z.string({ error: () => MOMENT }).transform((text, { addIssue }): Day => {
    const isMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)
    const day = isMoment ? parseDay(text.slice(0, 10)) : undefined
    if (day !== undefined) return day
    addIssue(MOMENT)
    return z.NEVER
  })
}

const MOMENT = 'a moment such as `2026-11-20T08:00:00Z`'

/** An issue that another one names. */
const named = z.object({ number: count(), url: url().optional(), title: z.string().optional() })

/** The issues that another one names: a list, or the page of a list. */
function namedIssues() {
  return z
    .array(named)
    .or(z.object({ nodes: z.array(named) }).transform(({ nodes }) => nodes))
    .nullish()
}

/** The type of an issue: its name, or a mapping with the name. */
function typeName() {
  return z
    .string()
    .or(z.object({ name: z.string() }).transform(({ name }) => name))
    .nullish()
}

/**
 * One issue of a snapshot, as `gh issue list --json` prints it. Fields that an older `gh` does not
 * print may be missing. A finding names the fields that are not read.
 */
export const issue = z.object({
  number: count().describe('Its number.'),
  title: z.string().describe('Its title.'),
  state: z.enum(['OPEN', 'CLOSED']).describe('Open or closed.'),
  labels: z.array(z.object({ name: z.string() })).describe('Its labels.'),
  milestone: z
    .object({ title: z.string(), number: count().nullish() })
    .nullable()
    .describe('The milestone it is promised for.'),
  assignees: z.array(z.object({ login: z.string() })).describe('The people who work on it.'),
  url: url().describe('Its address.'),
  createdAt: moment().describe('The time it was opened.'),
  blockedBy: namedIssues().describe('The issues that it waits for.'),
  blocking: namedIssues().describe('The issues that wait for it.'),
  parent: named.nullish().describe('The issue that it is a part of.'),
  subIssuesSummary: z
    .object({ total: count(), completed: count() })
    .nullish()
    .describe('The number of its sub-issues, and of those that are done.'),
  subIssues: namedIssues().describe('Its sub-issues.'),
  issueType: typeName().describe('Its type: a bug, a feature, a task.'),
  type: typeName().describe('Its type, as some programs name the field.'),
  closedAt: moment().nullable().describe('The time it was closed.'),
})

export type IssueData = z.infer<typeof issue>

/** Returns the address of the repository that an issue belongs to. */
export function repositoryOfIssue(url: string): string {
  return url.replace(/\/(?:-\/)?(?:issues|pull|merge_requests)\/\d+.*$/s, '')
}

import { type Files, mdx } from '../vocabulary.ts'

/** A page of links, `process/triage.mdx`, beside a page that it may lead to, `process/plan.mdx`. */
export function besidePlan(body: string): Files {
  return {
    'process/plan.mdx': mdx('title: Plan', '## 1. Dates\n\nSoon.'),
    'process/triage.mdx': mdx('title: Triage', body),
  }
}

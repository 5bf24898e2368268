import { mdx } from '../vocabulary.ts'

/** A small project, in which most documents name others. */
export const PROJECT = {
  'content/people.yaml': 'kim:\n  name: Kim\nlee:\n  name: Lee\n',
  'content/roadmap/next.mdx': mdx('title: Next\norder: [first-step]', 'What is *next*.'),
  'content/roadmap/items/first-step.mdx': mdx(
    `title: A first <b>step</b>
roadmap: next
owners: [kim]
history:
  - { status: planned, target: 2027-Q1 }
tracking: https://example.org/1
description: It comes first.`,
    '## Why\n\nBecause.\n\n## How\n\n### In detail\n\nSo.',
  ),
  'content/roadmap/items/second-step.mdx': mdx(
    `title: A second step
roadmap: next
owners: [kim]
needs:
  - first-step
history:
  - { status: planned, target: 2027-Q2 }
tracking: https://example.org/2`,
    `See [[first-step]], [[item:first-step#why|why]] and [how](./first-step.mdx#how).

\`\`\`milepost
first-step
\`\`\`

[a page](https://example.org/) and [[next]].`,
  ),
} as const

export const SECOND = 'content/roadmap/items/second-step.mdx'
export const FIRST = 'content/roadmap/items/first-step.mdx'

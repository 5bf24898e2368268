import { mdx } from '../vocabulary.ts'

/** An item on the roadmap `main`; its further fields stand from line 4 on. */
export const item = (fields: string, body?: string) =>
  mdx(`title: An item\nroadmap: main\n${fields}`, body)

/** An item whose history is these steps, from line 5 on; its further fields stand below. */
export const itemWith = (steps: readonly string[], fields = '') =>
  item(`history:\n${steps.map((step) => `  - ${step}`).join('\n')}\n${fields}`)

/** A roadmap; its further fields stand from line 3 on. */
export const roadmap = (fields = '') => mdx(`title: Main\n${fields}`)

export const people = 'ana: { name: Ana }\nben: { name: Ben }\n'

/** An RFC with every section it needs; its further fields stand from line 5 on. */
export const rfc = (number: number, fields: string, body = sections) =>
  mdx(`title: An RFC\nnumber: ${number}\nauthors: [ana]\n${fields}`, body)

export const SECTIONS = [
  'Executive Summary',
  'Motivation',
  'Proposed Implementation',
  'Drawbacks',
  'Alternatives',
  'Potential Impact and Dependencies',
  'Prior Art',
] as const

/** A body with these headings, a sentence under each. */
export const bodyWith = (headings: readonly string[]) =>
  headings.map((heading) => `## ${heading}\n\nSome words.`).join('\n\n')

const sections = bodyWith(SECTIONS)

import { mdx } from '../vocabulary.ts'

/** A policy in force since 2022, in Flyte's words; `fields` stand from line 10 on. */
export const policy = (fields = '', from = '2022-01-01') =>
  mdx(`title: Quarterly
from: ${from}
major: 1
cadence: quarterly
aligned: [admin, propeller]
independent: [idl]
identical: [flyte, chart]
support: { releases: 1, security: 2 }
${fields}`)

/** A released line; its further fields stand from line 6 on. */
export const line = (name: string, on: string, fields = '', status = 'released') =>
  mdx(`title: Line\nline: "${name}"\nstatus: ${status}\non: ${on}\n${fields}`)

export const components = Object.fromEntries(
  ['admin', 'propeller', 'idl', 'flyte', 'chart'].map((name) => [
    `components/${name}.mdx`,
    mdx('title: Component'),
  ]),
)

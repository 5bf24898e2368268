import { alternatives, code } from '../../plugins/basics/wording.ts'
import { CATALOGUE } from '../../plugins/engine/settings/rule-catalogue.ts'

/** The rule that a new one begins as: simple, and true of any project. */
export const EXAMPLE = {
  finds: 'a page whose first day is yet to come',
  source: 'Milepost: a day that is wrong misleads.',
} as const

const ID = /^(?=.{3,50}$)[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)+$/

/** Throws when no new rule can have this id. */
export function refuseRule(id: string): void {
  if (!ID.test(id)) {
    throw new Error(
      `Unexpected id ${code(id)}, expected a noun and its fault in lower case, with - between words: charter-too-old`,
    )
  }
  if (CATALOGUE.has(id)) throw new Error(`There is already a rule ${code(id)}.`)
  const examples = [...CATALOGUE].filter(([, { finds }]) => finds === EXAMPLE.finds)
  if (examples.length > 0) {
    const ids = alternatives(examples.map(([rule]) => rule))
    throw new Error(`The rule ${ids} is still the example; finish it first.`)
  }
}

/** The new files of a rule, by path: the rule, its test, its page. */
export function ruleFiles(id: string): ReadonlyMap<string, string> {
  return new Map([
    [`plugins/rules/${id}.ts`, rule(id)],
    [`tests/rules/${id}.test.ts`, test(id)],
    [`src/content/docs/rules/${id}.md`, page()],
  ])
}

/** `charterTooOld` for `charter-too-old`. */
export function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

function rule(id: string): string {
  return `import { code } from '../basics/wording.ts'
import { page } from '../kinds/page.ts'
import type { Rule } from './base/rule.ts'

export const ${camelCase(id)}: Rule = {
  id: '${id}',
  severity: 'warning',
  finds: '${EXAMPLE.finds}',
  source: '${EXAMPLE.source}',
  *check({ graph, dayFor }) {
    for (const node of graph.entries(page)) {
      const { created } = node.data
      if (created === undefined || created <= dayFor(node)) continue
      yield {
        node,
        path: ['created'],
        message: \`The page has the day of creation \${code(created)}, which is yet to come; write its first day.\`,
      }
    }
  },
}
`
}

function test(id: string): string {
  return `import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['${id}']

const createdOn = (day: string) => ({
  'process/releasing.mdx': mdx(\`title: Releasing\\ncreated: \${day}\`),
})

test('a page whose first day is yet to come', async () => {
  expect(await findingsOf(createdOn('2026-11-21'), { rules })).toMatchInlineSnapshot(
    \`"process/releasing.mdx:3:10 warning ${id}: The page has the day of creation \\\`2026-11-21\\\`, which is yet to come; write its first day."\`,
  )
})

test('a page that was created today, and one that does not say when, are in order', async () => {
  const documents = { ...createdOn('2026-11-20'), 'process/planning.mdx': mdx('title: Planning') }
  expect(await findingsOf(documents, { rules })).toBe('')
})
`
}

function page(): string {
  return `The field \`created\` names the first day of a document. A day that is yet to come is a slip, and readers cannot tell
how old the text is.

## What breaks this rule

${document('2027-01-04')}
## How to fix

Write the day on which the page was first written.

${document('2026-01-04')}`
}

function document(created: string): string {
  return `\`\`\`mdx title="content/process/releasing.mdx"
---
title: Releasing
created: ${created}
---
\`\`\`
`
}

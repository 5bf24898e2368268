import { code } from '../../plugins/basics/wording.ts'
import { BUILT_IN } from '../../plugins/kinds/index.ts'

/** Words that mean something else in code, in links, in addresses of a site or to Astro. */
const RESERVED = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends
  false finally for function if implements import in instanceof interface let new null package
  private protected public return static super switch this throw true try typeof var void while
  with yield arguments eval undefined statuses day list text z
  inv http https mailto docs i18n assets files issue issues pins guides health latest pagefind rules triage`.split(
    /\s+/,
  ),
)

/** Throws when no new kind can have this name and this plural. */
export function refuseKind(name: string, plural: string): void {
  for (const word of [name, plural]) {
    if (!/^[a-z][a-z0-9]{1,29}$/.test(word)) {
      throw new Error(
        `Unexpected name ${code(word)}, expected one word of letters from a to z: decision`,
      )
    }
    if (RESERVED.has(word))
      throw new Error(`The name ${code(word)} has another meaning; choose another.`)
    const taken = BUILT_IN.find((kind) =>
      [kind.name, kind.plural.toLowerCase(), kind.folder.split('/')[0], kind.address].includes(
        word,
      ),
    )
    if (taken) throw new Error(`The name ${code(word)} belongs to the kind ${code(taken.name)}.`)
  }
  if (name === plural) throw new Error(`Expected a plural that is not ${code(name)} itself.`)
}

/** The new files of a kind, by path: the kind and its test. */
export function kindFiles(name: string, plural: string): ReadonlyMap<string, string> {
  return new Map([
    [`plugins/kinds/${name}.ts`, kind(name, plural)],
    [`tests/kinds/${name}.test.ts`, test(name, plural)],
  ])
}

/** The regular plural of an English noun. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies')
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

function kind(name: string, plural: string): string {
  return `import { day, list, oneOf, reference } from './fields/fields.ts'
import { defineKind } from './kind.ts'
import type { Statuses } from './status.ts'

const statuses = {
  open: { phase: 'open', rank: 0, next: ['closed'] },
  closed: { phase: 'done', next: ['open'] },
} as const satisfies Statuses

/** One of our ${plural}. */
export const ${name} = defineKind({
  name: '${name}',
  plural: '${plural}',
  describes: 'One of our ${plural}.',
  folder: '${plural}',
  fields: {
    status: oneOf(['open', 'closed']).describe('Its status.'),
    begun: day().optional().describe('Its first day.'),
    owners: list(reference()).optional().describe('Its owners: people or groups.'),
  },
  relations: { owners: { to: ['person', 'group'], inverse: '${plural}' } },
  statuses,
  sectionsOf: () => ['Summary'],
})
`
}

function test(name: string, plural: string): string {
  return `import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const check = (fields: string) =>
  findingsOf({
    'people.yaml': 'ana: { name: Ana }\\n',
    '${plural}/first.mdx': mdx(\`title: The first ${name}\\n\${fields}\`, '## Summary\\n\\nSome words.'),
  })

test('a ${name} that says all it can say', async () => {
  expect(await check('status: open\\nbegun: 2026-11-20\\nowners: [ana]')).toBe('')
})

test('a ${name} without a status', async () => {
  expect(await check('begun: 2026-11-20')).toMatchInlineSnapshot()
})

test('a ${name} whose fields are wrong', async () => {
  const fields = 'status: opne\\nbegun: 2026-02-30\\nowners: ana'
  expect(await check(fields)).toMatchInlineSnapshot()
})

test('a ${name} that names somebody who is not there', async () => {
  expect(await check('status: open\\nowners: [ghost]')).toMatchInlineSnapshot()
})
`
}

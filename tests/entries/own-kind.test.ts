import { expect, test } from 'vitest'
import { z } from 'zod'
import * as readers from '../../plugins/documents/metadata/readers.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { findingsOf, mdx } from '../vocabulary.ts'

const eip = defineKind({
  name: 'eip',
  plural: 'EIPs',
  describes: 'A proposal.',
  folder: 'EIPS',
  fields: {
    eip: z.number().int().min(1),
    author: z.string().max(10),
    requires: z.union([z.number(), z.array(z.number())]).optional(),
    url: z.url().optional(),
    code: z
      .string()
      .regex(/^[A-Z]+$/)
      .default('A'),
    nested: z.object({ a: z.string() }).nullable().optional(),
  },
  relations: { requires: { to: ['eip'], inverse: 'required-by', acyclic: true } },
  namesOf: (data) => [String(data.eip)],
})

const config = { kinds: [eip], builtInKinds: false }

test("what zod says of a site's own fields is put into words", async () => {
  const frontmatter = `title: One
eip: 0.5
author: Somebody with a long name
requires: [one]
url: here
code: abc
nested: { b: 1 }`
  expect(
    await findingsOf({ 'EIPS/eip-1.md': mdx(frontmatter) }, { config }),
  ).toMatchInlineSnapshot(`
    "EIPS/eip-1.md:3:6 error invalid-field: Unexpected number \`0.5\` in \`eip\`, expected a whole number.
    EIPS/eip-1.md:4:9 error invalid-field: Unexpected text \`Somebody with a long name\` in \`author\`, expected at most 10 characters.
    EIPS/eip-1.md:5:12 error invalid-field: Unexpected text \`one\` in \`requires\`, expected a number.
    EIPS/eip-1.md:6:6 error invalid-field: Unexpected text \`here\` in \`url\`, expected text of the form \`url\`.
    EIPS/eip-1.md:7:7 error invalid-field: Unexpected text \`abc\` in \`code\`, expected text of the form \`/^[A-Z]+$/\`.
    EIPS/eip-1.md:8:1 error invalid-field: Missing field \`a\`, expected text.
      help: Add \`a:\` with text."
  `)
})

test('numbers name documents too', async () => {
  const documents = {
    'EIPS/eip-1.md': mdx('title: One\neip: 1\nauthor: A\nrequires: 2'),
    'EIPS/eip-2.md': mdx('title: Two\neip: 2\nauthor: A\nrequires: [1, 3]'),
  }
  expect(await findingsOf(documents, { config })).toMatchInlineSnapshot(`
    "EIPS/eip-1.md:5:11 error dependency-cycle: Circle in \`requires\`: \`eip-1\` → \`eip-2\` → \`eip-1\`; remove one of these.
      EIPS/eip-2.md:5:12 \`eip-2\` names \`eip-1\` here
    EIPS/eip-2.md:5:15 error unknown-reference: Cannot find eip \`3\`.
      help: The only other one is \`eip-1\`."
  `)
})

test('a kind may take the place of a built-in one', async () => {
  const item = defineKind({
    name: 'item',
    plural: 'items',
    describes: 'Another thing.',
    folder: 'roadmap/items',
    fields: { state: z.enum(['open', 'done']) },
  })
  const documents = { 'roadmap/items/a.mdx': mdx('title: A\nstate: open') }
  expect(await findingsOf(documents, { config: { kinds: [item] } })).toBe('')
})

test('a README of a kind with patterns has the name of its folder', async () => {
  const page = defineKind({ ...text, files: ['**/*.md'] })
  const documents = {
    'README.md': '# All\n\n[[tokens]] [[votes]]\n',
    'spec/Tokens/README.md': '# Tokens\n',
    'spec/votes/index.md': '# Votes\n',
  }
  const kinds = [page]
  expect(await findingsOf(documents, { config: { kinds, builtInKinds: false } })).toBe('')
})

const text = {
  name: 'text',
  plural: 'texts',
  describes: 'A text.',
  folder: '.',
  reader: readers.none(),
  fields: {},
}

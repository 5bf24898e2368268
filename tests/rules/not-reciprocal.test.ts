import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { people, rfc } from './samples.ts'

const rules = ['not-reciprocal']

test('what supersedes is superseded, and says so', async () => {
  const documents = {
    'people.yaml': people,
    'rfcs/0001-a.mdx': rfc(1, 'status: draft\nsupersedes: [0002-b, 0003-c]'),
    'rfcs/0002-b.mdx': rfc(2, 'status: superseded\nsuperseded-by: [0001-a]'),
    'rfcs/0003-c.mdx': rfc(3, 'status: superseded\nsuperseded-by: [0002-b]'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "rfcs/0001-a.mdx:6:22 warning not-reciprocal: \`0003-c\` does not name \`0001-a\` in its \`superseded-by\`; add it there.
      rfcs/0003-c.mdx:6:16 expected here
    rfcs/0003-c.mdx:6:17 warning not-reciprocal: \`0002-b\` does not name \`0003-c\` in its \`supersedes\`; add it there.
      rfcs/0002-b.mdx:2:8 expected here"
  `)
})

test('a number or an alias names it as well', async () => {
  const documents = {
    'people.yaml': people,
    'rfcs/0001-a.mdx': rfc(1, 'status: accepted\nsupersedes: ["2"]'),
    'rfcs/0002-b.mdx': rfc(2, 'status: superseded\nsuperseded-by: [former]'),
    'rfcs/0003-c.mdx': rfc(3, 'status: draft'),
  }
  const renamed = rfc(1, 'status: accepted\nsupersedes: ["2"]\naliases: [former]')
  expect(await findingsOf({ ...documents, 'rfcs/0001-a.mdx': renamed }, { rules })).toBe('')
})

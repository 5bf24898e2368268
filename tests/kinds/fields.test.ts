import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const check = (fields: string) =>
  findingsOf({
    'people.yaml': 'ana: { name: Ana }\n',
    'fieldsets/first.mdx': mdx(`title: The first fields\n${fields}`, '## Summary\n\nSome words.'),
  })

test('a fields that says all it can say', async () => {
  expect(await check('status: open\nbegun: 2026-11-20\nowners: [ana]')).toBe('')
})

test('a fields without a status', async () => {
  expect(await check('begun: 2026-11-20')).toMatchInlineSnapshot()
})

test('a fields whose fields are wrong', async () => {
  const fields = 'status: opne\nbegun: 2026-02-30\nowners: ana'
  expect(await check(fields)).toMatchInlineSnapshot()
})

test('a fields that names somebody who is not there', async () => {
  expect(await check('status: open\nowners: [ghost]')).toMatchInlineSnapshot()
})

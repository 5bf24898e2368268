import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { people, rfc } from './samples.ts'

const rules = ['number-disagrees']

test('a file name that says another number, or none', async () => {
  const documents = {
    'people.yaml': people,
    'rfcs/0080-groups.mdx': rfc(81, 'status: draft'),
    'rfcs/82-short.mdx': rfc(82, 'status: draft'),
    'rfcs/named.mdx': rfc(83, 'status: draft'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "rfcs/0080-groups.mdx:3:9 error number-disagrees: Unexpected number \`81\` in the file \`0080-groups.mdx\`, expected a name that begins with \`0081\`.
    rfcs/82-short.mdx:3:9 error number-disagrees: Unexpected number \`82\` in the file \`82-short.mdx\`, expected a name that begins with \`0082\`.
    rfcs/named.mdx:3:9 error number-disagrees: Unexpected number \`83\` in the file \`named.mdx\`, expected a name that begins with \`0083\`."
  `)
})

test('two RFCs with one number', async () => {
  const documents = {
    'people.yaml': people,
    'rfcs/0081-groups.mdx': rfc(81, 'status: draft'),
    'rfcs/0081-roles.mdx': rfc(81, 'status: accepted'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "rfcs/0081-roles.mdx:3:9 error number-disagrees: Number \`81\` is taken by \`0081-groups\`; give one of them another.
      rfcs/0081-groups.mdx:3:9 first used here"
  `)
})

test('number 0 is for drafts, however many', async () => {
  const documents = {
    'people.yaml': people,
    'rfcs/0000-one.mdx': rfc(0, 'status: draft'),
    'rfcs/0000-two.mdx': rfc(0, 'status: review'),
    'rfcs/0000-three.mdx': rfc(0, 'status: withdrawn'),
    'rfcs/0000-four.mdx': rfc(0, 'status: accepted'),
    'rfcs/12345-far.mdx': rfc(12345, 'status: draft'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(
    `"rfcs/0000-four.mdx:3:9 error number-disagrees: Unexpected number \`0\`, which is for drafts; give the RFC a number of its own."`,
  )
})

test('a file name that begins with the number', async () => {
  const documents = { 'people.yaml': people, 'rfcs/0081-groups.mdx': rfc(81, 'status: draft') }
  expect(await findingsOf(documents, { rules })).toBe('')
})

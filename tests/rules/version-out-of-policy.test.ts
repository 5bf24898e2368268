import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { components, line, policy } from './release-samples.ts'

const rules = ['version-out-of-policy']
const sound = {
  ...components,
  'policies/quarterly.mdx': policy(),
  'releases/v1.1.mdx': line('1.1', '2022-06-30'),
  'releases/v1.2.mdx': line('1.2', '2022-09-30'),
  'releases/v1.3.mdx': line('1.3', '2022-12-30'),
}

test('a line of another major', async () => {
  const documents = { ...sound, 'releases/v2.0.mdx': line('2.0', '2023-03-31') }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "releases/v2.0.mdx:3:7 error version-out-of-policy: Line \`2.0\` has the major version 2, expected 1.
      policies/quarterly.mdx:4:8 as this policy says"
  `)
})

test('a line that skips one', async () => {
  const documents = { ...sound, 'releases/v1.5.mdx': line('1.5', '2023-06-30', '', 'planned') }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "releases/v1.5.mdx:3:7 error version-out-of-policy: Line \`1.5\` follows \`1.3\`, expected \`1.4\` between them; none is skipped.
      releases/v1.3.mdx:3:7 the line before"
  `)
})

test('the first line of a major follows the last of the one before', async () => {
  const documents = {
    ...sound,
    'policies/next.mdx': policy('', '2023-03-01').replace('major: 1', 'major: 2'),
    'releases/v2.0.mdx': line('2.0', '2023-03-31'),
    'releases/v2.2.mdx': line('2.2', '2023-06-30'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "releases/v2.2.mdx:3:7 error version-out-of-policy: Line \`2.2\` follows \`2.0\`, expected \`2.1\` between them; none is skipped.
      releases/v2.0.mdx:3:7 the line before"
  `)
})

test('a beta that is not written as the policy writes it', async () => {
  const fields = 'components: { admin: "1.4.0-beta.1", idl: "1.9.0b0" }'
  const beta = { 'releases/v1.4.mdx': line('1.4', '2023-03-31', fields, 'beta') }
  expect(await findingsOf({ ...sound, ...beta }, { rules })).toMatchInlineSnapshot(
    `"releases/v1.4.mdx:6:22 error version-out-of-policy: Unexpected beta \`1.4.0-beta.1\`, expected \`v1.4.0b1\`."`,
  )
  const own = { 'policies/quarterly.mdx': policy('beta: v{major}.{minor}.{patch}-beta.{n}') }
  expect(await findingsOf({ ...sound, ...beta, ...own }, { rules })).toMatchInlineSnapshot(`
    "releases/v1.4.mdx:6:43 error version-out-of-policy: Unexpected beta \`1.9.0b0\`, expected \`v1.9.0-beta.0\`.
      policies/quarterly.mdx:10:7 as this policy says"
  `)
})

test('a released line that has a beta where the release belongs', async () => {
  const documents = {
    ...sound,
    'releases/v1.3.mdx': line('1.3', '2022-12-30', 'components: { admin: "1.3.0b2" }'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(
    `"releases/v1.3.mdx:6:22 error version-out-of-policy: Line \`1.3\` is released with the beta \`1.3.0b2\` of \`admin\`, expected \`v1.3.0\`."`,
  )
})

const patched = (name: string, on: string, security: boolean) => ({
  ...sound,
  [`releases/v${name}.mdx`]: line(
    name,
    name === '1.1' ? '2022-06-30' : '2022-09-30',
    `patches:\n  - { component: admin, version: "${name}.1", on: ${on}, security: ${security} }`,
  ),
})

test('a patch is judged from its own day on', async () => {
  const today = '2023-06-30'
  const of = (on: string) => findingsOf(patched('1.1', on, false), { rules, today })
  expect(await of('2023-06-30')).toContain('came on 2023-06-30, when line `1.1`')
  expect(await of('2023-07-01')).toBe('')
})

test.each([
  ['a fix while the next line is in the making', '1.2', '2022-12-29', false],
  ['a security fix one line further back', '1.1', '2022-12-29', true],
  ['a security fix on the day a line ships', '1.2', '2022-12-30', true],
])('%s is in order', async (_, name, on, security) => {
  expect(await findingsOf(patched(name, on, security), { rules })).toBe('')
})

test.each([
  [
    'an ordinary fix where only security is fixed',
    '1.1',
    '2022-09-30',
    false,
    'got only security fixes since 2022-09-30; add `security: true` if it is one.',
  ],
  [
    'an ordinary fix on the day the next line ships',
    '1.2',
    '2022-12-30',
    false,
    'got only security fixes since 2022-12-30; add `security: true` if it is one.',
  ],
  [
    'a security fix for what is out of support',
    '1.1',
    '2022-12-30',
    true,
    'was out of support since 2022-12-30; correct one of them.',
  ],
])('%s is out of policy', async (_, name, on, security, why) => {
  const found = `releases/v${name}.mdx:7:47 error version-out-of-policy: Patch \`${name}.1\` of \`admin\` came`
  expect(await findingsOf(patched(name, on, security), { rules })).toBe(
    `${found} on ${on}, when line \`${name}\` ${why}`,
  )
})

test('the beta of a patch, and betas of the line in the making, are in order', async () => {
  const documents = {
    ...sound,
    'releases/v1.3.mdx': line(
      '1.3',
      '2022-12-30',
      'patches:\n  - { component: admin, version: v1.3.1b0, on: 2023-01-05 }',
    ),
    'releases/v1.4.mdx': line('1.4', '2023-03-31', 'components: { admin: v1.4.0b3 }', 'beta'),
  }
  expect(await findingsOf(documents, { rules, today: '2023-02-01' })).toBe('')
})

test('where no release has a day, a line has been out of support from the start', async () => {
  const release = (line: string, more = '') =>
    mdx(`title: Release ${line}\nline: "${line}"\nstatus: released${more}`)
  const patches = '\npatches:\n  - { component: admin, version: "1.0.1", on: 2023-01-05 }'
  const files = {
    'components/admin.mdx': mdx('title: Admin\nrepo: example/admin'),
    'releases/v1.0.mdx': release('1.0', `\ncomponents: { admin: "1.0.0" }${patches}`),
    'releases/v1.1.mdx': release('1.1'),
  }
  expect(await findingsOf(files, { rules })).toContain(
    'came on 2023-01-05, when line `1.0` was out of support; correct one of them.',
  )
})

import { expect, test } from 'vitest'
import { milepost } from '../cli/terminal.ts'
import { page, policy as pinPolicy, project } from '../links/pinned.ts'
import { findingsOf, mdx } from '../vocabulary.ts'

/** The cases that Flyte's release process of 2022 names itself. */

const COMPONENTS = ['flyte', 'chart', 'flytepropeller', 'flyteadmin', 'flyteidl']

const POLICY = mdx(`
  title: Quarterly releases
  from: 2022-01-01
  major: 1
  cadence: quarterly
  aligned: [flyte, flytepropeller, flyteadmin]
  independent: [flyteidl]
  identical: [flyte, chart]
  support: { releases: 1, security: 2 }
`)

const line = (name: string, on: string, more = '') =>
  mdx(`title: "${name}"\nline: "${name}"\nstatus: released\non: ${on}\n${more}`)

const FLYTE = {
  ...Object.fromEntries(COMPONENTS.map((id) => [`components/${id}.mdx`, mdx(`title: ${id}`)])),
  'policies/quarterly.mdx': POLICY,
  'releases/v1.0.mdx': line('1.0', '2022-05-04'),
  'releases/v1.1.mdx': line('1.1', '2022-07-08'),
  'releases/v1.2.mdx': line('1.2', '2022-10-01'),
}

const below = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text]))

const run = async (command: string, files: Readonly<Record<string, string>> = FLYTE) =>
  JSON.parse((await milepost(`${command} --today 2022-10-20 --format json`, below(files))).out)

const backports = (fix: string, files = FLYTE) =>
  run(`release backports --component flytepropeller --fix ${fix} --merged 2022-10-20`, files)

test('after 1.2.x comes 1.3.0, for Flyte and for the major components', async () => {
  expect(await run('release next')).toMatchObject({ line: '1.3', release: 'v1.3.0' })
  const next = await run('release next --component flytepropeller')
  expect(next).toMatchObject({ line: '1.3', release: 'v1.3.0' })
})

test('after v1.2.0 of flytepropeller, the next merge to the main branch is v1.3.0b0', async () => {
  const { merge } = await run('release next --component flytepropeller')
  expect(merge).toBe('v1.3.0b0')
})

test('a fix in v1.3.0b0 goes to the branch of v1.2.x, and not to that of v1.1.x', async () => {
  const { merge, into } = await backports('ordinary')
  expect(merge).toBe('v1.3.0b0')
  expect(into).toMatchObject([{ line: '1.2', branch: 'release-v1.2', patch: 'v1.2.1' }])
})

test('a security fix goes two lines back', async () => {
  const { into } = await backports('security')
  expect(into.map((each: { line: string }) => each.line)).toEqual(['1.2', '1.1'])
})

test('before v1.2.1 there may be v1.2.1b0, as the developer decides', async () => {
  expect((await backports('ordinary')).into).toMatchObject([{ beta: 'v1.2.1b0' }])
  const patches = (...versions: readonly string[]) => ({
    ...FLYTE,
    'releases/v1.2.mdx': line(
      '1.2',
      '2022-10-01',
      `patches:\n${versions.map((version) => `  - { component: flytepropeller, version: "${version}", on: 2022-10-12 }`).join('\n')}`,
    ),
  })
  const judged = { rules: ['version-out-of-policy', 'not-aligned'], today: '2022-10-20' }
  expect(await findingsOf(patches('1.2.1b0', '1.2.1'), judged)).toBe('')
  expect(await findingsOf(patches('1.2.1'), judged)).toBe('')
  expect((await backports('ordinary', patches('1.2.1b0'))).into).toMatchObject([
    { beta: 'v1.2.1b1', patch: 'v1.2.1' },
  ])
})

const released13 = (fields: string) => ({
  ...FLYTE,
  'releases/v1.3.mdx': line('1.3', '2022-12-30', fields),
})

test('by the end of 1.3.x, flyteadmin is at 1.3.8 and flytepropeller at 1.3.2', async () => {
  const files = released13('components: { flyteadmin: "1.3.8", flytepropeller: "1.3.2" }')
  expect(await findingsOf(files, { rules: ['not-aligned'], today: '2023-03-01' })).toBe('')
})

test('the Helm chart has the version of Flyte, down to the patch', async () => {
  const charts = (chart: string) =>
    findingsOf(released13(`components: { flyte: "1.3.1", chart: "${chart}" }`), {
      rules: ['not-aligned'],
      today: '2023-03-01',
    })
  expect(await charts('1.3.1')).toBe('')
  expect(await charts('1.3.0')).toContain('expected exactly `1.3.1` like `flyte`')
})

test('major components share their minor, and independent ones go their own way', async () => {
  const versions = (fields: string) =>
    findingsOf(released13(`components: { ${fields} }`), {
      rules: ['not-aligned'],
      today: '2023-03-01',
    })
  expect(await versions('flytepropeller: "1.2.9"')).toContain('expected `1.3.x`')
  expect(await versions('flyteidl: "1.5.3"')).toBe('')
})

test('a release may come early, and none comes before its line', async () => {
  const early = { ...FLYTE, 'releases/v1.3.mdx': line('1.3', '2022-10-15') }
  const skipped = { ...FLYTE, 'releases/v1.4.mdx': line('1.4', '2022-10-15') }
  const rules = ['version-out-of-policy', 'release-out-of-order', 'cadence-missed']
  expect(await findingsOf(early, { rules, today: '2022-10-20' })).toBe('')
  expect(await findingsOf(skipped, { rules, today: '2022-10-20' })).toContain('`1.3`')
})

test('docs of aligned components are pinned to Major.Minor, and those of others are the latest', async () => {
  const pinned = {
    ...project,
    'policies/quarterly.mdx': pinPolicy(
      'aligned: [flytekit]\nindependent: [idl]\ndocs: { aligned: minor, others: latest }',
    ),
  }
  const written = (body: string) =>
    findingsOf({ ...pinned, 'process/docs.mdx': page(body) }, { rules: ['pin-disagrees'] })
  const docs = 'https://docs.example.org'
  expect(await written(`[it](${docs}/flytekit/v1.3/api.html)`)).toBe('')
  expect(await written(`[it](${docs}/flytekit/latest/api.html)`)).toContain('`1.3`')
  expect(await written(`[it](${docs}/idl/latest/idl.html)`)).toBe('')
  expect(await written(`[it](${docs}/idl/v1.5/idl.html)`)).toContain('`latest`')
})

import { expect, test } from 'vitest'
import { SIGS } from '../imports/sigs-sample.ts'
import { milepost } from './terminal.ts'

const files = { 'community/sigs.yaml': SIGS, 'community/sig-docs/charter.md': '# Charter\n' }

test('says what is written, and what could not be said', async () => {
  const { exit, out } = await milepost('import kubernetes-sigs community', files)
  expect(exit).toBe(0)
  expect(out.split('\n').slice(-3).join('\n')).toMatchInlineSnapshot(`
    "sigs.yaml:55:30 wg-links: no SIG is named \`Dogs\`.
    Wrote 4 files for 1 SIG, 1 working group, 1 committee, 3 people, 2 subprojects and 5 owner files; 14 things could not be said in full.
    "
  `)
})

test('a dry run writes nothing', async () => {
  const { exit, out } = await milepost(
    'import kubernetes-sigs community/sigs.yaml --dry-run',
    files,
  )
  expect([exit, out.includes('Would write 4 files')]).toEqual([0, true])
})

test('where a file is in the way, nothing is written', async () => {
  const taken = { ...files, 'content/groups/wg-links.mdx': 'mine', 'content/people.yaml': 'mine' }
  const { exit, out, err } = await milepost('import kubernetes-sigs community', taken)
  expect([exit, out]).toEqual([2, ''])
  expect(err).toMatchInlineSnapshot(`
    "milepost: Nothing was written: \`content/groups/wg-links.mdx\` and \`content/people.yaml\` are already there.
    "
  `)
})

test('what cannot be read is told', async () => {
  const missing = await milepost('import kubernetes-sigs nowhere')
  expect([missing.exit, missing.err.includes('Cannot find')]).toEqual([2, true])
  const wrong = await milepost('import kubernetes-sigs a.yaml', { 'a.yaml': 'sigs: 3' })
  expect([wrong.exit, wrong.err]).toMatchInlineSnapshot(`
    [
      2,
      "milepost: \`a.yaml\` is not a list of groups:
    a.yaml:1:7 Wrong or missing \`sigs\`, expected a list.
    ",
    ]
  `)
})

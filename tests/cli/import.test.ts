import { expect, test } from 'vitest'
import { SIGS } from '../imports/sigs-sample.ts'
import { milepost } from './terminal.ts'

const files = { 'community/sigs.yaml': SIGS, 'community/sig-docs/charter.md': '# Charter\n' }

test('says what is written, and what could not be said', async () => {
  const { exit, out } = await milepost('import kubernetes-sigs community', files)
  expect(exit).toBe(0)
  expect(out.split('\n').slice(-3).join('\n')).toMatchInlineSnapshot(`
    "sigs.yaml:55:30 wg-links: no SIG is named \`Dogs\`.
    Wrote 4 files for 1 SIG, 1 working group, 1 committee, 3 people, 2 subprojects and 5 owner files; 13 facts could not be imported in full.
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
  const taken = { ...files, 'content/groups/wg-links.mdx': 'mine', 'content/people.yaml': '' }
  const { exit, out, err } = await milepost('import kubernetes-sigs community', taken)
  expect([exit, out]).toEqual([2, ''])
  expect(err).toMatchInlineSnapshot(`
    "milepost: Nothing was written: \`content/groups/wg-links.mdx\` is already there.
    "
  `)
  const dry = await milepost('import kubernetes-sigs community --dry-run', taken)
  expect(dry).toEqual({ exit, out, err })
})

test('what cannot be read is reported', async () => {
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

test('a folder of files is read, with a note at its place in each', async () => {
  const decisions = {
    'docs/0001-use-yaml.md': '# Use YAML\n\n* Status: accepted\n\nText.\n',
    'docs/more/0002-use-json.md': '# Use JSON\n\n* Status: odd\n\nText.\n',
    'docs/node_modules/x/0003-no.md': '# No\n',
    'docs/0004-bytes.md': new Uint8Array([35, 32, 255]),
  }
  const { exit, out } = await milepost('import madr docs', decisions)
  expect([exit, out]).toMatchInlineSnapshot(`
    [
      0,
      "0004-bytes.md:1:3 Left out: Unexpected bytes that are not UTF-8; save the file as UTF-8.
    more/0002-use-json.md:3:11 \`odd\` became \`accepted\`: it is not a status of a decision.
    Wrote 2 files for 2 decisions and 0 people; 2 facts could not be imported in full.
    ",
    ]
  `)
  const none = await milepost('import madr docs', { 'docs/a.md': '# A\n' })
  expect([none.exit, none.err.replace(/`\/.*?`/, '`…`')]).toEqual([
    2,
    'milepost: Cannot find a file of this format in `…`; it reads architectural decision records (MADR), `0001-….md` and so on, as RFCs.\n',
  ])
  const taken = await milepost('import madr docs', {
    ...decisions,
    'content/rfcs/0001-use-yaml.md': 'mine',
  })
  expect([taken.exit, taken.out]).toEqual([2, ''])
})

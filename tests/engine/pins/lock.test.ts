import { expect, test } from 'vitest'
import { locked, page, project } from '../../links/pinned.ts'
import { type Files, findingsOf } from '../../vocabulary.ts'

const LOCK = String(project['pins.lock.json'])
const rules = ['invalid-lock']

const withLock = (text: string): Files => ({
  ...project,
  'pins.lock.json': text,
  'process/page.mdx': page('[x](inv:flytekit#flytekit.Task)'),
})

test.each([
  ['no JSON', '{ "version": 1, pins }'],
  ['what git leaves of two branches', LOCK.replace('"pins"', '<<<<<<< HEAD\n  "pins"')],
  ['an empty file', ''],
  ['another format', LOCK.replace('"version": 1', '"version": 2')],
  ['no pins', '{ "version": 1 }'],
  ['a wrong digest', LOCK.replace(/"sha256": "\w{8}/, '"sha256": "00000000')],
  ['a digest that is none', LOCK.replace(/"sha256": "\w+"/, '"sha256": "abc"')],
  ['a wrong number of bytes', LOCK.replace(/"bytes": \d+/, '"bytes": 7')],
  ['a name that climbs', LOCK.replace('"flytekit"', '"../flytekit"')],
  ['a version that climbs', LOCK.replace('"1.2"', '"1/../2"')],
  ['an address without a lock', LOCK.replace('https://', 'http://')],
  ['a field that nobody knows', LOCK.replace('"bytes"', '"size": 1, "bytes"')],
  ['one version twice', LOCK.replace('"1.2"', '"1.3"')],
  ['a copy that is missing', LOCK.replace('"1.2"', '"1.1"')],
])('%s', async (_, text) => {
  expect(await findingsOf(withLock(text), { rules })).toMatchSnapshot()
})

test('a copy that was changed is not used', async () => {
  const { 'pins/flytekit-1.3.inv': other = '' } = locked({
    'flytekit 1.3': ['x py:class 1 x.html -'],
  })
  const files = { ...withLock(LOCK), 'pins/flytekit-1.3.inv': other }
  expect(await findingsOf(files)).toMatchInlineSnapshot(`
    "pins.lock.json:21:16 error invalid-lock: Unexpected 101 bytes in \`content/pins/flytekit-1.3.inv\`, expected 195.
      help: Run \`milepost pins update\`; the lock is written by it and by nobody else.
    process/page.mdx:5:5 error pin-unknown: Cannot find the inventory of \`flytekit\` \`1.3\` in the lock.
      help: Run \`milepost pins update flytekit\`."
  `)
})

test('a project without a lock has nothing to complain of', async () => {
  expect(await findingsOf({ 'process/page.mdx': page('Words.') })).toBe('')
})

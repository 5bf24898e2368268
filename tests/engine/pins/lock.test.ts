import { expect, test } from 'vitest'
import { readLock } from '../../../plugins/engine/pins/read-lock.ts'
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
  ['nothing', 'null'],
  ['a list', '[]'],
  ['what is nested without end', '['.repeat(200_000)],
  ['a field that is no field', LOCK.replace('"bytes"', '"__proto__": { "bytes": 7 }, "bytes"')],
  ['a component that is a path', LOCK.replace('"flytekit"', '"../../etc/passwd"')],
  ['a version that is a path', LOCK.replace('"1.2"', '"/etc/passwd"')],
  ['a component that is a number', LOCK.replace('"component": "flytekit"', '"component": 1')],
  ['a size that is text', LOCK.replace(/"bytes": (\d+)/, '"bytes": "$1"')],
  ['a size below nothing', LOCK.replace(/"bytes": \d+/, '"bytes": -1')],
  ['pins that are a mapping', '{ "version": 1, "pins": { "0": {} } }'],
  ['a pin that is none', '{ "version": 1, "pins": [null] }'],
  ['an address that hides its host', LOCK.replace('https://docs', 'https://docs@evil.example\\\\')],
  ['a title with a line of its own', LOCK.replace('"project": "flytekit"', '"project": "a\\nb"')],
  ['a moment that is none', LOCK.replace('2026-11-20T08:00:00Z', 'yesterday')],
  ['one version twice', LOCK.replace('"1.2"', '"1.3"')],
  ['a copy that is missing', LOCK.replace('"1.2"', '"1.1"')],
])('%s', async (_, text) => {
  expect(await findingsOf(withLock(text), { rules })).toMatchSnapshot()
})

const PIN = JSON.parse(LOCK).pins[0]

test('line ends of Windows and a byte order mark are no fault', async () => {
  expect(await findingsOf(withLock(`\uFEFF${LOCK.replaceAll('\n', '\r\n')}`))).toBe('')
})

test('a lock of a hundred thousand pins is refused at once', async () => {
  const pins = Array.from({ length: 100_000 }, (_, at) => ({ ...PIN, version: `1.${at}` }))
  expect(await findingsOf(withLock(JSON.stringify({ version: 1, pins })), { rules })).toContain(
    '1:1 error invalid-lock: Unexpected 100,000 pins, expected at most 10,000.',
  )
})

test('a lock of ten thousand pins is read as fast as its copies are', async () => {
  const pins = Array.from({ length: 10_000 }, (_, at) => ({ ...PIN, version: `1.${at}` }))
  const { entries, findings } = readLock('x', JSON.stringify({ version: 1, pins }))
  expect([entries.length, findings.length]).toEqual([10_000, 0])
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

test('a project without a lock has no findings', async () => {
  expect(await findingsOf({ 'process/page.mdx': page('Words.') })).toBe('')
})

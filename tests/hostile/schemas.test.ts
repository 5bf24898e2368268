import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, expect, test } from 'vitest'
import { milepostIn } from '../cli/terminal.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'

/** Former ids of a document, none of which the check takes. The schema is written all the same. */
const NAMES = [
  '##[add-mask]x ##vso[task.setvariable]x',
  '::error::x',
  'red \u001b[31m turned \u202e line \u2028 c1 \u009b2J tag \u{e0041} half \ud800',
  '","$ref":"https://evil.example/schema.json',
  '__proto__',
  'constructor',
  '#/$defs/name-of-person',
  '</script><script>x</script>',
]

const root = scratchProject(
  {
    'content/people.yaml': `ada: { name: Ada }\n${NAMES.map((name) => `${JSON.stringify(name)}: { name: x }\n`).join('')}`,
    'content/roadmap/r.mdx': mdx('title: R\norder: [i]'),
    'content/roadmap/items/i.mdx': mdx(
      `title: I\nroadmap: r\nhistory: [{ status: planned }]\naliases: ${JSON.stringify(NAMES)}`,
    ),
    'content/roadmap/items/::error::x ##[y].mdx': mdx('title: X\nroadmap: r'),
  },
  afterAll,
)

const ACTIVE = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--\n]|##(?:vso|teamcity)?\[|^\s*::/mv

test('schemas hold hostile names as plain texts, printed as in a file', async () => {
  const { exit, out, err } = await milepostIn(root, ['export', 'schemas'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  expect(out).not.toMatch(ACTIVE)
  await milepostIn(root, ['export', 'schemas', '--out', 'schemas.json'])
  expect(readFileSync(join(root, 'schemas.json'), 'utf8')).toBe(out)
  const { $defs } = JSON.parse(out)
  const [{ enum: items }] = $defs.item.$defs['name-of-item'].anyOf
  expect(items.toSorted()).toEqual([...NAMES, '::error::x ##[y]', 'i'].toSorted())
})

test('a name changes nothing of what a schema asks for', async () => {
  const { out } = await milepostIn(root, ['export', 'schemas', '--kind', 'item'])
  const schema = JSON.parse(out)
  const addresses = [...out.matchAll(/"\$(?:ref|id)": "([^"]*)"/g)].map(([, address]) => address)
  expect(
    addresses.filter((address) => !/^#\/\$defs\/name-of-[a-z-]+$/.test(address ?? '')),
  ).toEqual([])
  const isValid = new Ajv2020({ strict: false }).compile(schema)
  const item = { title: 'B', roadmap: 'r', history: [{ status: 'planned' }] }
  expect(isValid(item)).toBe(true)
  expect(isValid({ ...item, needs: ['toString'] })).toBe(false)
  expect(isValid({ ...item, evil: 1 })).toBe(false)
})

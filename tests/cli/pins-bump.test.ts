import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { component, page, project } from '../links/pinned.ts'
import type { Files } from '../vocabulary.ts'
import { LINKED, milepost, onDisk, pinsIn } from './pinned-project.ts'

const BUMPED: Files = {
  ...project,
  'components/flytekit.mdx': component('flytekit', "  pin: '1.2'"),
  'process/page.mdx': page('[x](inv:flytekit#flytekit.old) [y](inv:flytekit#flytekit.Task)'),
}

test('bump says what breaks and writes nothing', async () => {
  const root = onDisk(BUMPED)
  const { exit, out, err } = await milepost(root, 'pins bump --to 1.3')
  expect({ exit, out, err }).toMatchInlineSnapshot(`
    {
      "err": "Nothing was written; \`--apply\` moves the pins.
    ",
      "exit": 1,
      "out": "component  version    links    of them
    flytekit   1.2 → 1.3  2 links  1 breaks

    error[unknown-inventory-name]: Cannot find \`flytekit.old\` in \`flytekit 1.3\`; did you mean \`flytekit.Task\` or \`flytekit.task\`?
     --> content/process/page.mdx:5:5
      |
    5 | [x](inv:flytekit#flytekit.old) [y](inv:flytekit#flytekit.Task)
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: It is in \`flytekit 1.2\`.
      = see: https://milepost-dev.github.io/milepost/rules/unknown-inventory-name/

    1 error in 6 documents, checked for 2026-11-20.
    ",
    }
  `)
  expect(readFileSync(join(root, 'content/components/flytekit.mdx'), 'utf8')).toContain("'1.2'")
})

test('bump lists plain addresses of docs too, and the pages that they would lose', async () => {
  const docs = 'https://docs.example.org/flytekit'
  const body = `[x](inv:flytekit#flytekit.T*) ${docs}/v1.2/api.html ${docs}/v1.2/gone.html`
  const root = onDisk({ ...BUMPED, 'process/page.mdx': page(body) })
  const { exit, out } = await milepost(root, 'pins bump --to 1.3')
  expect(exit).toBe(0)
  expect(out.match(/^(?:flytekit|\w+\[|.* help:).*$/gm)).toMatchInlineSnapshot(`
    [
      "flytekit   1.2 → 1.3  3 links  1 breaks",
      "warning[ambiguous-inventory-name]: \`inv:flytekit#flytekit.T*\` means 2 names; write \`inv:flytekit:py:class#flytekit.Task\` or \`inv:flytekit:py:function#flytekit.Tasks\`.",
      "info[pin-behind]: Address leads to \`flytekit\` \`1.2\`, and links lead to \`1.3\`.",
      "  = help: Write \`https://docs.example.org/flytekit/v1.3/api.html\`; \`milepost check --fix\` does.",
      "info[pin-behind]: Address leads to \`flytekit\` \`1.2\`, and links lead to \`1.3\`.",
      "  = help: The inventory of \`flytekit\` \`1.3\` does not have that page; look for its new address.",
    ]
  `)
  const { err } = await milepost(root, 'pins bump --to 1.3 --apply')
  expect(err).toBe('1 pin moved to `1.3`.\n')
  const again = await milepost(root, 'pins bump --to 1.3 --apply')
  expect(again.out).toContain('1.3 → 1.3  3 links  0 break')
  expect(again.err).toBe('Links to `flytekit` lead to `1.3` already.\n')
})

test('bump counts links that had no inventory before', async () => {
  const root = onDisk({
    ...BUMPED,
    'components/flytekit.mdx': component('flytekit', '  pin: main'),
  })
  const { out } = await milepost(root, 'pins bump --to 1.3')
  expect(out).toMatch(/^flytekit +main → 1\.3 +2 links +1 breaks$/m)
})

test('bump --apply moves the pin, and drops what no link means any more', async () => {
  const root = onDisk(BUMPED)
  const { err } = await milepost(root, 'pins bump --to 1.3 --apply')
  expect(err).toBe('1 pin moved to `1.3`.\n')
  expect(readFileSync(join(root, 'content/components/flytekit.mdx'), 'utf8')).toContain(
    "pin: '1.3'\n",
  )
  expect(pinsIn(root)).toEqual(['flytekit 1.3', 'idl latest'])
  expect(existsSync(join(root, 'content/pins/flytekit-1.2.inv'))).toBe(false)
})

test.each([
  ['a byte order mark and line ends of Windows', '\uFEFF', '\r\n', "pin: '1.2' # 1.2"],
  ['a pin over two lines', '', '\n', 'pin: >-\n    1.2'],
  ['a key in quotes', '', '\n', '"pin":   "1.2"'],
])('bump --apply keeps %s', async (_, mark, end, pin) => {
  const text = component('flytekit', `  ${pin}`).replaceAll('\n', end)
  const root = onDisk({ ...BUMPED, 'components/flytekit.mdx': mark + text })
  expect((await milepost(root, 'pins bump --to 1.3 --apply')).err).toBe('1 pin moved to `1.3`.\n')
  const moved = pin.replace(/(["']?)1\.2\1|>-\n {4}1\.2/, (was) =>
    was.startsWith("'") ? "'1.3'" : '"1.3"',
  )
  expect(readFileSync(join(root, 'content/components/flytekit.mdx'), 'utf8')).toBe(
    mark + component('flytekit', `  ${moved}`).replaceAll('\n', end),
  )
})

test('a component without a pin follows the release line', async () => {
  const root = onDisk({ ...project, ...LINKED })
  const { exit, err } = await milepost(root, 'pins bump --to 1.2 --apply')
  expect(exit).toBe(0)
  expect(err).toBe(
    '`flytekit` follows the release line without a pin, and will with the release of `1.2`.\n',
  )
})

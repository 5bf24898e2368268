import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { network } from '../engine/pins/server.ts'
import { component, inventory, locked, page, project } from '../links/pinned.ts'
import { scratchProject } from '../scratch.ts'
import type { Files } from '../vocabulary.ts'
import { milepostIn, type Printed } from './terminal.ts'

const onDisk = (files: Files) =>
  scratchProject(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  )

const milepost = (root: string, commandLine: string, network = {}): Promise<Printed> =>
  milepostIn(root, commandLine.split(' '), network)

const { 'pins.lock.json': _, ...rest } = project
const UNLOCKED = Object.fromEntries(Object.entries(rest).filter(([path]) => !path.endsWith('.inv')))

const LINKED: Files = {
  'process/page.mdx': page('[x](inv:flytekit#flytekit.Task) [y](inv:idl#flyteidl.Task)'),
}

/** Serves each component's inventory, with these rows in every version. */
const serving = (rows: readonly string[]) =>
  network(({ url = '' }, response) => {
    const [, id = '', version = ''] = /^\/(\w+)\/v?([\w.]+)\/objects.inv$/.exec(url) ?? []
    if (id === 'idl') return void response.writeHead(500).end()
    response.end(inventory(id, version, rows))
  })

const lockIn = (root: string) =>
  JSON.parse(readFileSync(join(root, 'content/pins.lock.json'), 'utf8'))
const pinsIn = (root: string) =>
  lockIn(root).pins.map(
    (pin: { component: string; version: string }) => `${pin.component} ${pin.version}`,
  )

test('update locks what links lead to; what fails is told and hinders nothing else', async () => {
  const root = onDisk({ ...UNLOCKED, ...LINKED })
  const fetch = await serving(['flytekit.Task py:class 1 api.html#$ -'])
  const { exit, out, err } = await milepost(root, 'pins update', { fetch })
  expect({ exit, out, err }).toMatchInlineSnapshot(`
    {
      "err": "Cannot lock \`idl latest\`: Unexpected answer 500, expected 200.
    ",
      "exit": 2,
      "out": "component  version  lock  size       says it is    from
    flytekit   1.3      new   117 bytes  flytekit 1.3  https://docs.example.org/flytekit/v1.3/objects.inv
    ",
    }
  `)
  expect(pinsIn(root)).toEqual(['flytekit 1.3'])
  expect(readdirSync(join(root, 'content/pins'))).toEqual(['flytekit-1.3.inv'])
  const again = await milepost(root, 'pins update flytekit', { fetch })
  expect(again.out).toContain('unchanged')
})

test('update fetches a version ahead', async () => {
  const root = onDisk({ ...project, ...LINKED })
  const fetch = await serving(['flytekit.Task py:class 1 api.html#$ -'])
  await milepost(root, 'pins update flytekit --to 1.4', { fetch })
  expect(pinsIn(root)).toEqual(['flytekit 1.2', 'flytekit 1.3', 'flytekit 1.4', 'idl latest'])
})

test('update mends a copy that was changed', async () => {
  const root = onDisk({ ...project, ...LINKED })
  writeFileSync(join(root, 'content/pins/flytekit-1.3.inv'), 'x')
  expect((await milepost(root, 'pins check')).exit).toBe(1)
  await milepost(root, 'pins update flytekit', { fetch: await serving([]) })
  expect((await milepost(root, 'pins check')).out).not.toContain('invalid-lock')
})

test('nothing but update asks for the network', async () => {
  const root = onDisk({ ...project, ...LINKED })
  for (const command of ['check', 'pins check', 'pins bump --to 1.2']) {
    expect((await milepost(root, command)).exit, command).not.toBe(2)
  }
  expect((await milepost(root, 'pins update')).err).toContain('There is no network here.')
})

test('check tells what the copies say, and nothing that is not about pins', async () => {
  const odd = locked({ 'flytekit 1.3': ['flytekit.Task py:class 1 /api.html#$ -'] })
  const lock = String(odd['pins.lock.json']).replace(
    '"version": "1.3"\n      }',
    '"version": "9"\n      }',
  )
  const root = onDisk({ ...UNLOCKED, ...odd, 'process/page.mdx': page('[[nobody]]') })
  const { exit, out } = await milepost(root, 'pins check')
  expect({ exit, out }).toMatchInlineSnapshot(`
    {
      "exit": 0,
      "out": "info[invalid-lock]: 1 fault in the copy of \`flytekit\` \`1.3\`; the first: Refused row \`flytekit.Task\`: its address \`/api.html#flytekit.Task\` begins with \`/\` and would replace the base.
     --> content/pins.lock.json:5:20
      |
    5 |       "component": "flytekit",
      |                    ^^^^^^^^^^
      = see: https://milepost-dev.github.io/milepost/rules/invalid-lock/

    1 info in 6 documents, checked for 2026-11-20.
    ",
    }
  `)
  writeFileSync(join(root, 'content/pins.lock.json'), lock)
  expect((await milepost(root, 'pins check')).exit).toBe(1)
})

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
      "  = help: The inventory of \`flytekit\` \`1.3\` knows nothing of that page; look for its new place.",
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

test.each([
  ['pins bump --to 1.9', 'No release has the line `1.9`.'],
  ['pins bump idl --to 1.3', 'Links to `idl` lead to `latest`: there is nothing to move.'],
  ['pins bump flytekit --to 1.9', 'run `milepost pins update flytekit --to 1.9`'],
  ['pins bump flytekit --to ../x', 'Unexpected version `../x`'],
  ['pins bump flytkit --to 1.2', 'did you mean `flytekit`?'],
  ['pins bump', "required option '--to <version>' not specified"],
  ['pins update nobody', 'Cannot find the component `nobody`'],
  ['pins update flytekit --to ../x', 'Unexpected version `../x`, expected `1.4`.'],
])('%s cannot run', async (command, why) => {
  const { exit, err } = await milepost(onDisk({ ...project, ...LINKED }), command)
  expect(exit).toBe(2)
  expect(err).toContain(why)
})

test('a folder without a project is told from a project without components', async () => {
  const root = onDisk({ 'process/page.mdx': page('Words.') })
  expect(await milepost(root, 'pins check')).toMatchObject({ exit: 0, err: '' })
  const below = join(root, 'content/process')
  expect(await milepost(below, 'pins check')).toEqual({
    exit: 2,
    out: '',
    err: `milepost: Cannot find the folder \`content\` of documents in \`${realpathSync(below)}\`; name the project's folder with \`--root\`.\n`,
  })
  expect((await milepost(below, 'pins check --root ../..')).exit).toBe(0)
  expect((await milepost(root, 'pins check --root nowhere')).err).toMatch(
    /^milepost: Cannot find the folder `.*nowhere`, where the project was said to be\.$/m,
  )
})

test('update says why there is nothing to fetch', async () => {
  const files: Files = {
    'components/flytekit.mdx': component('flytekit'),
    'components/idl.mdx': component('idl', '  pin: "1.3"'),
    'process/page.mdx': page('[x](inv:idl#x)'),
  }
  const root = onDisk(files)
  const fetch = await network((_, response) => void response.end(inventory('idl', '1.3', [])))
  expect((await milepost(root, 'pins update flytekit', { fetch })).err).toMatchInlineSnapshot(`
    "milepost: Nothing decides which version of \`flytekit\` is meant; name it in the release policy, give its \`docs\` a \`pin\`, or use \`--to\`.
    "
  `)
  expect((await milepost(root, 'pins update --to 1.4', { fetch })).err).toMatchInlineSnapshot(`
    "milepost: No component that links lead to follows the release line; name the one that \`--to\` is for.
    "
  `)
  expect(existsSync(join(root, 'content/pins.lock.json'))).toBe(false)
  expect((await milepost(root, 'pins update flytekit --to 1.4', { fetch })).exit).toBe(0)
  expect(pinsIn(root)).toEqual(['flytekit 1.4'])
  const nobody = onDisk({ 'process/page.mdx': page('Words.') })
  expect((await milepost(nobody, 'pins update', { fetch })).err).toMatchInlineSnapshot(`
    "Nothing to fetch: no link leads to an inventory.
    "
  `)
})

test.each(['md', 'mdx'])(
  'check --fix leaves all else in a .%s file as it is',
  async (extension) => {
    const docs = 'https://docs.example.org/flytekit'
    const text = [
      `---\r\ntitle: "Page"   # ${docs}/latest/\r\n---\r\n\r\n`,
      `[x](<${docs}/latest/api.html> "latest")  \r\n😀 ${docs}/latest/api.html, [d] \`${docs}/latest/\`\r\n`,
      `\r\n| a |\r\n|---|\r\n| <a href='${docs}/latest/api.html?a&amp;b'>x\\|y</a> |\r\n`,
      `\r\n[d]:\t${docs}/v1.2/#a  'T'\r\n\r\n> - ${docs}/latest/gone.html`,
    ].join('')
    const path = `content/process/page.${extension}`
    const root = onDisk({ ...project, [`process/page.${extension}`]: text })
    const fixed = async () => {
      const { err } = await milepost(root, 'check --fix')
      return [err, readFileSync(join(root, path), 'utf8')]
    }
    const mended = text
      .replace(/(?<=[<' ])(\S+\/)latest(\/api)/g, '$1v1.3$2')
      .replace('v1.2/#a', 'v1.3/#a')
    expect(await fixed()).toEqual(['Made 4 edits in 1 file.\n', mended])
    expect(await fixed()).toEqual(['', mended])
  },
)

test('check --fix rewrites addresses of docs, and checks again', async () => {
  const docs = 'https://docs.example.org/flytekit'
  const body = `[x](${docs}/latest/api.html) [y](${docs}/latest/gone.html) [z](${docs}/v1.2/api.html)`
  const root = onDisk({ ...project, 'process/page.mdx': page(body) })
  const { exit, out, err } = await milepost(root, 'check --fix')
  expect({ exit, err }).toEqual({ exit: 1, err: 'Made 2 edits in 1 file.\n' })
  expect(out.match(/^\w+\[/gm)).toEqual(['error['])
  expect(readFileSync(join(root, 'content/process/page.mdx'), 'utf8')).toBe(
    page(`[x](${docs}/v1.3/api.html) [y](${docs}/latest/gone.html) [z](${docs}/v1.3/api.html)`),
  )
})

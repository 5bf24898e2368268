import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { milepostIn } from '../../cli/terminal.ts'
import { component, inventory, page } from '../../links/pinned.ts'
import { scratchProject } from '../../scratch.ts'

/** Gives the code of the error with which the disk refuses a verb for a file. */
type Trouble = (verb: 'write' | 'rename', file: string) => string | undefined

const disk = vi.hoisted((): { trouble: Trouble } => ({ trouble: () => undefined }))

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const failing = (verb: 'write' | 'rename', file: string) => {
    const code = disk.trouble(verb, file)
    if (code !== undefined) throw Object.assign(new Error(`${code}: ${verb} '${file}'`), { code })
  }
  return {
    ...fs,
    writeFileSync(file: string, ...rest: [string, object]) {
      if (disk.trouble('write', file) === 'ENOSPC') fs.writeFileSync(file, 'half of')
      failing('write', file)
      fs.writeFileSync(file, ...rest)
    },
    renameSync(from: string, to: string) {
      failing('rename', to)
      fs.renameSync(from, to)
    },
  }
})

beforeEach(() => {
  disk.trouble = () => undefined
})

const ROW = 'x py:class 1 x.html -'

/** Three components, each with a pin and a page that links to it. */
const FILES = Object.fromEntries([
  ...['ape', 'bee', 'cat'].map((id) => [
    `content/components/${id}.mdx`,
    component(id, '  pin: "1.0"'),
  ]),
  ['content/process/page.mdx', page('[x](inv:ape#x) [x](inv:bee#x) [x](inv:cat#x)')],
])

/** A network in which every component has its inventory, with these rows. */
const serving =
  (rows: readonly string[] = [ROW]) =>
  async (url: string) => {
    const [, id = ''] = /^https:\/\/docs\.example\.org\/(\w+)\//.exec(url) ?? []
    return new Response(new Uint8Array(inventory(id, '1.0', rows)))
  }

const update = (root: string, words: readonly string[] = [], fetch = serving()) =>
  milepostIn(root, ['pins', 'update', ...words], { fetch })

/** A disk with room for one copy, and for half of the second. */
function full(): Trouble {
  let written = 0
  return (verb, file) => {
    if (verb === 'write' && file.includes('/pins/')) written += 1
    return written > 1 ? 'ENOSPC' : undefined
  }
}

/** Every file below `content/` that has to do with pins. */
function kept(root: string): Readonly<Record<string, string>> {
  const paths = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.mdx$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(
    paths
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path).toString('base64')]),
  )
}

const pinsIn = (root: string): readonly string[] =>
  JSON.parse(readFileSync(join(root, 'content/pins.lock.json'), 'utf8')).pins.map(
    (pin: { component: string }) => pin.component,
  )

/** A project that is locked, and whose inventories have changed since. */
async function lockedProject() {
  const root = scratchProject(FILES)
  expect((await update(root)).exit).toBe(0)
  return { root, before: kept(root), changed: serving([ROW, 'y py:class 1 y.html -']) }
}

test.each<readonly [name: string, Trouble]>([
  ['the disk is full', full()],
  ['the disk is read-only', (verb) => (verb === 'write' ? 'EROFS' : undefined)],
  [
    'the lock cannot be written',
    (_, file) => (/pins\.lock\.json/.test(file) ? 'EACCES' : undefined),
  ],
  [
    'a copy cannot be replaced',
    (verb, file) => (verb === 'rename' && /bee/.test(file) ? 'EPERM' : undefined),
  ],
])('when %s, all files stay as they were', async (_, trouble) => {
  const { root, before, changed } = await lockedProject()
  disk.trouble = trouble
  const { exit, err } = await update(root, [], changed)
  disk.trouble = () => undefined
  expect(exit).toBe(2)
  expect(err).toMatch(/^milepost: Cannot write `content\/pins[^`]*`: /)
  expect(kept(root)).toEqual(before)
  expect((await milepostIn(root, ['pins', 'check'])).exit).toBe(0)
})

test.each([
  ['a folder where the lock belongs', 'content/pins.lock.json'],
  ['a folder where a copy belongs', 'content/pins/cat-1.0.inv'],
])('%s is reported, and nothing is written', async (_, path) => {
  const root = scratchProject(FILES)
  mkdirSync(join(root, path), { recursive: true })
  const { exit, err } = await update(root)
  expect({ exit, err }).toEqual({
    exit: 2,
    err: `milepost: Cannot write \`${path}\`: there is a folder in its place.\n`,
  })
  expect(kept(root)).toEqual({})
})

test('a file where the folder of copies belongs is reported', async () => {
  const root = scratchProject({ ...FILES, 'content/pins': 'x' })
  const { exit, err } = await update(root)
  expect(exit).toBe(2)
  expect(err).toMatch(/^milepost: Cannot write `content\/pins\/ape-1\.0\.inv`: /)
})

test('an update that was killed between a copy and the lock is reported, and repaired', async () => {
  const { root, before, changed } = await lockedProject()
  await update(root, [], changed)
  const after = kept(root)
  rmSync(join(root, 'content/pins.lock.json'))
  for (const path of ['content/pins.lock.json', 'content/pins/cat-1.0.inv']) {
    writeFileSync(join(root, path), Buffer.from(before[path] ?? '', 'base64'))
  }
  writeFileSync(join(root, 'content/pins/.milepost-999999999-0123456789ab.tmp'), 'half of')
  const { exit, out } = await milepostIn(root, ['pins', 'check'])
  expect(exit).toBe(1)
  expect(out.match(/(?<= in `content\/pins\/)\w+/g)).toEqual(['ape', 'bee'])
  expect((await update(root, [], changed)).exit).toBe(0)
  expect(Object.keys(kept(root))).toEqual(Object.keys(after))
  expect((await milepostIn(root, ['pins', 'check'])).exit).toBe(0)
})

test('a lock that a killed update held does not hinder for long', async () => {
  const root = scratchProject(FILES)
  const held = join(root, 'content/.pins.lock.json.lock')
  writeFileSync(held, '')
  const { utimesSync } = await vi.importActual<typeof import('node:fs')>('node:fs')
  utimesSync(held, 0, 0)
  expect((await update(root)).exit).toBe(0)
  expect(Object.keys(kept(root))).toHaveLength(4)
})

test('when the second of three fails, the others are locked and its own pin stays', async () => {
  const { root, before, changed } = await lockedProject()
  const { exit, out, err } = await update(root, [], async (url) =>
    url.includes('/bee/') ? new Response('<!doctype html>') : changed(url),
  )
  expect({ exit, err }).toEqual({
    exit: 2,
    err: 'Cannot lock `bee 1.0`: Unexpected web page, expected a Sphinx inventory (`objects.inv`).\n',
  })
  expect(out.match(/^\w+ +1\.0 +\w+/gm)?.map((row) => row.replace(/ +/g, ' '))).toEqual([
    'ape 1.0 changed',
    'cat 1.0 changed',
  ])
  expect(pinsIn(root)).toEqual(['ape', 'bee', 'cat'])
  const copy = 'content/pins/bee-1.0.inv'
  expect(kept(root)[copy]).toBe(before[copy])
  expect((await milepostIn(root, ['pins', 'check'])).exit).toBe(0)
})

test('of two updates at once, neither loses what the other has locked', async () => {
  const root = scratchProject(FILES)
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let waiting = 0
  const together = async (url: string) => {
    waiting += 1
    if (waiting === 3) open()
    await gate
    return serving()(url)
  }
  const runs = ['ape', 'bee', 'cat'].map((id) => update(root, [id], together))
  expect((await Promise.all(runs)).map(({ exit }) => exit)).toEqual([0, 0, 0])
  expect(pinsIn(root)).toEqual(['ape', 'bee', 'cat'])
  expect(Object.keys(kept(root))).toHaveLength(4)
})

test('one component cannot be updated in a lock that does not read', async () => {
  const { root } = await lockedProject()
  const lock = join(root, 'content/pins.lock.json')
  renameSync(lock, `${lock}.old`)
  writeFileSync(lock, '<<<<<<< HEAD\n')
  const { exit, err } = await update(root, ['ape'])
  expect({ exit, err }).toEqual({
    exit: 2,
    err: 'milepost: Cannot read `content/pins.lock.json`; run `milepost pins update` for all components, which writes it anew.\n',
  })
  expect((await update(root)).exit).toBe(0)
  expect(pinsIn(root)).toEqual(['ape', 'bee', 'cat'])
})

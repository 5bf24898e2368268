import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '../../../plugins/outside/parsing/document-reading.ts'
import { openParsingPool } from '../../../plugins/outside/parsing/parsing-pool.ts'
import type { SourceFile } from '../../../plugins/outside/sources/source.ts'
import { shown } from '../../documents/shown.ts'

const FRONT = '---\ntitle: T\n---\n\n'
/** Sätteri aborts its process where this ends. */
const DEADLY = `${FRONT}# Deadly\n\nexport const a="\\`
/** A text with as many signs that may open or close a stressed word as one may have. */
const LONG = FRONT + `${'a_'.repeat(9_000)}\n\n`.repeat(3)

const DEAD =
  'unparsable 1:1 Cannot parse this text: it crashes the parser; write it more simply, or in several files.'
const SLOW =
  'unparsable 1:1 Cannot parse this text: it takes too long to parse; write it more simply, or in several files.'

let pool = openParsingPool()
afterEach(() => pool.close())

describe('documents read in children', () => {
  test('are the same as documents read here, in the order of their files', async () => {
    pool = openParsingPool({ children: 2, settings: { components: { Chart: ['kind'] } } })
    const files = numbered(250)
    const read = await pool.parse(files)
    const here = files.map((file) => readDocument(file, {}))
    expect(read).toEqual(JSON.parse(JSON.stringify(here)))
    expect(pool.children).toHaveLength(2)
  })

  test('know the components of the site', async () => {
    pool = openParsingPool({ settings: { components: { Chart: ['kind'] } } })
    const text = `${FRONT}<Chart kind="bar" />`
    expect((await pool.parse([{ path: 'a.mdx', text }]))[0]?.findings).toEqual([])
    expect(await pool.parse([])).toEqual([])
  })
})

describe('a file that brings its child down', () => {
  test('is found, becomes a finding, and is read all the same', async () => {
    pool = openParsingPool({ children: 1 })
    const files = [...numbered(3), { path: 'deadly.mdx', text: DEADLY }, ...numbered(3)]
    const read = await pool.parse(files)
    expect(read.map(shown)).toEqual([
      [],
      [],
      [],
      [
        DEAD,
        'code-in-content 7:16 Unexpected code; content is data. A line that begins with `import` or `export` is code in MDX; begin it with another word.',
      ],
      [],
      [],
      [],
    ])
    expect(read[3]?.outline.headings).toMatchObject([{ anchor: 'deadly' }])
  })

  test('costs no other file anything, and there may be several', async () => {
    pool = openParsingPool({ children: 2 })
    const files = numbered(120)
    const deadly = [5, 119].map((at) => ({ at, path: `p${at}.mdx`, text: DEADLY }))
    for (const { at, path, text } of deadly) files[at] = { path, text }
    const read = await pool.parse(files)
    expect(read.map(({ path }) => path)).toEqual(files.map(({ path }) => path))
    const failed = read.filter(({ findings }) => findings.length > 0)
    expect(failed.map(({ path }) => path)).toEqual(deadly.map(({ path }) => path))
  })

  test('is ended when it does not finish', async () => {
    pool = openParsingPool({ limits: { milliseconds: 20 } })
    const [read] = await pool.parse([{ path: 'long.mdx', text: LONG }])
    expect(read && shown(read)).toEqual([SLOW])
  })
})

describe('a child that is killed by others', () => {
  test('while it waits: another one reads', async () => {
    pool = openParsingPool()
    await pool.parse(numbered(1))
    for (const { pid } of pool.children) if (pid) process.kill(pid, 'SIGKILL')
    const read = await pool.parse(numbered(2))
    expect(read.flatMap(shown)).toEqual([])
  })

  test('at work: its files are read again', async () => {
    pool = openParsingPool({ children: 1 })
    await pool.parse(numbered(1))
    const files = numbered(2000)
    const reading = pool.parse(files)
    setTimeout(() => pool.children[0]?.stop(), 30)
    const read = await reading
    expect(read.map(({ path }) => path)).toEqual(files.map(({ path }) => path))
    expect(read.flatMap(shown)).toEqual([])
  })
})

describe('files on disk', () => {
  const shared = openParsingPool()
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'milepost-pool-'))
    writeFileSync(join(folder, 'good.mdx'), `${FRONT}# Good`)
    writeFileSync(join(folder, 'latin.mdx'), Buffer.from(`${FRONT}caf\xe9`, 'latin1'))
    writeFileSync(join(folder, 'large.mdx'), FRONT + 'x'.repeat(1024 * 1024))
    symlinkSync(join(folder, 'good.mdx'), join(folder, 'link.mdx'))
    execFileSync('mkfifo', [join(folder, 'pipe.mdx')])
  })
  afterAll(() => {
    shared.close()
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['good.mdx', []],
    [
      'latin.mdx',
      ['unreadable-file 5:4 Unexpected bytes that are not UTF-8; save the file as UTF-8.'],
    ],
    ['large.mdx', ['unreadable-file 1:1 Unexpected size 1,025 KiB, expected at most 1024 KiB.']],
    ['link.mdx', ['unreadable-file 1:1 Cannot read the file: it is a symbolic link.']],
    ['pipe.mdx', ['unreadable-file 1:1 Unexpected kind of file, expected a plain one.']],
    [
      'gone.mdx',
      ['unreadable-file 1:1 Cannot read the file: it went away while its folder was being read.'],
    ],
  ])('%s', async (name, findings) => {
    const [read] = await shared.parse([{ path: name, onDisk: join(folder, name), stamp: '' }])
    expect(read && shown(read)).toEqual(findings)
  })
})

test('an open pool keeps nobody from leaving', () => {
  pool = openParsingPool()
  const script = `
    import { openParsingPool } from './plugins/outside/parsing/parsing-pool.ts'
    const [document] = await openParsingPool().parse([{ path: 'a.md', text: '---\\ntitle: T\\n---\\n' }])
    console.log(document.frontmatter.data.title)`
  const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect(run).toMatchObject({ status: 0, stdout: 'T\n' })
})

test('a machine with too few open files is told so', () => {
  const script = `
    import { closeSync, openSync } from 'node:fs'
    import { openParsingPool } from './plugins/outside/parsing/parsing-pool.ts'
    const pool = openParsingPool()
    const open = []
    try {
      for (;;) open.push(openSync('/dev/null'))
    } catch {}
    for (const file of open.slice(0, 3)) closeSync(file)
    await pool.parse([{ path: 'a.md', text: '' }]).catch(({ message }) => console.log(message))`
  const node = [process.execPath, '--input-type=module-typescript', '-e', script]
  const run = spawnSync('bash', ['-c', 'ulimit -n 64; exec "$@"', '-', ...node], {
    encoding: 'utf8',
  })
  expect(run.stdout).toBe(
    'Cannot read the documents: too many files are open; raise the limit, as with `ulimit -n 1024`.\n',
  )
})

function numbered(count: number): Extract<SourceFile, { text: string }>[] {
  return Array.from({ length: count }, (_, n) => {
    return { path: `p${n}.mdx`, text: `${FRONT}# Heading ${n}\n\n[a](b.md) [[c]]\n` }
  })
}

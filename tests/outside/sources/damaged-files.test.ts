import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../plugins/basics/finding.ts'
import { checkProject } from '../../../plugins/engine/check-project.ts'
import { openProject } from '../../../plugins/engine/project.ts'
import { diskSource } from '../../../plugins/outside/sources/disk-source.ts'
import { readDocumentFile } from '../../../plugins/outside/sources/document-file.ts'
import { refusedBySystem } from '../../../plugins/outside/sources/file-faults.ts'
import { scratchProject } from '../../scratch.ts'
import { mdx, row, TODAY } from '../../vocabulary.ts'
import { DAMAGES, damaged } from './damaged-files.ts'

const GOOD = mdx('title: Good', 'Text.')

describe('one file that is no document is one finding', () => {
  test.each(DAMAGES)('$name', async (damage) => {
    const root = damaged(damage, scratchProject({}))
    try {
      const project = await openProject(root)
      const { findings } = await checkProject(project, { today: TODAY, processes: 0 })
      expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([damage.found])
    } finally {
      damage.undo?.(root)
    }
  })

  test('in words that say what to do, and all others are checked', async () => {
    const root = scratchProject({ 'content/process/good.md': mdx('title: Good', '[[gone]]') })
    for (const { name, make } of DAMAGES) if (SPOKEN.includes(name)) make(root)
    const { findings } = await checkProject(await openProject(root), { today: TODAY })
    expect(findings.map(row).join('\n')).toMatchInlineSnapshot(`
      "process/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.md:1:1 error unportable-name: Unexpected path of 218 characters, expected at most 200; use fewer folders or shorter names.
      process/caf\\xe9.md:1:1 error unportable-name: Unexpected bytes in the name \`caf\\xe9.md\` that are not UTF-8; use letters from a to z, digits, and \`-\`, \`_\` or \`.\` between them.
      process/good.md:5:1 error unknown-reference: Cannot find document \`gone\`.
        help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
      process/large.md:1:1 error unreadable-file: Unexpected size 8,388,608 KiB, expected at most 1024 KiB.
      process/pipe.md:1:1 error unreadable-file: Unexpected kind of file, expected a plain one."
    `)
  })
})

const SPOKEN = [
  'a file name that is not UTF-8',
  'a pipe',
  'a file of 8 GB',
  'a path that is too long',
]

test('what may not be read is named, by whoever checks', () => {
  const root = scratchProject({ 'content/process/good.md': GOOD, 'content/process/shut.md': GOOD })
  for (const folder of ['content/shut', 'content/issues']) mkdirSync(join(root, folder))
  mkdirSync(join(root, 'content/listed'))
  writeFileSync(join(root, 'content/listed/name.md'), GOOD)
  for (const shut of ['process/shut.md', 'shut', 'issues'])
    chmodSync(join(root, 'content', shut), 0)
  chmodSync(join(root, 'content/listed'), 0o444)
  chmodSync(root, 0o755)
  const { status, stdout } = checkAsNobody(root)
  chmodSync(join(root, 'content/shut'), 0o755)
  chmodSync(join(root, 'content/issues'), 0o755)
  chmodSync(join(root, 'content/listed'), 0o755)
  expect(status).toBe(1)
  const found: readonly Finding[] = JSON.parse(stdout).findings
  const reported = found.map(({ file, message }) => `${file}: ${message}`)
  expect(reported.join('\n')).toMatchInlineSnapshot(`
    "content/issues: Cannot read the folder: its permissions forbid it.
    content/listed/name.md: Cannot read the file: its permissions forbid it.
    content/process/shut.md: Cannot read the file: its permissions forbid it.
    content/shut: Cannot read the folder: its permissions forbid it."
  `)
})

/** A superuser may read everything, and becomes somebody who may not. */
function checkAsNobody(root: string) {
  const options = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const command = ['build/cli/main.js', 'check', '--format', 'json', '--root', root]
  return spawnSync(process.execPath, command, { encoding: 'utf8', ...options })
}

describe('a file that is gone before it is read', () => {
  test('is a finding', async () => {
    const root = scratchProject({ 'content/process/gone.md': GOOD })
    const project = await openProject(root)
    const { files } = await project.source.list()
    rmSync(join(root, 'content/process/gone.md'))
    const source = { ...project.source, list: async () => ({ files, findings: [] }) }
    const { findings } = await checkProject({ ...project, source }, { today: TODAY })
    expect(findings.map(row)).toEqual([
      'process/gone.md:1:1 error unreadable-file: Cannot read the file: it went away while its folder was being read.',
    ])
  })

  test('nor is what a machine has too little of the fault of a file', () => {
    const shortage = Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' })
    expect(() => refusedBySystem('folder', shortage)).toThrow(
      'Cannot read the documents: too many files are open; raise the limit, as with `ulimit -n 1024`.',
    )
  })
})

test('nothing behind a link is read, wherever it leads', () => {
  const root = scratchProject({ 'content/a.md': GOOD, 'other/b.md': GOOD })
  symlinkSync('../other', join(root, 'content/linked'))
  symlinkSync('a.md', join(root, 'content/b.md'))
  writeFileSync(join(root, 'content/c.md'), GOOD)
  const { read, bytes } = diskSource(root, 'content')
  expect(['a.md', 'linked/b.md', 'b.md', 'c.md'].map((name) => read(`content/${name}`))).toEqual([
    GOOD,
    undefined,
    undefined,
    GOOD,
  ])
  expect(bytes('content/linked/b.md')).toBeUndefined()
  expect(readDocumentFile(join(root, 'content/b.md'))).toMatchObject({
    fault: { rule: 'unreadable-file', message: 'Cannot read the file: it is a symbolic link.' },
  })
})

test('a text that is a link to another text of the project is a warning', async () => {
  const root = scratchProject({ 'content/a.md': GOOD, 'content/data.yaml': 'a: 1\n' })
  const links = {
    'inside.md': 'a.md',
    'above.md': '../README.md',
    'outside.md': '../../x.md',
    'hidden.md': '../.env',
    'whole.md': join(root, 'content/a.md'),
    'data2.yaml': 'data.yaml',
    folder: '.',
  }
  for (const [name, target] of Object.entries(links)) {
    symlinkSync(target, join(root, 'content', name))
  }
  const { findings } = await diskSource(root, 'content').list()
  const severities = findings.map(({ file, severity }) => [file.slice('content/'.length), severity])
  expect(Object.fromEntries(severities)).toEqual({
    'inside.md': 'warning',
    'above.md': 'warning',
    'outside.md': 'error',
    'hidden.md': 'error',
    'whole.md': 'error',
    'data2.yaml': 'error',
    folder: 'error',
  })
})

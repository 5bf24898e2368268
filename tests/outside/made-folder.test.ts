import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeIn } from '../../plugins/basics/cause.ts'
import { makeFolder } from '../../plugins/outside/made-folder.ts'
import { scratchProject } from '../scratch.ts'

const HAS_PROC = existsSync('/proc/self')

test('a folder is made with those above it, and the outermost new one is told', () => {
  const root = scratchProject({})
  expect(makeFolder(join(root, 'a', 'b', 'c'))).toBe(join(root, 'a'))
  expect(makeFolder(join(root, 'a', 'b', 'd'))).toBe(join(root, 'a', 'b', 'd'))
  expect(makeFolder(join(root, 'a', 'b', 'c'))).toBeUndefined()
})

/** In each of these, `mkdirSync` with `recursive` fails in its own way, or never ends. */
test('a folder that can never be made is refused at once', () => {
  const root = scratchProject({ file: '' })
  symlinkSync(join(root, 'nowhere'), join(root, 'dangling'))
  const reasons = ['file', 'file/a/b', 'dangling', 'dangling/a/b'].map((path) =>
    reasonOf(() => makeFolder(join(root, path))),
  )
  expect(reasons).toEqual(['EEXIST', 'ENOTDIR', 'EEXIST', 'EEXIST'])
})

test.skipIf(!HAS_PROC)('where the system says that a folder is not there, none is made', () => {
  expect(reasonOf(() => makeFolder('/proc/a/b'))).toBe('ENOENT')
})

test('folders are made in no other way', () => {
  const found = globSync('plugins/**/*.ts').filter((file) =>
    /mkdir(?:Sync)?\((?:[^()]|\([^()]*\))*recursive/.test(readFileSync(file, 'utf8')),
  )
  expect(found).toEqual([])
})

test.skipIf(!HAS_PROC)(
  'a folder for temporary files that takes none is told, with the way out',
  () => {
    const root = scratchProject({ 'content/process/a.md': '---\ntitle: A\n---\n\nText.\n' })
    const env = { ...process.env, TMPDIR: '/proc' }
    const options = { cwd: root, env, encoding: 'utf8', timeout: 60_000 } as const
    const main = join(import.meta.dirname, '..', '..', 'plugins', 'cli', 'main.ts')
    const { status, stderr } = spawnSync(process.execPath, [main, 'check'], options)
    expect({ status, stderr }).toMatchInlineSnapshot(`
      {
        "status": 2,
        "stderr": "milepost: Cannot read documents: no file can be made in \`/proc\`; let \`TMPDIR\` name a folder that you may write to.
      ",
      }
    `)
  },
)

function reasonOf(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return codeIn(error)
  }
}

import { expect, test } from 'vitest'
import { faultsOf } from './vocabulary.ts'

const faults = (owners: string | undefined, ...paths: readonly string[]) => {
  const files = Object.fromEntries(paths.map((path) => [path, 1]))
  return faultsOf('change-without-owner', { files }, { owners })
}

test('a repository without a file of owners', async () => {
  expect(await faults(undefined, 'src/a.ts')).toMatchInlineSnapshot(`
    "Cannot find the file of owners, expected \`.github/CODEOWNERS\`.
      help: \`milepost export codeowners --out\` writes it from the charters of the groups."
  `)
})

test('files that nobody owns', async () => {
  expect(await faults('/docs/ @ana', 'docs/a.md', 'src/a.ts', 'b.ts')).toMatchInlineSnapshot(`
    "Cannot find an owner of \`src/a.ts\` and \`b.ts\`.
      help: Add a line, or let a group own it: \`milepost export codeowners\` writes the lines."
  `)
})

test('the command names the project that lies below the top of the repository', async () => {
  const found = (owners: string | undefined) =>
    faultsOf('change-without-owner', { files: { a: 1 } }, { owners, folder: 'packages/docs/' })
  expect(await found(undefined)).toContain(
    '`milepost export codeowners --out --root packages/docs`',
  )
  expect(await found('')).toContain('`milepost export codeowners --root packages/docs`')
})

test('many of them are counted', async () => {
  const paths = Array.from({ length: 20 }, (_, at) => `src/${at}.ts`)
  expect(await faults('', ...paths)).toContain('`src/7.ts` and 12 more files.')
})

test('the last line that fits decides, and one without owners takes them away', async () => {
  const owners = '* @ana # everything\n/src/ @org/core bo@example.org\n/src/gen/\n/src/gen/api/ @bo'
  expect(await faults(owners, 'a', 'src/a.ts', 'src/gen/api/a.ts')).toBe('')
  expect(await faults(owners, 'src/gen/b.ts')).toContain('an owner of `src/gen/b.ts`')
})

test('comments, sections and escaped blanks are read as code hosts do', async () => {
  const owners = '# * @nobody\n\n[Docs]\n^[More]\n/with\\ blank/ @ana #ask first\n/none #@ana\n'
  expect(await faults(owners, 'with blank/a')).toBe('')
  expect(await faults(owners, 'with', 'none', 'Docs')).toContain('`with`, `none` and `Docs`')
})

test('a file that goes needs no owner', async () => {
  const change = { files: { 'src/a.ts': 'gone' } } as const
  expect(await faultsOf('change-without-owner', change, { owners: '' })).toBe('')
})

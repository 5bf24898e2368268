import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPackage, installPacked } from '../built-package.ts'

/** The examples of the guide, in a project that has the packed package installed. */
let home: string
let project: string

const guide = readFileSync('src/content/docs/guides/use-it-from-code.md', 'utf8')
const examples = [...guide.matchAll(/```ts title="(.+?)"\n(.*?)```/gs)].map(
  ([, name = '', code = '']) => ({ name, code }),
)
const printed = [...guide.matchAll(/```text\n(.*?)```/gs)].map(([, text]) => text)

beforeAll(async () => {
  home = await buildPackage()
  project = installPacked(home)
  write('package.json', '{ "type": "module" }')
  write('content/process/a.md', '---\ntitle: A\n---\n\nSee [[ghost]].\n')
  for (const { name, code } of examples) write(name, code)
})

afterAll(() => rmSync(home, { recursive: true }))

test('a project is opened, checked and reported in three lines', () => {
  expect(run('check.ts')).toMatchInlineSnapshot(`
    "error[unknown-reference]: Cannot find document \`ghost\`.
     --> content/process/a.md:5:5
      |
    5 | See [[ghost]].
      |     ^^^^^^^^^
      = help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
      = see: https://milepost-dev.github.io/milepost/rules/unknown-reference/

    1 error in 1 document, checked for 2026-11-20.

    "
  `)
})

test('the other examples print what the guide says', () => {
  expect([run('texts.ts'), run('decisions.ts')]).toEqual(printed)
})

test('every example has the types that the package publishes', () => {
  expect(typeErrors(examples.map(({ name }) => name))).toBe('')
  const misspelt = readFileSync(join(project, 'decisions.ts'), 'utf8').replace('.decided', '.ghost')
  write('misspelt.ts', misspelt)
  expect(typeErrors(['misspelt.ts'])).toContain("Property 'ghost' does not exist")
})

function typeErrors(files: readonly string[]): string {
  const options = '--noEmit --strict --skipLibCheck --module nodenext --target es2024 --types node'
  const words = [...options.split(' '), '--ignoreConfig', ...files]
  return spawnSync(resolve('node_modules/.bin/tsc'), words, { cwd: project, encoding: 'utf8' })
    .stdout
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

function run(name: string): string {
  return execFileSync(process.execPath, [name], { cwd: project, encoding: 'utf8' })
}

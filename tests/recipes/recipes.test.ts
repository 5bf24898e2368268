import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'

/**
 * A copy of the repository, in which both recipes are followed. Its content is two pages, of which
 * the site's front page shows one, and one decision.
 */
let root: string

/** The benches that tests read, and those that they read in turn. */
const READ_BY_TESTS = new Set(
  globSync('tests/**/*.ts').flatMap((file) =>
    importedBy(file, /'(?:\.\.\/)+bench\/([\w-]+)\.ts'/g),
  ),
)
for (const name of READ_BY_TESTS) {
  const others = importedBy(`bench/${name}.ts`, /'\.\/([\w-]+)\.ts'/g)
  for (const other of others) READ_BY_TESTS.add(other)
}

function importedBy(file: string, pattern: RegExp): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => name)
}

const COPIED = [
  ...['plugins', 'src', 'public', 'tests', 'package.json', 'tsconfig.json', 'biome.json'],
  ...['vitest.config.ts', 'milepost.config.ts', 'astro.config.mjs', 'rolldown.config.ts'],
  ...[...READ_BY_TESTS].map((name) => `bench/${name}.ts`),
]

/** The runner's own settings would change what its children do. */
const OF_THE_RUNNER = ['NODE_ENV', 'VITEST', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'CI', 'UPDATE_PAGES']

function runs(program: string, ...words: readonly string[]) {
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  for (const name of OF_THE_RUNNER) Reflect.deleteProperty(env, name)
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, all: stdout + stderr }
}

const newRule = (...words: readonly string[]) => runs('tests/recipes/new-rule.ts', ...words)
const newKind = (...words: readonly string[]) => runs('tests/recipes/new-kind.ts', ...words)
const read = (path: string) => readFileSync(join(root, path), 'utf8')

beforeAll(() => {
  // Astro takes a module of node_modules for one of the site where the two share no folder but `/`.
  mkdirSync('.scratch', { recursive: true })
  root = mkdtempSync(resolve('.scratch/recipes-'))
  for (const name of COPIED) cpSync(name, join(root, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  for (const folder of ['process', 'decisions'])
    mkdirSync(join(root, 'content', folder), { recursive: true })
  writeFileSync(join(root, 'content/people.yaml'), 'ana: { name: Ana }\n')
  writeFileSync(join(root, 'content/process/first.mdx'), mdx('title: How we work'))
  writeFileSync(join(root, 'content/process/what-milepost-is.mdx'), mdx('title: What it is'))
  writeFileSync(
    join(root, 'content/decisions/logs.mdx'),
    mdx('title: Keep logs\nstatus: open\nowners: [ana]', '## Summary\n\nFor a year.'),
  )
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

test('a rule and a kind are written, and tell what they wrote and what is next', () => {
  const rule = newRule('page-too-new')
  expect(rule.all).toContain('wrote   plugins/rules/page-too-new.ts\n')
  expect(rule.all).toContain('5. Run npm run check && npm test.')
  const kind = newKind('decision')
  expect(kind.all).toContain('wrote   plugins/kinds/decision.ts\n')
  expect([rule.status, kind.status]).toEqual([0, 0])
  const page = read('src/content/docs/rules/page-too-new.md')
  expect(page).toMatch(
    /^---\ntitle: page-too-new\n[\s\S]*## What Milepost reports\n\n```text\nwarning\[page-too-new\]/,
  )
  expect(read('tests/kinds/decision.test.ts')).toContain('Missing field \\`status\\`')
  const again = newRule('page-too-old')
  expect(again.all).toBe('The rule `page-too-new` is still the example; finish it first.\n')
  expect(again.status).toBe(1)
}, 300_000)

test('what they wrote is green from the start: types, lint, floors, tests, a check', () => {
  const vitest = ['tests/rules/page-too-new.test.ts', 'tests/kinds', 'tests/floors.test.ts']
  const tables = ['tests/rules/rules.test.ts']
  const more = ['tests/engine/thirty-ways.test.ts', 'tests/views/pages/kind-pages.test.ts']
  for (const [program = '', ...words] of [
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', 'plugins', 'tests'],
    ['node_modules/vitest/vitest.mjs', 'run', '--project', '!site', ...vitest, ...tables, ...more],
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      'tests/rules/pages.test.ts',
      '-t',
      'page-too-new|every',
    ],
    ['plugins/cli/main.ts', 'check', '--today', '2026-11-20', '--no-cache'],
  ]) {
    const { status, all } = runs(program, ...words)
    expect(status, `${program} ${words.join(' ')}\n${all}`).toBe(0)
  }
}, 300_000)

test('the site has the page of the rule, and the list and the document of the kind', () => {
  const { status, all } = runs('node_modules/astro/bin/astro.mjs', 'build')
  expect(status, all).toBe(0)
  expect(read('dist/rules/page-too-new/index.html')).toContain('which is yet to come')
  expect(read('dist/decisions/index.html')).toContain('<a href="/decisions/logs/">Keep logs</a>')
  expect(read('dist/decisions/logs/index.html')).toContain('For a year.')
  expect(existsSync(join(root, 'src/routes/decision.astro'))).toBe(false)
}, 300_000)

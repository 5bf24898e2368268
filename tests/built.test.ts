import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPackage } from './built-package.ts'
import { scratchProject } from './scratch.ts'

/** The files that `npm run prepare` builds, as they stand in the package. */
let home: string

beforeAll(async () => {
  home = await buildPackage()
  symlinkSync(resolve('src'), join(home, 'src'))
}, 60_000)

afterAll(() => rmSync(home, { recursive: true }))

const HEAD = '---\ntitle: T\n---\n\n'

test('what is built starts its parsing children and the thread that draws', () => {
  const root = scratchProject({
    'milepost.config.mjs': `
      import { defineConfig, defineKind, fields } from '${home}/build/config.js'
      const note = { name: 'note', plural: 'notes', folder: 'notes', describes: 'A note.' }
      const by = fields.reference().describe('Who wrote it.')
      export default defineConfig({ kinds: [defineKind({ ...note, fields: { by } })] })`,
    'content/notes/a.md': '---\ntitle: A\nby: me\n---\n\nText.\n',
    'content/process/deadly.mdx': `${HEAD}export const a="\\`,
    'content/process/drawn.md': `${HEAD}\`\`\`mermaid\nflowchart LR\n  a -->\n\`\`\`\n`,
  })
  const { status, stdout, stderr } = milepost('check', '--root', root, '--format', 'json')
  const found: { file: string; rule: string }[] = JSON.parse(stdout).findings
  expect(stderr).toBe('')
  expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/process/deadly.mdx unparsable',
    'content/process/deadly.mdx code-in-content',
    'content/process/drawn.md invalid-diagram',
  ])
  expect(status).toBe(1)
}, 60_000)

test('what is built knows its version and the pages of its rules', () => {
  expect(milepost('explain', 'broken-link').stdout).toContain('## What breaks this rule')
  const root = scratchProject({ 'content/process/a.md': HEAD })
  const { stdout } = milepost('check', '--root', root, '--format', 'sarif')
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(JSON.parse(stdout).runs[0].tool.driver).toMatchObject({ name: 'Milepost', version })
})

test('without the packages of a site, all but diagrams is checked, and a line says what to install', () => {
  const alone = installedAlone()
  const drawn = `${HEAD}\`\`\`mermaid\nflowchart LR\n  a -->\n\`\`\`\n\n[[ghost]]\n`
  const root = scratchProject({ 'content/process/drawn.md': drawn })
  const { status, stderr, stdout } = milepostIn(alone, 'check', '--root', root)
  expect(stderr).toBe(
    'Diagrams are not checked. Cannot draw Mermaid diagrams: `mermaid` and `jsdom` are not installed; run `npm install --save-dev mermaid jsdom`.\n',
  )
  expect(stdout).toContain('Cannot find document `ghost`.')
  expect(status).toBe(1)
  const script =
    "import('./build/markdown/remark/index.js').then((all) => console.log(Object.keys(all)))"
  const remark = spawnSync(process.execPath, ['-e', script], { cwd: alone, encoding: 'utf8' })
  expect(remark.stdout).toContain('remarkMilepost')
  rmSync(alone, { recursive: true })
}, 60_000)

test('a check that finds nothing changed loads few files, and none of another command', () => {
  const files = { 'content/process/a.md': `${HEAD}Text.\n`, 'node_modules/.keep': '' }
  const root = scratchProject(files)
  milepost('check', '--root', root)
  expect(loadedBy('cli/main.js', 'check', '--root', root)).toMatchInlineSnapshot(`
    [
      "build/cli/main.js",
      "build/shared/check",
      "build/shared/compiled-code",
      "build/shared/process-run",
      "build/shared/read-first",
      "build/shared/remembered",
      "build/shared/rolldown-runtime",
      "build/shared/schemas",
    ]
  `)
})

test('a process that parses loads nothing that only a check needs', () => {
  const names = loadedBy('outside/parsing/parsing-child.js')
  expect(names).toContain('build/shared/read-first')
  expect(names.filter((name) => /remembered|checking|schemas/.test(name))).toEqual([])
})

test('the integration loads no package but Astro until a build has work', () => {
  const packages = loadedBy('astro/index.js').flatMap(
    (name) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? [],
  )
  expect([...new Set(packages)]).toEqual(['astro'])
})

/** The files of the package that a run loads, in order, without the fingerprints in their names. */
function loadedBy(entry: string, ...args: readonly string[]): readonly string[] {
  const hook = `import { registerHooks } from 'node:module'
    registerHooks({ load(url, context, next) { console.error(url); return next(url, context) } })`
  const main = join(home, 'build', entry)
  const listing = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`]
  const { stderr } = spawnSync(process.execPath, [...listing, main, ...args], { encoding: 'utf8' })
  const files = stderr.split('\n').filter((url) => url.startsWith('file:'))
  const names = files.map((url) => relative(home, fileURLToPath(url)).replace(/-[\w-]{8}\.js$/, ''))
  return [...new Set(names)].sort()
}

/** The built package in a folder that has the dependencies of the package and nothing else. */
function installedAlone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alone-'))
  cpSync(join(home, 'build'), join(folder, 'build'), { recursive: true })
  cpSync('package.json', join(folder, 'package.json'))
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('node_modules', name), link)
  }
  return folder
}

function milepost(...args: readonly string[]) {
  return milepostIn(home, ...args)
}

function milepostIn(folder: string, ...args: readonly string[]) {
  const main = join(folder, 'build', 'cli', 'main.js')
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
}

import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { editorTasks } from '../../plugins/commands/init/editor.ts'
import { git } from '../repository.ts'
import { projectWith, scratchProject } from '../scratch.ts'
import { EIPS, KEP_DATA, KEPS, LOG4BRAINS, MADR, NYGARD } from './old-folders.ts'
import { milepostIn } from './terminal.ts'

const MANIFEST = `{
    "name": "docs",
    "type": "module",
    "dependencies": { "astro": "^7.2.10", "@astrojs/starlight": "^0.42.0" },
    "devDependencies": { "milepost": "0.1.0" },
    "scripts": {
        "dev": "astro dev"
    }
}
`
const STARLIGHT = {
  'package.json': MANIFEST,
  'astro.config.mjs': "import starlight from '@astrojs/starlight'\n",
  'src/content/docs/index.mdx': '---\ntitle: Welcome\ntemplate: splash\n---\n',
  'src/content/docs/guides/01-example.md': '---\ntitle: Example\n---\n',
}

const filesIn = (root: string) =>
  globSync(['**/*', '.github'], { cwd: root, exclude: ['node_modules'] }).sort()

test('an empty folder: one document of each kind, without a finding; twice is harmless', async () => {
  const root = projectWith({})
  const dry = await milepostIn(root, ['init', '--dry-run'])
  expect(filesIn(root)).toEqual([])
  const first = await milepostIn(root, ['init'])
  expect(first.exit).toBe(0)
  expect(dry.out).toContain('would write  content/rfcs/0001-how-we-decide.md\n')
  expect(first.out.match(/^wrote/gm)).toHaveLength(dry.out.match(/^would write/gm)?.length ?? 0)
  expect((await milepostIn(root, ['check', '--strict'])).out).toMatch(
    /^No findings in 10 documents/,
  )
  writeFileSync(join(root, 'content/people.yaml'), 'kim: { name: Kim }\n')
  const second = await milepostIn(root, ['init'])
  expect(second.out).not.toContain('wrote')
  expect(second.out).toContain('kept   content/people.yaml: is there already\n')
  expect(second.out).toContain('There was nothing to write.')
  expect(readFileSync(join(root, 'content/people.yaml'), 'utf8')).toContain('kim')
})

test('a Starlight site keeps every file, gets a script, and is told the lines to add', async () => {
  const root = projectWith(STARLIGHT)
  const { out } = await milepostIn(root, ['init'])
  expect(out).toContain('wrote  package.json: gets the script `check:documents`\n')
  expect(out).toContain(
    "Add Milepost to `astro.config.mjs`:\n  import { milepost } from 'milepost/astro'\n  starlight({ …, plugins: [milepost()] })\n",
  )
  const manifest = readFileSync(join(root, 'package.json'), 'utf8')
  expect(manifest).toBe(
    MANIFEST.replace(
      '"astro dev"\n',
      '"astro dev",\n        "check:documents": "milepost check"\n',
    ),
  )
  expect((await milepostIn(root, ['check', '--strict'])).exit).toBe(0)
  const site = Object.entries(STARLIGHT).filter(([path]) => path !== 'package.json')
  for (const [path, text] of site) expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})

test.each([
  [
    'MADR',
    MADR,
    { folder: 'docs/decisions', reader: "frontmatter({ title: 'heading' })", count: 100 },
  ],
  ['log4brains', LOG4BRAINS, { folder: 'docs/adr', reader: 'bullets()', count: 100 }],
  ['adr-tools', NYGARD, { folder: 'doc/adr', reader: "sections('Status')", count: 12 }],
  ['EIPs', EIPS, { folder: 'EIPS', reader: 'frontmatter()', count: 40 }],
  ['KEPs', KEPS, { folder: 'keps', reader: "sidecar('kep.yaml')", count: 9 }],
  ['data files of KEPs', KEP_DATA, { folder: 'keps', reader: 'frontmatter()', count: 9 }],
])('a folder of %s is read as a kind of its own, and is green', async (_, files, expected) => {
  const { folder, reader, count } = expected
  const root = projectWith(files)
  const { exit, out } = await milepostIn(root, ['init'])
  expect(exit).toBe(0)
  expect(out).toContain(`Found ${count} documents in \`${folder}\``)
  const config = readFileSync(join(root, 'milepost.config.mjs'), 'utf8')
  expect(config).toContain(`  reader: readers.${reader},\n`)
  const checked = await milepostIn(root, ['check'])
  expect(checked.out).toMatch(new RegExp(`No findings in ${count} documents`))
  expect(checked.exit).toBe(0)
  for (const [path, text] of Object.entries(files)) {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  }
})

test('old mistakes go into a baseline, and the next one is reported', async () => {
  const root = projectWith(EIPS)
  expect((await milepostIn(root, ['init'])).out).toContain(
    'The baseline holds 6 findings of today.',
  )
  writeFileSync(join(root, 'EIPS/eip-50.md'), EIPS['EIPS/eip-1.md']?.replace('-1.', '-901.') ?? '')
  const { exit, out } = await milepostIn(root, ['check'])
  expect([exit, out.match(/^error\[.*$/gm)]).toEqual([
    1,
    ['error[broken-link]: Cannot find the file `./eip-901.md`.'],
  ])
})

test('findings about safety are held only where no site is made', async () => {
  const unsafe = { ...EIPS, 'EIPS/eip-3.md': `${EIPS['EIPS/eip-3.md']}\n[x](javascript:alert)\n` }
  const root = projectWith(unsafe)
  await milepostIn(root, ['init'])
  expect(readFileSync(join(root, 'milepost.config.mjs'), 'utf8')).toContain('  publish: false,\n')
  expect((await milepostIn(root, ['check'])).exit).toBe(0)
  const site = projectWith({ ...unsafe, ...STARLIGHT })
  expect((await milepostIn(site, ['init'])).out).toContain('1 finding about safety cannot be held')
  expect((await milepostIn(site, ['check'])).out.match(/^error\[.*?\]/gm)).toEqual([
    'error[unsafe-link]',
  ])
})

test('in a monorepo, the workflow and the editor settings stand at the root of the repository', async () => {
  const root = projectWith({
    'package-lock.json': '{}\n',
    'package.json': '{ "private": true }\n',
    'packages/docs/package.json': MANIFEST,
  })
  git(root, 'init', '-q')
  const { out } = await milepostIn(root, ['init', 'packages/docs'])
  expect(out).toContain('wrote  packages/docs/milepost.config.ts\n')
  const workflow = readFileSync(join(root, '.github/workflows/milepost.yml'), 'utf8')
  expect(parse(workflow).jobs.check.with).toEqual({ root: 'packages/docs' })
  expect(existsSync(join(root, 'packages/docs/.github'))).toBe(false)
  expect((await milepostIn(root, ['check', 'packages/docs'])).exit).toBe(0)
})

test('nothing is written when one file cannot be, or when a link leads out', async () => {
  const elsewhere = scratchProject({})
  const root = scratchProject({})
  symlinkSync(elsewhere, join(root, '.github'))
  const { exit, err } = await milepostIn(root, ['init'])
  expect(exit).toBe(2)
  expect(err).toContain('is a symbolic link and nothing is written through one')
  expect([filesIn(root), filesIn(elsewhere)]).toEqual([['.github'], []])
})

test.each([
  ['without a `package.json`', {}, 'mjs'],
  ['below one that says nothing', { 'package.json': '{}' }, 'mjs'],
  ['below one of CommonJS', { 'package.json': '{ "type": "commonjs" }' }, 'mjs'],
  ['below one of modules', { 'package.json': '{ "type": "module" }' }, 'ts'],
])('the configuration has a name that Node reads %s', async (_, files, ending) => {
  const root = projectWith({ ...files, 'docs/a.txt': '' })
  const { out } = await milepostIn(root, ['init', 'docs'])
  expect(out).toContain(`wrote  milepost.config.${ending}\n`)
  expect((await milepostIn(root, ['check', 'docs'])).exit).toBe(0)
})

test('a configuration finds Milepost also where it is not installed', () => {
  const root = scratchProject({})
  const main = resolve('build/cli/main.js')
  const run = (command: string) =>
    spawnSync(process.execPath, [main, command], { cwd: root, encoding: 'utf8' })
  expect(run('init').status).toBe(0)
  expect(run('check')).toMatchObject({ status: 0, stderr: '' })
})

test('the workflow calls ours, by the name of the check that the comment waits for', async () => {
  const root = projectWith({})
  await milepostIn(root, ['init'])
  const read = (name: string) => parse(readFileSync(join(root, '.github/workflows', name), 'utf8'))
  const [check, comment] = [read('milepost.yml'), read('milepost-comment.yml')]
  expect(check.jobs.check.uses).toMatch(/^milepost-dev\/milepost\/\.github\/workflows\/check\.yml@/)
  expect(comment.jobs.comment.uses).toMatch(/\/comment\.yml@/)
  expect(comment.on.workflow_run.workflows).toEqual([check.name])
  expect(check.permissions).toEqual({ contents: 'read' })
})

test('the task of the editor understands a report', async () => {
  const root = projectWith({ 'content/process/a.md': '---\ntitle: A\n---\n\n[b](b.md)\n' })
  const { out } = await milepostIn(root, ['check'])
  const { tasks } = JSON.parse(editorTasks({ folder: '' }))
  const [first, second] = tasks[0].problemMatcher.pattern
  const lines = out.split('\n')
  const at = lines.findIndex((line) => new RegExp(first.regexp).test(line))
  expect(new RegExp(first.regexp).exec(lines[at] ?? '')?.slice(1)).toEqual([
    'error',
    'broken-link',
    'Cannot find the file `b.md`.',
  ])
  const place = new RegExp(second.regexp).exec(lines[at + 1] ?? '')?.slice(1)
  expect(place).toEqual(['content/process/a.md', '5', '5'])
})

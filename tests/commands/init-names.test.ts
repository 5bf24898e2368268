import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { planInit, writePlan } from '../../plugins/commands/init/init-project.ts'
import { patternOf, quoted, yamlText } from '../../plugins/commands/workflows/source-text.ts'
import { importConfig } from '../../plugins/engine/load-config.ts'
import { item } from '../../plugins/kinds/item.ts'
import { templateOf } from '../../plugins/kinds/templates/template.ts'
import { milepostIn } from '../cli/terminal.ts'
import { git } from '../repository.ts'
import { projectWith, scratchProject } from '../scratch.ts'

/** Code that a name would run, if a generated file held it as code. */
const RUNS = "globalThis.injected='yes'"

/** Names of folders and files that a file system takes, and that mean something to a reader. */
const HOSTILE = [
  `a*`,
  `a*;${RUNS};`,
  `*`,
  `'+(${RUNS})+'`,
  `\\'+(${RUNS})+\\'`,
  `x\n${RUNS}\n`,
  `x\u2028${RUNS}\u2028`,
  'x: y',
  '- x',
  '# x',
  '"x"',
  'x\nrun: id',
  '{ run: id }',
  '&a *a',
  '!!js x',
  'true',
  'null',
  '1.10',
  'a\u202eb\u{e0041}',
]

/** A folder of proposals that is called so, within another folder. */
function proposalsIn(folder: string, count = 4) {
  const fields = (at: number) => `---\ntitle: Part ${at}\nstatus: Draft\n---\n\nText.\n`
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${folder}/rfcs/${at + 1}-part.md`, fields(at)]),
  )
}

/** Writes what `init` plans, and reads the configuration as a check does. */
async function configOf(root: string) {
  writePlan(await planInit(root, '2026-11-20'))
  const path = join(root, 'milepost.config.mjs')
  return { text: readFileSync(path, 'utf8'), config: await importConfig(path, root) }
}

test('a folder that ends a comment and calls a function is only a folder', async () => {
  const root = projectWith(proposalsIn(`a*/${RUNS};/*`))
  const { text, config } = await configOf(root)
  expect(config.content).toBe(`a*/${RUNS};/*/rfcs`)
  expect(text).toContain('/** The documents that were here before Milepost. */\nconst rfcKind =')
  expect(globalThis).not.toHaveProperty('injected')
})

const FOLDERS = HOSTILE.filter((name) => !name.includes('\\'))

test.each([FOLDERS.slice(0, 4), FOLDERS.slice(4, 9), FOLDERS.slice(9)])(
  'folders called %j stay texts in the configuration',
  async (...names) => {
    const folder = names.join('/')
    const { config } = await configOf(projectWith(proposalsIn(folder)))
    expect(config.content).toBe(`${folder}/rfcs`)
    expect(globalThis).not.toHaveProperty('injected')
  },
)

test('files with hostile names are ignored, and no other file with them', async () => {
  const others = HOSTILE.map((name) => [`docs/rfcs/${name}.md`, 'No status.\n'])
  const root = projectWith({ ...proposalsIn('docs', 30), ...Object.fromEntries(others) })
  const { config } = await configOf(root)
  const expected = HOSTILE.map((name) => `/${name.replaceAll('*', '?')}.md`)
  expect([...config.ignore].sort()).toEqual(expected.sort())
  expect(config.kinds).toHaveLength(1)
  expect(globalThis).not.toHaveProperty('injected')
})

test.each(HOSTILE.slice(3, 8))('metadata beside documents in files called %j', async (name) => {
  const trees = [1, 2, 3].map((at) => [
    [`keps/${at}-part/${name}.yaml`, `title: Part ${at}\nstatus: provisional\n`],
    [`keps/${at}-part/${name}.md`, '## Summary\n\nText.\n'],
  ])
  const { config } = await configOf(projectWith(Object.fromEntries(trees.flat())))
  expect(config.kinds[0]).toMatchObject({
    reader: { name: `${name}.yaml` },
    files: [`**/${name.replaceAll('*', '?')}.md`],
  })
  expect(globalThis).not.toHaveProperty('injected')
})

test.each([...HOSTILE, 'constructor', 'class', 'inv', 'https'])(
  'a project in a folder called %j has a workflow and tasks that name it',
  async (name) => {
    const root = scratchProject({ [`${name}/package.json`]: '{ "type": "module" }\n' })
    git(root, 'init', '-q')
    const { files } = await planInit(join(root, name), '2026-11-20')
    const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? ''
    const workflow = parse(textOf('.github/workflows/milepost.yml'))
    expect(Object.keys(workflow.jobs.check)).toEqual(['uses', 'with'])
    expect(workflow.jobs.check.with).toEqual({ root: name })
    const { tasks } = JSON.parse(textOf('.vscode/tasks.json'))
    expect(tasks[0].options.cwd).toBe(`${'$'}{workspaceFolder}/${name}`)
  },
)

test.each([`${'$'}{{ github.token }}`, `a/${'$'}{command:x}`])(
  'a project in a folder called %s is refused, since no quotes hold a variable',
  async (name) => {
    const root = scratchProject({ [`${name}/package.json`]: '{}\n' })
    git(root, 'init', '-q')
    const { exit, err } = await milepostIn(join(root, name), ['init'])
    expect(exit).toBe(2)
    expect(err).toContain(`Cannot write a workflow for \`${name}/\``)
    expect(git(root, 'status', '--porcelain')).not.toContain('.github')
  },
)

test.each(['class', 'constructor', 'https', 'inv', '__proto__'])(
  'a folder called %s gives the kind a name that code and links can use',
  async (name) => {
    const files = Object.entries(proposalsIn('x')).map(([path, text]) => [
      path.replace('x/rfcs', name),
      text,
    ])
    const root = projectWith(Object.fromEntries(files))
    await configOf(root)
    expect((await milepostIn(root, ['check'])).out).toContain('No findings in 4 documents')
  },
)

test.each(HOSTILE)('%j is the same text in a program and in YAML', (name) => {
  const program = `process.stdout.write(JSON.stringify(${quoted(name)}))`
  const { stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' })
  expect(JSON.parse(stdout)).toBe(name)
  expect(parse(`a: ${yamlText(name)}\nb: 1\n`)).toEqual({ a: name, b: 1 })
  expect(patternOf(name)).not.toContain('*')
})

test('an id with a line of its own cannot leave the comment of a new document', () => {
  const ids = ['first', 'a\n---\nowners: [mallory]', 'b\rc\u2028d']
  const text = templateOf(item, {
    id: 'x',
    today: '2026-11-20',
    given: {},
    idsFor: (field) => (field === 'roadmap' ? ids : []),
    shapeFor: () => 'a\nb: 1',
  })
  const lines = text.split(/[\n\r\u2028]/)
  expect(lines.find((line) => line.includes('There are'))).toContain(
    'There are first, a --- owners: [mallory], b c d.',
  )
  expect(Object.keys(parse(text.split('---\n')[1] ?? ''))).toEqual(['title', 'roadmap', 'history'])
})

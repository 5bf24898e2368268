import { expect, test } from 'vitest'
import { targetOf } from '../../plugins/cli/options/check-target.ts'
import { repository } from '../repository.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { milepost, milepostIn } from './terminal.ts'

const FILES = {
  'README.md': '# Read me\n',
  'content/process/a.md': mdx('title: A', '[[nowhere]] [an open label][label]'),
  'content/themes/c.mdx': mdx('title: C', '[[gone]]'),
}

test('only chosen files are reported; what is no document is named', async () => {
  const { exit, err, out } = await milepost('check README.md content/themes', FILES)
  expect([exit, err]).toEqual([1, '`README.md` is not a document of this project.\n'])
  expect(out).toContain('--> content/themes/c.mdx:5:1')
  expect(out).toContain('1 error in 1 document, checked for 2026-11-20.')
})

test('a path is meant from here, or else from the root that is named', async () => {
  const files = Object.fromEntries(
    Object.entries(FILES).map(([path, text]) => [`gov/${path}`, text]),
  )
  const { exit, out } = await milepost('check content/themes/c.mdx --root gov', files)
  expect([exit, out]).toEqual([1, expect.stringContaining('1 error in 1 document')])
  const gone = await milepost('check content/themes/d.mdx --root gov', files)
  expect(gone.err).toBe(
    'milepost: Cannot find the file `content/themes/d.mdx`; did you mean `content/themes/c.mdx`?\n',
  )
})

test('--quiet prints what fails the check, and nothing when nothing does', async () => {
  const { out } = await milepost('check content/process --quiet', FILES)
  expect(out).toMatch(/^error\[unknown-reference\]/)
  expect(out).not.toContain('undefined-reference')
  expect(await milepost('check README.md --quiet', FILES)).toMatchObject({ exit: 0, out: '' })
})

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['a new file', 'content/process/new.md', bytes(mdx('title: N', '[[a]] [[c]] [[d]]')), '5:13'],
  ['bytes that are no text', 'content/process/a.md', new Uint8Array([0x61, 0xff]), '1:2'],
])('standard input stands in for a file: %s', async (_, path, given, place) => {
  const argv = ['check', '--stdin', '--path', path, '--format', 'json']
  const { out } = await milepostIn(scratchProject(FILES), argv, { input: async () => given })
  const { findings } = JSON.parse(out)
  const rows = findings.map((each: { file: string; line: number; column: number }) => {
    return `${each.file} ${each.line}:${each.column}`
  })
  expect(rows).toEqual([`${path} ${place}`])
})

test.each([
  ['--stdin', 'Expected both `--stdin` and `--path <file>`, or neither.'],
  ['--path a.md', 'Expected both `--stdin` and `--path <file>`, or neither.'],
  ['--stdin --path a.md b.md', 'Expected paths or `--stdin`, not both.'],
  [
    '--stdin --path a.md --fix',
    'Expected `--fix` or `--stdin`, not both: there is no file to write.',
  ],
  ['--stdin --path ../a.md', 'Cannot find `../a.md` in the project.'],
])('check %s cannot run', async (argv, why) => {
  const input = async () => bytes('')
  const cwd = scratchProject(FILES)
  const { exit, err } = await milepostIn(cwd, ['check', ...argv.split(' ')], { input })
  expect([exit, err]).toEqual([2, `milepost: ${why}\n`])
})

/** Two projects in one repository: one has a configuration, the other only documents. */
const TWO = {
  'packages/api/milepost.config.mjs': "export default { content: 'docs' }\n",
  'packages/api/docs/process/x.md': mdx('title: X', '[[ghost]]'),
  'packages/docs/content/process/a.md': mdx('title: A', '[[gone]]'),
  'README.md': '# Both\n',
}

test.each([
  ['packages/api/docs/process/x.md', 'ghost'],
  ['packages/api/docs/process', 'ghost'],
  ['packages/api/docs/**', 'ghost'],
  ['packages/docs/content/process/a.md', 'gone'],
  ['packages/docs/content', 'gone'],
])('%s, typed at the top of a monorepo, is checked in its project', async (path, name) => {
  const { exit, out } = await milepost(`check ${path}`, TWO)
  expect([exit, out.match(/Cannot find.*/)?.[0]]).toEqual([1, `Cannot find document \`${name}\`.`])
  const argv = ['check', path, '--format', 'github']
  const { out: annotation } = await milepostIn(repository(TWO), argv)
  expect(annotation).toMatch(/^::error file=packages\/(?:api|docs)\//)
})

test('a text on standard input finds the project of its path, too', async () => {
  const argv = ['check', '--stdin', '--path', 'packages/api/docs/process/new.md']
  const input = async () => bytes(mdx('title: N', '[[nobody]]'))
  const { out } = await milepostIn(scratchProject(TWO), argv, { input })
  expect(out).toContain('Cannot find document `nobody`.')
})

test('where no project is, the command to type is named', async () => {
  const cwd = scratchProject(TWO)
  expect((await milepostIn(cwd, ['check'])).err).toBe(
    `milepost: Cannot find a project in \`${cwd}\`; the nearest is in \`packages/api\`. Add \`--root packages/api\`.\n`,
  )
  const both = 'check packages/api/docs/process/x.md packages/docs/content/process/a.md'
  expect((await milepost(both, TWO)).err).toBe(
    'milepost: Expected paths of one project: `packages/api/docs/process/x.md` is in `packages/api`, `packages/docs/content/process/a.md` is in `packages/docs`. Check one project after the other.\n',
  )
})

test.each<readonly [args: readonly string[], root: string, chosen: readonly string[]]>([
  [[], '', []],
  [['.'], '', []],
  [['content'], '', ['content']],
  [['content/themes'], '', ['content/themes']],
  [['sub'], 'sub', []],
  [['other'], 'other', []],
  [['sub', 'content'], '', ['sub', 'content']],
  [['README.md'], '', ['README.md']],
])(
  'check %j: a folder that is no part of the documents is a project',
  async (args, root, chosen) => {
    const cwd = scratchProject({ ...FILES, 'sub/content/a.md': '', 'other/docs/b.md': '' })
    const terminal = { cwd } as Parameters<typeof targetOf>[2]
    const options = { root: '.', stdin: false, fix: false } as Parameters<typeof targetOf>[1]
    const found = await targetOf(args, options, terminal)
    expect([found.root, found.chosen]).toEqual([`${cwd}${root && `/${root}`}`, chosen])
  },
)

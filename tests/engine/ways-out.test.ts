import { expect, test } from 'vitest'
import { openRepository } from '../../plugins/outside/git/git-repository.ts'
import { commitOf } from '../../plugins/outside/sources/base-revision.ts'
import { repository } from '../repository.ts'
import { scratchProject } from '../scratch.ts'
import { findingsOf, mdx, row } from '../vocabulary.ts'
import { checkedIn } from './checkouts.ts'

const ROADMAP = { 'roadmap/next.md': mdx('title: Next') }

const item = (roadmap: string) =>
  mdx(`title: T\nroadmap: ${roadmap}\nowners: []\nhistory: [{ status: idea }]`)

test.each<[what: string, files: Record<string, string>, rule: string, says: string]>([
  [
    'a folder that has the last name of another',
    { 'items/a.md': mdx('title: A') },
    'unknown-kind',
    'did you mean `content/roadmap/items/`?',
  ],
  [
    'a folder that is only misspelt',
    { 'rfc/a.md': mdx('title: A') },
    'unknown-kind',
    'did you mean `content/rfcs/`?',
  ],
  [
    'the only roadmap there is',
    { ...ROADMAP, 'roadmap/items/a.md': item('TODO') },
    'unknown-reference',
    'Cannot find roadmap `TODO`.\n  help: The only one is `next`.',
  ],
  [
    'a few roadmaps',
    {
      ...ROADMAP,
      'roadmap/later.md': mdx('title: Later'),
      'roadmap/items/a.md': item('somewhere-else'),
    },
    'unknown-reference',
    'help: There are `later` and `next`.',
  ],
  [
    'the account of a person',
    { 'people.yaml': 'kim:\n  name: Kim\n  github: "@kim-x"\n' },
    'unknown-field',
    'help: Write `url: https://github.com/kim-x`.',
  ],
  [
    'the address of a person',
    { 'people.yaml': 'kim:\n  name: Kim\n  email: kim@example.org\n' },
    'unknown-field',
    'name a public page in `url`',
  ],
  [
    'an address of e-mail without its scheme',
    { 'process/a.md': mdx('title: A', '[us](team+x@kube.example.org)') },
    'broken-link',
    'did you mean `mailto:team+x@kube.example.org`?\n  help: `milepost check --fix` writes it.',
  ],
  [
    'a component that no site has',
    { 'process/a.mdx': mdx('title: A', '<Panel>x</Panel>') },
    'code-in-content',
    'help: Known are `Aside`, `Card`, `CardGrid`, `Graph`, `Groups`, `Items`, `Note`, `Owners` or 5 more. A site adds its own under `components`',
  ],
  [
    'an invisible character',
    { 'process/a.md': mdx('title: A', 'a\u200bb') },
    'unsafe-text',
    'Unexpected invisible character U+200B; delete it.',
  ],
  [
    'a separator of lines',
    { 'process/a.md': mdx('title: A', 'a\u2028b') },
    'unsafe-text',
    'write a blank in its place.',
  ],
])('the way out of %s', async (_, files, rule, says) => {
  expect(await findingsOf(files, { rules: [rule] })).toContain(says)
})

test('a folder with a wrong name is one mistake, whatever it holds', async () => {
  const files = {
    'process/core language/a.md': mdx('title: A'),
    'process/core language/b c.md': mdx('title: B'),
    'process/core language/more/d.md': mdx('title: D'),
    'process/an other/e.md': mdx('title: E'),
    'process/f g.md': mdx('title: F'),
  }
  expect(await findingsOf(files, { rules: ['unportable-name'] })).toMatchInlineSnapshot(`
    "process/an other/e.md:1:1 warning unportable-name: Unexpected name \`an other\`: it holds a blank; name it \`an-other\`.
    process/core language/a.md:1:1 warning unportable-name: Unexpected name \`core language\`: it holds a blank; name it \`core-language\`.
    process/core language/b c.md:1:1 error unportable-name: Unexpected name \`b c.md\`: it holds a blank; name it \`b-c.md\`.
    process/f g.md:1:1 error unportable-name: Unexpected name \`f g.md\`: it holds a blank; name it \`f-g.md\`."
  `)
})

test('a day without its zeroes, and a number in quotes, have one meaning', async () => {
  const root = scratchProject({
    'content/groups/a.md': mdx('title: A\ntype: team\nstatus: active\nformed: 2024-2-1'),
    'content/groups/b.md': mdx('title: B\ntype: team\nstatus: active\nformed: 2024-2-31'),
    'content/rfcs/0001-a.md': mdx('title: A\nauthors: []\nnumber: "0001"\nstatus: draft'),
  })
  const { findings } = await checkedIn(root)
  const fixes = findings.filter(({ rule }) => rule === 'invalid-field').map(({ fix }) => fix?.text)
  expect(fixes).toEqual(['2024-02-01', undefined, '1'])
})

test('a setting without effect stands in a line of its file, if it is there only once', async () => {
  const root = scratchProject({
    'package.json': '{ "type": "module" }',
    'milepost.config.ts': `const twice = 'old/'
export default {
  ignore: ["drafts/", 'old/'],
  allow: [{ rule: 'broken-link', paths: ['archive/'], reason: 'It moves' }],
  rules: { 'broken-anchor': { paths: { 'notes/': 'off' } } },
}`,
    'content/process/a.md': mdx('title: A'),
  })
  const { findings } = await checkedIn(root)
  expect(findings.map(row)).toMatchInlineSnapshot(`
    [
      "milepost.config.ts:- info unused-setting: Pattern \`old/\` in \`ignore\` matches no file; correct or remove it.",
      "milepost.config.ts:3:12 info unused-setting: Pattern \`drafts/\` in \`ignore\` matches no file; correct or remove it.",
      "milepost.config.ts:4:42 info unused-setting: No document in \`archive/\` breaks \`broken-link\`; remove this exception from \`allow\`.",
      "milepost.config.ts:5:40 info unused-setting: Pattern \`notes/\` in \`rules.broken-anchor.paths\` matches no file; correct or remove it.",
    ]
  `)
})

test('a revision in other letter case is offered as it is spelt', async () => {
  const root = repository({ 'a.txt': 'a' })
  const git = await openRepository(root)
  await expect(commitOf(git, 'Main')).rejects.toThrow('as `Main`; write `main`')
  await expect(commitOf(git, 'other')).rejects.toThrow('fetch it first, or correct its name')
})

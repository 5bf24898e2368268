import { expect, test } from 'vitest'
import { checkProject } from '../../plugins/engine/check-project.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { scratchProject } from '../scratch.ts'
import { findingsOf, mdx, row, TODAY } from '../vocabulary.ts'

const charter = mdx(
  'title: Docs\ntype: team\nstatus: active',
  '## Scope\n\nWords.\n\n## Scope\n\nMore.\n\n## 5) On time\n\n<a id="raw"></a>\n\nWords.',
)

/** The findings of a page that says this, from line 5 on. */
const check = (body: string, config = {}) =>
  findingsOf(
    {
      'groups/sig-docs.mdx': charter,
      'people.yaml': 'ana: { name: Ana }\n',
      'roadmap/main.mdx': mdx('title: Main'),
      'process/main.mdx': mdx('title: The other main'),
      'process/notes.md': mdx('title: Notes'),
      'process/page.mdx': mdx('title: Page', body),
      'process/new.mdx': mdx('title: New\naliases: [old]', '## Part'),
    },
    { rules: ['broken-link', 'broken-anchor', 'anchor-case', 'unknown-reference'], config },
  )

test.each([
  ['a relative link', '[x](../groups/sig-docs.mdx)'],
  ['a link to a heading', '[x](../groups/sig-docs.mdx#scope)'],
  ['a link to the second heading of a name', '[x](../groups/sig-docs.mdx#scope-1)'],
  ['a link to an id that HTML sets', '[x](../groups/sig-docs.mdx#raw)'],
  ['a link with a query', '[x](notes.md?plain=1)'],
  ['a link that is encoded', '[x](%6Eotes.md)'],
  ['an address of the site', '[x](/groups/sig-docs/#scope) [x](/groups/sig-docs)'],
  ['a path from the root of the project', '[x](/content/groups/sig-docs.mdx#scope)'],
  ['the page of a kind', '[x](/groups/) [x](/groups#part)'],
  ['a page about no document', '[x](/) [x](/health/) [x](/?from=here#attention)'],
  ['where a document was', '[x](/process/old/) [x](/process/old#part)'],
  ['a heading of its own', '## Here\n\n[x](#here) [x](page.mdx#here) [x](#top)'],
  ['another site', '[x](https://example.org/none.mdx#none) [x](//example.org)'],
  ['an id', '[[sig-docs]] [[group:sig-docs]] [[sig-docs|the group]] [[ana]]'],
  ['an id with a heading', '[[sig-docs#scope]] [[sig-docs#Scope]] [[page:main]] [[roadmap:main]]'],
  ['a diagram', '```milepost\nsig-docs, ana\ngroup:sig-docs\n```'],
  ['code that looks like links', '`[[ghost]]` and `[x](ghost.mdx)`\n\n```\n[[ghost]]\n```'],
])('%s leads somewhere', async (_, body) => {
  expect(await check(body)).toBe('')
})

test.each([
  [
    'a file that is not there',
    '[x](../groups/zzz.mdx)',
    '5:5 error broken-link: Cannot find the file `../groups/zzz.mdx`.',
  ],
  [
    'a misspelt file',
    '[x](../groups/sig-dogs.mdx)',
    '5:5 error broken-link: Cannot find the file `../groups/sig-dogs.mdx`; did you mean `../groups/sig-docs.mdx`?',
  ],
  [
    'a file without its ending',
    '[x](../groups/sig-docs)',
    '5:5 error broken-link: Cannot find `../groups/sig-docs`; did you mean `../groups/sig-docs.mdx`?\n  help: `milepost check --fix` writes it.',
  ],
  [
    'a file that moved',
    '[x](sig-docs.mdx)',
    '5:5 error broken-link: Cannot find the file `sig-docs.mdx`; did you mean `../groups/sig-docs.mdx`?',
  ],
  [
    'a link without its `#`',
    '## Here\n\n[x](here)',
    '7:5 error broken-link: Cannot find `here`; did you mean the heading `#here`?',
  ],
  [
    'a heading that is not there',
    '[x](../groups/sig-docs.mdx#out-of-scope)',
    '5:5 error broken-anchor: Cannot find the heading `#out-of-scope` in `content/groups/sig-docs.mdx`.\n  help: Its nearest headings are `#scope`, `#scope-1` and `#5-on-time`.',
  ],
  [
    'a heading whose number is stale',
    '[x](../groups/sig-docs.mdx#4-on-time)',
    '5:5 error broken-anchor: Cannot find the heading `#4-on-time` in `content/groups/sig-docs.mdx`; did you mean `#5-on-time`?',
  ],
  [
    'a heading in the wrong case',
    '[x](../groups/sig-docs.mdx#Scope)',
    '5:5 warning anchor-case: Unexpected letter case in `#Scope`; write `#scope`.\n  help: `milepost check --fix` writes it.',
  ],
  [
    'a heading of its own that is not there',
    '## Here\n\n[x](#her)',
    '7:5 error broken-anchor: Cannot find the heading `#her` in this document; did you mean `#here`?',
  ],
  ['a link to nothing', '[x]()', '5:1 error broken-link: Empty link, expected an address.'],
  [
    'an image that is not there',
    '![x](picture.png)',
    '5:6 error broken-link: Cannot find the file `picture.png`.',
  ],
  [
    'a definition',
    '[x][d]\n\n[d]: none.mdx',
    '7:6 error broken-link: Cannot find the file `none.mdx`.',
  ],
  [
    'a way out of the project',
    '[x](../../../../etc/passwd)',
    '5:5 error broken-link: Cannot find the file `../../../../etc/passwd`.',
  ],
  [
    'a page of the site that is not there',
    '[x](/groups/none/)',
    '5:5 error broken-link: Cannot find the page `/groups/none/`.',
  ],
  [
    'the triage of a project without issues',
    '[x](/triage/)',
    '5:5 error broken-link: Cannot find the page `/triage/`.',
  ],
  [
    'an unknown id',
    '[[sig-dogs]]',
    '5:1 error unknown-reference: Cannot find document `sig-dogs`; did you mean `sig-docs`?',
  ],
  [
    'an unknown id of a kind',
    '[[group:main]]',
    '5:1 error unknown-reference: Cannot find group `main`.',
  ],
  [
    'an unknown kind',
    '[[club:main]]',
    '5:1 error unknown-reference: Unknown kind `club` in `[[club:main]]`.',
  ],
  [
    'an id that names two documents',
    '[[main]]',
    '5:1 error unknown-reference: `main` names 2 documents; write `[[page:main]]` or `[[roadmap:main]]`.',
  ],
  [
    'an id in a diagram',
    '- Item\n\n  ```milepost\n  sig-docs\n  ana, sig-dogs\n  ```',
    '9:8 error unknown-reference: Cannot find document `sig-dogs`; did you mean `sig-docs`?',
  ],
  [
    'an id in a quoted diagram',
    '> ```milepost\n>   sig-docs, sig-dogs\n> ```',
    '6:15 error unknown-reference: Cannot find document `sig-dogs`; did you mean `sig-docs`?',
  ],
  [
    'a heading of an id',
    '[[sig-docs#scop]]',
    '5:1 error broken-anchor: Cannot find the heading `#scop` in `content/groups/sig-docs.mdx`; did you mean `#scope`?',
  ],
])('%s is found', async (_, body, expected) => {
  expect(await check(body)).toBe(`process/page.mdx:${expected}`)
})

test('guides and other pages of the site itself are known by their files', async () => {
  const root = scratchProject({
    'content/process/page.mdx': mdx(
      'title: Page',
      '[x](/guides/start/) [x](/guides/start#part) [x](/guides/) [x](/logo.png) [x](/about/)\n\n[x](/guides/stop/) [x](/guides/../../content/)',
    ),
    'src/content/docs/guides/start.mdx': '',
    'src/content/docs/guides/index.md': '',
    'src/pages/about.astro': '',
    'public/logo.png': '',
  })
  const { findings } = await checkProject(await openProject(root), { today: TODAY })
  expect(findings.map(row)).toEqual([
    'process/page.mdx:7:5 error broken-link: Cannot find the page `/guides/stop/`.',
    'process/page.mdx:7:24 error broken-link: Cannot find the page `/guides/../../content/`.',
  ])
})

test('links that the configuration passes over', async () => {
  const config = { ignoreLinks: ['/guides/'] }
  expect(await check('[x](/guides/start/) [x](/guide/)', config)).toMatchInlineSnapshot(
    `"process/page.mdx:5:25 error broken-link: Cannot find the page \`/guide/\`."`,
  )
})

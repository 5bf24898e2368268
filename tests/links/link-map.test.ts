import { expect, test } from 'vitest'
import { readConfig } from '../../plugins/engine/config.ts'
import type { UserConfig } from '../../plugins/engine/settings/user-config.ts'
import { linkMapOf } from '../../plugins/links/addresses/link-map.ts'
import { linkTable } from '../../plugins/links/link-table.ts'
import { shownLink } from '../../plugins/links/shown/shown-link.ts'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

const DOCUMENTS = {
  'process/plan.md': mdx('title: Plan', '## Order'),
  'process/a.md': mdx(
    'title: A',
    '[p](/eips/plan#order) [q](/eips/plan?x=1#Order) [own](./plan.md)',
  ),
}

test('a link for another program is relative, and the configuration may ignore it', async () => {
  const files = {
    'process/a.md': mdx('title: A', '[a](`:erlang`) [b](`Enum#module`) [c](gone.md)'),
  }
  expect(await findingsOf(files)).toContain('broken-link: Cannot find the file `` `:erlang` ``.')
  expect(await findingsOf(files, { config: { ignoreLinks: ['`'] } })).toBe(
    'process/a.md:5:39 error broken-link: Cannot find the file `gone.md`.',
  )
})

test('a pattern or a function says which file a link means, in the check and on the page', async () => {
  const pattern: UserConfig = { links: { map: { '/eips/*': 'content/process/*.md' } } }
  const byFunction: UserConfig = {
    links: {
      map: (path, from) =>
        from === 'content/process/a.md'
          ? path.replace(/^\/eips\/(.*)/, 'content/process/$1.md').replace(/^\./, 'content/process')
          : undefined,
    },
  }
  for (const config of [pattern, byFunction]) {
    expect(await findingsOf(DOCUMENTS, { config })).toBe(
      'process/a.md:5:27 warning anchor-case: Unexpected letter case in `#Order`; write `#order`.\n  help: `milepost check --fix` writes it.',
    )
    const { graph, links } = await checked(DOCUMENTS, { config })
    const path = 'content/process/a.md'
    const table = linkTable({ root: '.', content: 'content', graph, links }, path, { base: '/' })
    const [first] = graph.nodeAt(path)?.document.mentions ?? []
    expect(first?.type === 'link' && shownLink(first, table)).toMatchObject({
      url: '/process/plan/#order',
    })
  }
  expect(await findingsOf(DOCUMENTS)).toContain('Cannot find the page `/eips/plan`')
})

test('a leading slash means the folder that the project names', async () => {
  const documents = { ...DOCUMENTS, 'process/a.md': mdx('title: A', '[p](/process/plan.md)') }
  expect(await findingsOf(documents, { config: { links: { top: './content/' } } })).toBe('')
  expect(await findingsOf(documents)).toContain('Cannot find the page `/process/plan.md`')
})

test('stars of a pattern stand for the same in the path', () => {
  const map = linkMapOf({ 'v*/**.html': 'docs/*/**.md', '**': '**' })
  expect(map('v1.2/a/b.html', '')).toBe('docs/1.2/a/b.md')
  expect(map('a+b (c).md', '')).toBe('a+b (c).md')
  expect(linkMapOf({ 'a.b': 'x' })('aXb', '')).toBeUndefined()
  expect(linkMapOf({ './eip-*': 'EIPS/eip-*.md' })('./eip-20', '')).toBe('EIPS/eip-20.md')
  const signs = '-[(a)]{1}+?^$|.,:;=!<>#&@%~ \u00e9'
  expect(linkMapOf({ [`/${signs}/*`]: 'x/*' })(`/${signs}/b`, '')).toBe('x/b')
  expect(() => readConfig({ links: { map: [1] } })).toThrow('a function of a link and its document')
})

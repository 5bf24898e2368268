import { expect, test } from 'vitest'
import { ownedBy } from '../../plugins/kinds/fields/asset.ts'
import { findingsOf } from '../vocabulary.ts'
import { sig } from './group-samples.ts'

const rules = ['asset-owned-twice']
const owner = (assets: string, fields = '', status?: string) =>
  sig(`assets: [${assets}]\n${fields}`, status)

test('a repository, a path and an address that two groups claim, each in its own spelling', async () => {
  const documents = {
    'groups/sig-a.mdx': owner(
      '{ repo: Example/Site }, { repo: example/code, paths: [docs/, api] }, { site: Docs, url: https://docs.example.org }',
    ),
    'groups/sig-b.mdx': owner('{ repo: https://github.com/example/site.git }'),
    'groups/sig-c.mdx': owner('{ repo: example/code, paths: [src, ./docs/**] }'),
    'groups/sig-d.mdx': owner('{ other: Manual, url: http://docs.example.org/ }'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "groups/sig-b.mdx:5:18 error asset-owned-twice: \`github.com/example/site\` is already owned by \`sig-a\`; leave it to one of the two.
      groups/sig-a.mdx:5:18 claimed by \`sig-a\` here
    groups/sig-c.mdx:5:45 error asset-owned-twice: \`github.com/example/code/docs\` is already owned by \`sig-a\`; leave it to one of the two.
      groups/sig-a.mdx:5:64 claimed by \`sig-a\` here
    groups/sig-d.mdx:5:32 error asset-owned-twice: \`docs.example.org\` is already owned by \`sig-a\`; leave it to one of the two.
      groups/sig-a.mdx:5:98 claimed by \`sig-a\` here"
  `)
})

test('a part of what another group owns is an asset of its own', async () => {
  const documents = {
    'groups/sig-a.mdx': owner('{ repo: example/code }, { repo: example/code }'),
    'groups/sig-b.mdx': owner('{ repo: example/code, paths: [docs/] }'),
    'groups/sig-c.mdx': owner('{ repo: example/code, paths: [docs/api/, Docs] }'),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})

test('groups that are retired, or kept as they were on another day, claim nothing from others', async () => {
  const documents = {
    'groups/sig-a.mdx': owner('{ repo: example/code }'),
    'groups/sig-b.mdx': owner('{ repo: example/code }', '', 'retired'),
    'groups/sig-c.mdx': owner('{ repo: example/code }', 'as-of: 2020-06-30'),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})

test.each([
  [{ repo: 'Owner/Name' }, 'github.com/owner/name'],
  [{ repo: 'https://www.github.com/Owner/name.git/' }, 'github.com/owner/name'],
  [{ repo: 'https://github.com/owner/name/tree/main/Docs/' }, 'github.com/owner/name/Docs'],
  [{ url: 'https://github.com/Owner/name/tree/main/Docs' }, 'github.com/owner/name/Docs'],
  [{ repo: 'https://gitlab.com/owner/name/-/tree/main/a/b' }, 'gitlab.com/owner/name/a/b'],
  [{ repo: 'owner/name', paths: ['.'] }, 'github.com/owner/name'],
  [{ repo: 'owner/name', paths: ['/a//b/./c/../'] }, 'github.com/owner/name/a/b'],
  [{ repo: 'https://example.org/git/Code', paths: ['../..'] }, 'example.org/git/code'],
  [{ url: 'https://Example.org/API/?v=1' }, 'example.org/API?v=1'],
])('%o is %s', (asset, name) => {
  expect(ownedBy(asset).map((owned) => owned.name)).toEqual([name])
})

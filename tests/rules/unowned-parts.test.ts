import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { wg } from './group-samples.ts'

const rules = ['unowned']
const component = (fields: string) => mdx(`title: Component\n${fields}`)

test('a component that no group owns, or one that is retired', async () => {
  const documents = {
    'groups/wg-a.mdx': wg(
      'assets: [{ repo: Example/owned }, { repo: example/code, paths: [docs] }]',
    ),
    'groups/wg-b.mdx': wg('formed: 2020-01-01', 'retired'),
    'components/a.mdx': component('repo: example/code'),
    'components/b.mdx': component('owner: wg-b'),
    'components/c.mdx': component('owner: wg-a'),
    'components/d.mdx': component('repo: https://github.com/example/owned'),
    'components/e.mdx': component('tags: [lost]'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "components/a.mdx:2:8 warning unowned: Component has no owner; name a group in \`owner\`, or its repository in a charter.
    components/b.mdx:3:8 warning unowned: Component is owned by \`wg-b\`, which is retired; name another group.
      groups/wg-b.mdx:4:9 retired here
    components/e.mdx:2:8 warning unowned: Component has no owner; name a group in \`owner\`, or its repository in a charter."
  `)
})

test('a project without groups has nobody to name', async () => {
  expect(await findingsOf({ 'components/a.mdx': component('') }, { rules })).toBe('')
})

test('what a retired group had and no other has taken over', async () => {
  const documents = {
    'groups/wg-a.mdx': wg(
      'assets: [{ repo: example/whole }, { repo: example/part, paths: [docs] }]',
    ),
    'groups/wg-b.mdx': wg(
      'assets: [{ repo: example/whole, paths: [api] }, { repo: example/part, paths: [docs/api, src] }, { site: S, url: https://example.org/ }]',
      'retired',
    ),
    'groups/wg-c.mdx': wg('assets: [{ repo: example/old }]\nas-of: 2020-01-01', 'retired'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "groups/wg-b.mdx:5:89 warning unowned: \`github.com/example/part/src\` belonged to this group, and no other has taken it over.
    groups/wg-b.mdx:5:113 warning unowned: \`example.org\` belonged to this group, and no other has taken it over.
    groups/wg-c.mdx:5:18 warning unowned: \`github.com/example/old\` belonged to this group, and no other has taken it over."
  `)
})

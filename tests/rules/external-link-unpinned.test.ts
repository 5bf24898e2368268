import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['external-link-unpinned']
const config = {
  links: {
    external: { pinned: ['github.com/flyteorg', 'raw.githubusercontent.com', 'gitlab.com/flyte'] },
  },
}
const page = (body: string, fields = '') => ({
  'process/page.mdx': mdx(`title: Page\n${fields}`, body),
})
const COMMIT = '80c098f10334b1c916d1e4274ab9f204152d9d80'

test.each([
  ['main', 'https://github.com/flyteorg/flyte/blob/main/rsts/conf.py#L33'],
  ['v1.3.0', 'https://github.com/flyteorg/flyte/tree/v1.3.0/rsts'],
  ['80c098f', 'https://github.com/flyteorg/flyte/blob/80c098f/rsts/conf.py'],
  ['master', 'https://raw.githubusercontent.com/flyteorg/flyte/master/conf.py'],
  ['main', 'https://gitlab.com/flyte/docs/-/blob/main/conf.py'],
])('a link to a file at %s', async (revision, url) => {
  expect(await findingsOf(page(`See [it](${url}).`), { rules, config })).toContain(
    `process/page.mdx:5:10 warning external-link-unpinned: The link shows a file at \`${revision}\`, which moves;`,
  )
})

test('a link in a field', async () => {
  const theme = mdx('title: T\nquery: https://github.com/flyteorg/flyte/blob/main/bugs.md')
  expect(await findingsOf({ 'themes/t.mdx': theme }, { rules, config })).toMatchInlineSnapshot(`
    "themes/t.mdx:3:8 warning external-link-unpinned: The link shows a file at \`main\`, which moves; write the id of a commit in its place.
      help: On GitHub, the key \`y\` turns the address of a file into the one at its commit."
  `)
})

test('a link at a commit, a link to no file and a link to another site are in order', async () => {
  const body = `[A](https://github.com/flyteorg/flyte/blob/${COMMIT}/rsts/conf.py#L33)
[b](https://github.com/flyteorg/flyte/issues/1)
[c](https://github.com/kubernetes/community/blob/master/governance.md)`
  expect(await findingsOf(page(body), { rules, config })).toBe('')
  const moving = page('[a](https://github.com/flyteorg/flyte/blob/main/a.md)')
  expect(await findingsOf(moving, { rules })).toBe('')
})

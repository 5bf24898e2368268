import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const check = (body: string, files: Readonly<Record<string, string>>) =>
  findingsOf(
    { 'docs/process/plan.mdx': mdx('title: Plan', body), ...files },
    { config: { content: 'content/docs' } },
  )

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'

test('a picture beside its document is shown, whatever it is made of', async () => {
  const files = { 'docs/process/a.svg': SVG, 'docs/b.PNG': 'b', 'docs/process/c d.webp': 'c' }
  expect(await check('![A](a.svg) ![B](../b.PNG) ![C](c%20d.webp)', files)).toBe('')
})

test('a picture that the site does not publish', async () => {
  const files = { 'logo.png': 'logo', 'docs/process/.draft.png': 'draft' }
  expect(await check('![A](../../logo.png)\n![B](.draft.png)', files)).toMatchInlineSnapshot(`
    "docs/process/plan.mdx:5:6 warning unpublished-picture: Cannot show \`../../logo.png\`: a site publishes no hidden file, and none outside of \`content/docs\`.
      help: Keep the picture beside the document that shows it.
    docs/process/plan.mdx:6:6 warning unpublished-picture: Cannot show \`.draft.png\`: a site publishes no hidden file, and none outside of \`content/docs\`.
      help: Keep the picture beside the document that shows it."
  `)
})

test('an SVG that is too large to be written into a page', async () => {
  const files = { 'docs/process/map.svg': SVG + ' '.repeat(300_000) }
  expect(await check('![The map](map.svg)', files)).toMatchInlineSnapshot(`
    "docs/process/plan.mdx:5:12 warning unpublished-picture: Cannot show \`map.svg\`: 294 KiB, and a page holds a picture of at most 256 KiB.
      help: Simplify it, or save it as \`.png\` or \`.webp\`."
  `)
})

test('a link to such a file is no picture', async () => {
  expect(await check('[The logo](../../logo.png)', { 'logo.png': 'logo' })).toBe('')
})

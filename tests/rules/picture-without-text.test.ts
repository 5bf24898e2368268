import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['picture-without-text']
const page = (body: string) => ({ 'process/page.mdx': mdx('title: Page', body) })

test('a picture without a text, in Markdown and in HTML', async () => {
  const body = `See it.

![](https://example.org/roles.png)

![ ](https://example.org/plan.png "The plan")

<img src="https://example.org/steps.png" />`
  expect(await findingsOf(page(body), { rules })).toMatchInlineSnapshot(`
    "process/page.mdx:7:5 warning picture-without-text: Picture without a text, expected what it shows: \`![The roles of a group](…)\`.
      help: In HTML, write \`alt\`; an empty one says that the picture is decoration.
    process/page.mdx:9:6 warning picture-without-text: Picture without a text, expected what it shows: \`![The roles of a group](…)\`.
      help: In HTML, write \`alt\`; an empty one says that the picture is decoration.
    process/page.mdx:11:6 warning picture-without-text: Picture without a text, expected what it shows: \`![The roles of a group](…)\`.
      help: In HTML, write \`alt\`; an empty one says that the picture is decoration."
  `)
})

test('a picture with a text, and one that is decoration, are in order', async () => {
  const body = `![The roles](https://example.org/roles.png)

<img src="https://example.org/line.png" alt="" />

<img alt="The steps" src="https://example.org/steps.png" />`
  expect(await findingsOf(page(body), { rules })).toBe('')
})

test('a picture whose address stands elsewhere', async () => {
  const body = `See ![][roles] and ![The steps][steps], and ![][roles] again.

[roles]: https://example.org/roles.png
[steps]: https://example.org/steps.png`
  expect(await findingsOf(page(body), { rules })).toMatchInlineSnapshot(`
    "process/page.mdx:5:5 warning picture-without-text: Picture without a text, expected what it shows: \`![The roles of a group](…)\`.
      help: In HTML, write \`alt\`; an empty one says that the picture is decoration.
    process/page.mdx:5:45 warning picture-without-text: Picture without a text, expected what it shows: \`![The roles of a group](…)\`.
      help: In HTML, write \`alt\`; an empty one says that the picture is decoration."
  `)
})

test('a picture without an address is one finding', async () => {
  const both = ['picture-without-text', 'broken-link']
  expect(await findingsOf(page('![]() and ![a]()'), { rules: both })).toBe(
    [
      'process/page.mdx:5:1 error broken-link: Empty picture, expected an address.',
      'process/page.mdx:5:11 error broken-link: Empty picture, expected an address.',
    ].join('\n'),
  )
})

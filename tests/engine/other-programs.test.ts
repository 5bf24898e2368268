import { expect, test } from 'vitest'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { findingsOf, mdx } from '../vocabulary.ts'
import { bothWays, UNPUBLISHED } from './both-ways.ts'

test('the address of a page, where another program has one, names the file', async () => {
  const files = {
    'process/guide/a.md': mdx(
      'title: A',
      '[x](/process/guide/b) [x](./b) [x](b.html#why) [x](../b/?q#why) [x](/process/set/up/)',
    ),
    'process/guide/b.md': mdx('title: B', '## Why'),
    'process/set/up.md': mdx('title: Up'),
  }
  expect(await bothWays(files)).toMatchInlineSnapshot(`
    "process/guide/a.md:5:5 warning broken-link: Cannot find the file \`/process/guide/b\`; did you mean \`b.md\`?
    process/guide/a.md:5:27 warning broken-link: Cannot find the file \`./b\`; did you mean \`b.md\`?
    process/guide/a.md:5:36 warning broken-link: Cannot find the file \`b.html\`; did you mean \`b.md\`?
    process/guide/a.md:5:52 warning broken-link: Cannot find the file \`../b/\`; did you mean \`b.md\`?
    process/guide/a.md:5:69 warning broken-link: Cannot find the file \`/process/set/up/\`; did you mean \`../set/up.md\`?
    published:
    process/guide/a.md:5:5 error broken-link: Cannot find the page \`/process/guide/b\`; did you mean \`b.md\`?
    process/guide/a.md:5:27 error broken-link: Cannot find \`./b\`; did you mean \`./b.md\`?
    process/guide/a.md:5:36 error broken-link: Cannot find the file \`b.html\`; did you mean \`b.md\`?
    process/guide/a.md:5:52 error broken-link: Cannot find the file \`../b/\`.
    process/guide/a.md:5:69 error broken-link: Cannot find the page \`/process/set/up/\`."
  `)
})

test('the anchor of such a page must be there, and a page without a document stays an error', async () => {
  const files = {
    'process/a.md': mdx('title: A', '[x](/process/b#gone) [x](/process/c) [x](/process/index)'),
    'process/b.md': mdx('title: B', '## Why'),
  }
  expect(await bothWays(files)).toMatchInlineSnapshot(`
    "process/a.md:5:5 error broken-anchor: Cannot find the heading \`#gone\` in \`content/process/b.md\`.
    process/a.md:5:26 error broken-link: Cannot find the page \`/process/c\`.
    process/a.md:5:42 error broken-link: Cannot find the page \`/process/index\`.
    published:
    process/a.md:5:5 error broken-anchor: Cannot find the heading \`#gone\` in \`content/process/b.md\`.
    process/a.md:5:26 error broken-link: Cannot find the page \`/process/c\`.
    process/a.md:5:42 error broken-link: Cannot find the page \`/process/index\`."
  `)
})

test('a page from where relative links go on, and pages of Jekyll, are found', async () => {
  const files = {
    'process/b.md': mdx('title: B', '[x](../c/) [x](/docs/d/) [x](/docs/e/)'),
    'process/c.md': mdx('title: C'),
    '_docs/d.md': mdx('title: D'),
    'process/e.md': mdx('title: E\npermalink: /docs/e/'),
  }
  const page = defineKind({
    ...{ name: 'page', plural: 'pages', describes: 'A page.', folder: '.', address: 'pages' },
    open: true,
    fields: {},
  })
  const config = { builtInKinds: false, kinds: [page], publish: false }
  expect(await findingsOf(files, { config })).toMatchInlineSnapshot(`
    "process/b.md:5:5 warning broken-link: Cannot find the file \`../c/\`; did you mean \`c.md\`?
      help: A program that makes pages may find it; a code host does not. \`milepost check --fix\` writes the file.
    process/b.md:5:16 warning broken-link: Cannot find the file \`/docs/d/\`; did you mean \`../_docs/d.md\`?
      help: A program that makes pages may find it; a code host does not. \`milepost check --fix\` writes the file.
    process/b.md:5:30 warning broken-link: Cannot find the file \`/docs/e/\`; did you mean \`e.md\`?
      help: A program that makes pages may find it; a code host does not. \`milepost check --fix\` writes the file."
  `)
})

test('an address that is still to be filled in is a warning', async () => {
  const files = {
    'process/a.md': mdx('title: A', '[x]({{site.url}}/a) <a href="{% link b.md %}">x</a>'),
    'process/b.md': mdx('title: B', '<p id="{{ page.id }}">x</p>'),
  }
  expect(await bothWays(files)).toMatchInlineSnapshot(`
    "process/a.md:5:5 warning broken-link: Cannot follow \`{{site.url}}/a\`, whose braces another program fills in; a code host shows them.
    process/a.md:5:24 warning broken-link: Cannot follow \`{% link b.md %}\`, whose braces another program fills in; a code host shows them.
    process/b.md:5:4 warning misread-markup: Unexpected \`{\` in the id \`{{ page.id }}\`, expected letters, digits, \`-\`, \`_\`, \`.\` or \`:\`.
    published:
    process/a.md:5:5 error broken-link: Cannot find the file \`{{site.url}}/a\`.
    process/a.md:5:24 error broken-link: Cannot find the file \`{% link b.md %}\`.
    process/b.md:5:4 error unsafe-html: Unexpected \`{\` in the id \`{{ page.id }}\`, expected letters, digits, \`-\`, \`_\`, \`.\` or \`:\`."
  `)
})

test('words that a browser marks belong to no anchor', async () => {
  const files = {
    'process/a.md': mdx(
      'title: A',
      '[x](b.md#why:~:text=we%20do) [x](b.md#:~:text=do) [x](#:~:text=x) [x](b.md#gone:~:text=x)',
    ),
    'process/b.md': mdx('title: B', '## Why'),
  }
  expect(await findingsOf(files)).toMatchInlineSnapshot(`
    "process/a.md:5:71 error broken-anchor: Cannot find the heading \`#gone\` in \`content/process/b.md\`.
      help: Its only heading is \`#why\`."
  `)
})

test('an anchor that another program gives is a warning, which names that program', async () => {
  const text = [
    '[x](#upgrade-downgrade) [x](#_3-why) [x](#upgrade)',
    '## Upgrade / Downgrade',
    '## 3. Why',
  ]
  const files = { 'process/a.md': mdx('title: A', text.join('\n\n')) }
  expect(await findingsOf(files, UNPUBLISHED)).toMatchInlineSnapshot(`
    "process/a.md:5:5 warning broken-anchor: Cannot find the heading \`#upgrade-downgrade\` in this document; did you mean \`#upgrade--downgrade\`?
      help: Only \`gitlab\`, \`mkdocs\`, \`pandoc\` and \`vitepress\` give a heading this anchor; \`links.slugger\` says whose anchors hold.
    process/a.md:5:29 warning broken-anchor: Cannot find the heading \`#_3-why\` in this document; did you mean \`#3-why\`?
      help: Only \`vitepress\` gives a heading this anchor; \`links.slugger\` says whose anchors hold.
    process/a.md:5:42 error broken-anchor: Cannot find the heading \`#upgrade\` in this document.
      help: Its nearest headings are \`#upgrade--downgrade\` and \`#3-why\`."
  `)
  expect(await findingsOf(files)).not.toContain('warning')
})

test('the mark of a table of contents is a warning', async () => {
  const files = {
    'process/a.md': mdx('title: A', '[[TOC]] [[toc]] [[toc|x]]'),
    'process/tic.md': mdx('title: B'),
  }
  expect(await findingsOf(files)).toMatchInlineSnapshot(`
    "process/a.md:5:1 warning unknown-reference: Unexpected mark of a table of contents; pages have one of their own, and a code host shows the brackets.
    process/a.md:5:9 warning unknown-reference: Unexpected mark of a table of contents; pages have one of their own, and a code host shows the brackets.
    process/a.md:5:17 error unknown-reference: Cannot find document \`toc\`; did you mean \`tic\`?"
  `)
})

import { expect, test } from 'vitest'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { findingsOf, mdx } from '../vocabulary.ts'

const UNPUBLISHED = { config: { publish: false } }

/** Returns the findings without their help, where nothing is published, and where pages are. */
async function bothWays(documents: Readonly<Record<string, string>>) {
  const brief = (shown: string) => shown.replace(/\n +help:.*/g, '')
  const unpublished = brief(await findingsOf(documents, UNPUBLISHED))
  return `${unpublished}\npublished:\n${brief(await findingsOf(documents))}`
}

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

test('components of Vue are warnings, and what could do harm is an error', async () => {
  const tags = [
    '<Badge type="tip" text="new" />',
    '<CourseLink href="https://example.org">a course</CourseLink>',
    '<Page :a="b">\n<template #lead>words</template>\n</Page>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    '<iframe src="https://example.org/film"></iframe>',
    '<select v-model="a"><option>A</option></select> <input type="radio">',
    '<p :key="a" @click="b">x</p>',
    'a lone <MyTextField> and <option>',
    '<Card onclick="a()" text="b" /> <Card href="javascript:a()">x</Card>',
    '<iframe src="data:text/html,x"></iframe> <iframe srcdoc="x"></iframe>',
    '<svg width="1"><set to="javascript:a()"/></svg> <p onclick="a()">x</p>',
    '<script setup>a()</script>',
  ]
  const files = { 'process/a.md': mdx('title: A', tags.join('\n\n')) }
  expect(await findingsOf(files, UNPUBLISHED)).toMatchInlineSnapshot(`
    "process/a.md:5:1 warning unsafe-html: Unexpected element \`<badge>\`.
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:7:1 warning unsafe-html: Unexpected element \`<courselink>\`.
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:9:1 warning unsafe-html: Unexpected element \`<page>\`.
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:10:1 warning unsafe-html: Unexpected element \`<template #lead>\`.
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:13:1 warning unsafe-html: Unexpected element \`<svg>\`.
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:13:24 warning unsafe-html: Unexpected element \`<path>\`.
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:15:1 error unsafe-html: Unexpected element \`<iframe>\`.
      help: Leave the element out; a sign is written \`&lt;\`.
    process/a.md:17:1 warning unsafe-html: Unexpected element \`<select>\`.
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:17:21 warning unsafe-html: Unexpected element \`<option>\`; did you mean \`caption\`?
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:17:49 warning unsafe-html: Unexpected \`<input>\`, expected \`type="checkbox"\`; a page asks for nothing.
    process/a.md:19:4 warning unsafe-html: Unexpected attribute \`:key\` of \`<p>\`.
      help: A code host leaves the attribute out; only another program reads it.
    process/a.md:19:13 warning unsafe-html: Unexpected attribute \`@click\` of \`<p>\`.
      help: A code host leaves the attribute out; only another program reads it.
    process/a.md:21:8 error unsafe-html: Unexpected element \`<mytextfield>\`.
      help: Leave the element out; a sign is written \`\\<\`.
    process/a.md:21:26 error unsafe-html: Unexpected element \`<option>\`; did you mean \`caption\`?
      help: Leave the element out; a sign is written \`\\<\`.
    process/a.md:23:1 warning unsafe-html: Unexpected element \`<card>\`.
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:23:7 error unsafe-html: Unexpected attribute \`onclick\` of \`<card>\`.
      help: Leave the attribute out.
    process/a.md:23:33 warning unsafe-html: Unexpected element \`<card>\`.
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:23:39 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link.
    process/a.md:25:1 error unsafe-html: Unexpected element \`<iframe>\`.
      help: Leave the element out; a sign is written \`&lt;\`.
    process/a.md:25:9 error unsafe-link: Unexpected scheme \`data:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link.
    process/a.md:25:42 error unsafe-html: Unexpected element \`<iframe>\`.
      help: Leave the element out; a sign is written \`&lt;\`.
    process/a.md:25:50 error unsafe-html: Unexpected attribute \`srcdoc\` of \`<iframe>\`.
      help: Leave the attribute out.
    process/a.md:27:1 warning unsafe-html: Unexpected element \`<svg>\`.
      help: A code host leaves these tags out and shows the text between them.
    process/a.md:27:16 error unsafe-html: Unexpected element \`<set>\`.
      help: Leave the element out; a sign is written \`\\<\`.
    process/a.md:27:21 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link.
    process/a.md:27:52 error unsafe-html: Unexpected attribute \`onclick\` of \`<p>\`.
      help: Leave the attribute out.
    process/a.md:29:1 error unsafe-html: Unexpected element \`<script setup>\`.
      help: Leave the element out; a sign is written \`&lt;\`."
  `)
  expect(await findingsOf(files)).not.toContain('warning unsafe')
})

test('a call of a diagram is a warning where nothing is published', async () => {
  const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``
  const files = {
    'process/a.md': mdx('title: A', fence('flowchart LR\n  A --> B\n  click A call open()')),
    'process/b.md': mdx('title: B', fence('classDiagram\n  class C\n  callback C "f" "tip"')),
    'process/c.md': mdx('title: C', fence('flowchart LR\n  A --> B\n  click A "javascript:a()"')),
  }
  expect(await bothWays(files)).toMatchInlineSnapshot(`
    "process/a.md:8:3 warning code-in-content: Unexpected call \`click A call open()\`; a diagram may only link.
    process/b.md:8:3 warning code-in-content: Unexpected call \`callback C "f" "tip"\`; a diagram may only link.
    process/c.md:8:3 error unsafe-link: Unexpected scheme \`javascript:\` in a diagram.
    process/c.md:8:3 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link.
    published:
    process/a.md:8:3 error code-in-content: Unexpected call \`click A call open()\`; a diagram may only link.
    process/b.md:8:3 error code-in-content: Unexpected call \`callback C "f" "tip"\`; a diagram may only link.
    process/c.md:8:3 error unsafe-link: Unexpected scheme \`javascript:\` in a diagram.
    process/c.md:8:3 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link."
  `)
})

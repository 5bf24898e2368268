import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { bothWays, UNPUBLISHED } from './both-ways.ts'

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

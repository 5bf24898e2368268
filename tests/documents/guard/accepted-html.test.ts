import { describe, expect, test } from 'vitest'
import { addressesInHtml } from '../../../plugins/documents/markup/html-addresses.ts'
import { findingsOf, mdx } from '../../vocabulary.ts'

/** The findings of a body as a `.md` document. Line 5 is its first line. */
function of(body: string): Promise<string> {
  return findingsOf({ 'process/a.md': mdx('title: A', body) }, { rules: RULES })
}

const RULES = [
  'unsafe-html',
  'misread-markup',
  'unshown-html',
  'unsafe-link',
  'insecure-picture',
  'broken-anchor',
]

describe('HTML that code hosts show', () => {
  test.each([
    '<table border="1" cellpadding="4"><tr><td width="50%" valign="top" nowrap>x</td></tr></table>',
    '<aside>A remark.</aside> <tt>t</tt> <strike>s</strike>',
    '<p align="center" width="10"><br clear="all"><img src="https://x.example/a" hspace="4" alt=""></p>',
    '<a href="https://x.example" rel="noopener" aria-label="A page">x</a>',
    '<blockquote cite="https://x.example/a">x</blockquote> <del cite="https://x.example" datetime="2026-01-01">y</del>',
    '<picture>\n<source media="(prefers-color-scheme: dark)" srcset="https://x.example/d.png 1x, https://x.example/e.png 2x">\n<img alt="x" src="https://x.example/l.png">\n</picture>',
    '<td bgcolor="#fff" loading="lazy">x</td>',
    '<input type="checkbox" checked disabled> done',
    '<dl><dt>a<dd>b</dl> <ruby>a<rp>(<rt>b<rp>)</ruby> <ul><li>a<li>b</ul>',
    '<table><caption>c<colgroup><col><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table><p>x',
  ])('%j is accepted', async (body) => {
    expect(await of(body)).toBe('')
  })

  test('ids that authors set are found by links', async () => {
    const ids = [
      '2020-goals',
      '_toc9',
      '1',
      'übersicht',
      'fn:1',
      'status',
      'f()',
      'A.b/c',
      'location',
    ]
    const links = ids.map((id) => `[x](#${encodeURIComponent(id)}) <a id="${id}"></a>`)
    expect(await of(links.join('\n\n'))).toBe('')
    const names = ids.map((id) => `[x](#${encodeURIComponent(id)}) <span name="${id}">y</span>`)
    expect(await of(names.join('\n\n'))).toBe('')
  })
})

test('what a page leaves out is reported once for each attribute of an element', async () => {
  const body = [
    '<p class="a" style="color:red">x</p> <p class="b">y</p>',
    '<font color="red">x</font> <a href="https://x.example" target="_blank">y</a>',
    '<td data-x="1" algin="left">x</td>',
    ':::note[x]{#a .b onclick="x" icon="star"}\nx\n:::',
  ]
  expect(await of(body.join('\n\n'))).toMatchInlineSnapshot(`
    "process/a.md:5:4 info unshown-html: A page leaves out the attribute \`class\` of \`<p>\`; remove it.
      help: It stands in 1 more place.
    process/a.md:5:14 info unshown-html: A page leaves out the attribute \`style\` of \`<p>\`; remove it.
    process/a.md:7:1 info unshown-html: A page leaves out the tags of \`<font>\` and shows its text; remove them.
    process/a.md:7:56 info unshown-html: A page leaves out the attribute \`target\` of \`<a>\`; remove it.
    process/a.md:9:5 info unshown-html: A page leaves out the attribute \`data-x\` of \`<td>\`; remove it.
    process/a.md:9:16 info unshown-html: A page leaves out the attribute \`algin\` of \`<td>\`; did you mean \`align\`?
    process/a.md:11:1 info unshown-html: A page leaves out the attribute \`class\` of \`:::note\`; remove it.
    process/a.md:11:1 info unshown-html: A page leaves out the attribute \`id\` of \`:::note\`; remove it.
    process/a.md:11:1 info unshown-html: A page leaves out the attribute \`onclick\` of \`:::note\`; remove it."
  `)
})

test('half of a pair of tags is a warning, unless it hides the rest of the page', async () => {
  const body = ['<p><b>x</p></b>', '<a name="x">', 'y</br>', '<div>', '<details>', '</c>']
  expect(await of(body.join('\n\n'))).toMatchInlineSnapshot(`
    "process/a.md:5:4 warning misread-markup: Cannot find the closing tag of \`<b>\`; close it.
    process/a.md:5:12 warning misread-markup: Unexpected \`</b>\`; nothing is open that it could close.
    process/a.md:7:1 warning misread-markup: Cannot find the closing tag of \`<a>\`; close it.
    process/a.md:9:2 warning misread-markup: Unexpected \`</br>\`; nothing is open that it could close.
    process/a.md:11:1 warning misread-markup: Cannot find the closing tag of \`<div>\`; close it.
    process/a.md:13:1 error unsafe-html: Cannot find the closing tag of \`<details>\`; close it.
    process/a.md:15:1 warning misread-markup: Unexpected \`</c>\`; nothing is open that it could close."
  `)
})

test('the way out for a sign among other HTML is not that of Markdown', async () => {
  const body = 'One <name> here.\n\n<pre>\nauthor: <kim>\n</pre>'
  expect(await of(body)).toMatchInlineSnapshot(`
    "process/a.md:5:5 error unsafe-html: Unexpected element \`<name>\`.
      help: Leave the element out; a sign is written \`\\<\`.
    process/a.md:8:9 error unsafe-html: Unexpected element \`<kim>\`.
      help: Leave the element out; a sign is written \`&lt;\`."
  `)
})

test('of two attributes with one name a page shows the first', async () => {
  expect(await of('<td align="left" align="right" width="1" width="2">x</td>')).toBe('')
})

test('the limits of an id are reported as they are', async () => {
  const ids = [
    '',
    '#boost',
    'a b',
    '<b>',
    'picture:1',
    'starlight__x',
    'mp-x',
    'constructor',
    'a&#x200b;b',
    'x'.repeat(301),
  ]
  const body = ids.map((id) => `<span id="${id}"></span>`).join('\n\n')
  expect(await of(body)).toMatchInlineSnapshot(`
    "process/a.md:5:7 error unsafe-html: Unexpected empty \`id\`; write a word that links can name.
    process/a.md:7:7 error unsafe-html: Unexpected \`#\` in the id \`#boost\`; only the link has it, so write \`boost\`.
    process/a.md:9:7 warning misread-markup: Unexpected blank in the id \`a b\`, expected letters, digits, \`-\`, \`_\`, \`.\` or \`:\`.
    process/a.md:11:7 warning misread-markup: Unexpected \`<\` in the id \`<b>\`, expected letters, digits, \`-\`, \`_\`, \`.\` or \`:\`.
    process/a.md:13:7 error unsafe-html: Unexpected id \`picture:1\`; a page's own ids begin with \`picture:\`. Choose another word.
    process/a.md:15:7 error unsafe-html: Unexpected id \`starlight__x\`; a page's own ids begin with \`starlight__\`. Choose another word.
    process/a.md:17:7 error unsafe-html: Unexpected id \`mp-x\`; a page's own ids begin with \`mp-\`. Choose another word.
    process/a.md:19:7 error unsafe-html: Unexpected id \`constructor\`; every object of a script has that name. Choose another word.
    process/a.md:21:7 error unsafe-html: Unexpected invisible character U+200B in the id; write it as links name it.
    process/a.md:23:7 error unsafe-html: Unexpected length of \`id\`, expected at most 300 characters."
  `)
})

test('an element or attribute that could do harm is refused, with a way out', async () => {
  const body = [
    '<iframe src="https://x.example"></iframe>',
    '<note>x</note>',
    '<b onclick="x" slot="y" is:raw>z</b>',
    '<input type="password"> <input>',
    '<source srcset="a.png, javascript:x 2x">',
    '<q cite="javascript:x">y</q> <q cite="a.md">z</q>',
  ]
  expect(await of(body.join('\n\n'))).toMatchInlineSnapshot(`
    "process/a.md:5:1 error unsafe-html: Unexpected element \`<iframe>\`.
      help: Leave the element out; a sign is written \`&lt;\`.
    process/a.md:7:1 error unsafe-html: Unexpected element \`<note>\`.
      help: The component \`<Note>\` needs a \`.mdx\` file.
    process/a.md:9:4 error unsafe-html: Unexpected attribute \`onclick\` of \`<b>\`.
      help: Leave the attribute out.
    process/a.md:9:16 error unsafe-html: Unexpected attribute \`slot\` of \`<b>\`.
      help: Leave the attribute out.
    process/a.md:9:25 error unsafe-html: Unexpected attribute \`is:raw\` of \`<b>\`.
      help: Leave the attribute out.
    process/a.md:11:1 error unsafe-html: Unexpected \`<input>\`, expected \`type="checkbox"\`; a page asks for nothing.
    process/a.md:11:25 error unsafe-html: Unexpected \`<input>\`, expected \`type="checkbox"\`; a page asks for nothing.
    process/a.md:13:9 error unsafe-link: Unexpected scheme \`javascript:\`, expected a picture of the project, or \`https\`.
    process/a.md:15:4 error unsafe-link: Unexpected \`javascript:x\` in \`cite\`, expected \`https://\` and a host.
    process/a.md:15:33 error unsafe-link: Unexpected \`a.md\` in \`cite\`, expected \`https://\` and a host."
  `)
})

test('a picture over http is a warning, and a scheme that a site can add says how', async () => {
  const body = [
    '![a](http://x.example/a.png) <img src="http://x.example/b.png">',
    '[chat](slack://x.example/c) [run](javascript:x)',
  ]
  expect(await of(body.join('\n\n'))).toMatchInlineSnapshot(`
    "process/a.md:5:6 warning insecure-picture: Unexpected picture over \`http:\`; write \`https://x.example/a.png\`.
      help: A page that comes over \`https:\` may not show a picture that comes over \`http:\`.
    process/a.md:5:35 warning insecure-picture: Unexpected picture over \`http:\`; write \`https://x.example/b.png\`.
      help: A page that comes over \`https:\` may not show a picture that comes over \`http:\`.
    process/a.md:7:8 error unsafe-link: Unexpected scheme \`slack:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link.
      help: A site that wants such links adds \`linkSchemes: ['slack']\` to its configuration.
    process/a.md:7:35 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link."
  `)
})

test('in MDX, an address in angle brackets is a link', async () => {
  const body =
    'See <https://x.example/a>, <kim@x.example> and `<https://x.example>`.\n\n<javascript:x>'
  expect(await findingsOf({ 'process/a.mdx': mdx('title: A', body) })).toMatchInlineSnapshot(`
    "process/a.mdx:7:1 error invalid-markup: Cannot find the closing tag of \`<javascript:x>\`; close it, or write \`\\<\`.
    process/a.mdx:7:2 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link."
  `)
})

test('an element has at most 20 attributes, and a checkbox is one', async () => {
  const attributes = (count: number) => Array.from({ length: count }, (_, at) => `bgcolor${at}`)
  const body = [20, 21].map((count) => `<p ${attributes(count).join(' ')}>x</p>`)
  const found = await of([...body, '<input type="checkboxes">'].join('\n\n'))
  expect(found.split('\n').filter((line) => line.includes('unsafe-html'))).toEqual([
    'process/a.md:7:1 error unsafe-html: Unexpected number of attributes, expected at most 20.',
    'process/a.md:9:1 error unsafe-html: Unexpected `<input>`, expected `type="checkbox"`; a page asks for nothing.',
  ])
})

test('the picture and the link of an element are found where they stand', () => {
  const html = 'a <img alt="x" src="a.png"><a href=b.md>c</a><source srcset="d.png 2x"><q src="e">'
  expect(addressesInHtml(html)).toEqual([
    { element: 'img', value: 'a.png', start: 15, end: 26 },
    { element: 'a', value: 'b.md', start: 30, end: 39 },
    { element: 'source', value: 'd.png 2x', start: 53, end: 70 },
  ])
})

test('text within a status would be lost; a comment is no text', async () => {
  const body = '<Status value="a">**done**</Status>\n\n<Status value="b">{/* c */} </Status>'
  expect(await findingsOf({ 'process/a.mdx': mdx('title: A', body) })).toBe(
    'process/a.mdx:5:19 warning unshown-html: Unexpected content of `<Status>`; a page leaves it out. Write the status as its `value`.',
  )
})

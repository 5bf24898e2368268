import { describe, expect, test } from 'vitest'
import { page } from '../rendering/page.ts'
import { auditHtml } from './html-audit.ts'

const RUN = 'window.__pwned=1'

/** Tags whose attributes stand among quotes and signs that are one too many or one too few. */
const TAGS = [
  `<a href="https://x.example" " onclick="${RUN}">`,
  `<a href="https://x.example"" onclick=${RUN}>`,
  `<a href="https://x.example"onclick="${RUN}">`,
  `<a href='https://x.example' ' onclick='${RUN}' ">`,
  `<a title="a" " href="javascript:${RUN}">`,
  `<a "href="javascript:${RUN}" title="a">`,
  `<a href=""javascript:${RUN}" href="javascript:${RUN}">`,
  `<a ,href="javascript:${RUN}", onclick="${RUN}";>`,
  `<a href="https://x.example";onclick="${RUN}">`,
  `<a href="https://x.example",/onmouseover=${RUN}//">`,
  `<img src="https://x.example/a"onerror="${RUN}">`,
  `<img src=x"onerror="${RUN}">`,
  `<img src=https://x.example/a" onerror=${RUN}">`,
  `<img alt=""onerror=${RUN}" src="https://x.example/a">`,
  `<img "" '' onerror=${RUN} alt='" src=x onerror=${RUN} "'>`,
  `<img alt="a" , onerror , ="${RUN}" src="https://x.example/a">`,
  `<b title="a"" autofocus tabindex=1 onfocus="${RUN}">`,
  `<b title=a' ' style='position:fixed;inset:0' class="mp-status>`,
  `<b title="a"'style="position:fixed" id="constructor">`,
  `<td title="a">b</td"onclick="${RUN}">`,
  `<b title="a"\tonclick\f=\r"${RUN}" ">`,
  `<b title="&quot; onclick=&quot;${RUN}" " &quot;onclick="${RUN}">`,
]

/** Places of a document in which raw HTML can stand. */
const PLACES: Readonly<Record<string, (tag: string) => string>> = {
  alone: (tag) => `${tag}\nx\n</b></a>`,
  'in a sentence': (tag) => `An ${tag}x</a></b> and more.`,
  'in a table': (tag) => `| a | b |\n| - | - |\n| ${tag}x</a></b> | c |`,
  'in a link': (tag) => `[${tag}x](https://x.example "t")`,
  'in a quoted list': (tag) => `> - ${tag}x</b></a>`,
  'in a block': (tag) => `<div>${tag}x</div>`,
  'in a heading': (tag) => `## ${tag}x`,
}

describe.each(Object.entries(PLACES))('%s', (_, written) => {
  test.each(TAGS)('%j brings nothing onto a page', async (tag) => {
    const { html } = await page(written(tag))
    expect(String(html)).not.toBe('')
    expect(auditHtml(String(html))).toEqual([])
  })
})

test.each(['md', 'mdx'] as const)(
  'elements of MDX with signs among them, in .%s',
  async (extension) => {
    for (const body of [
      `<Note title='"' onclick="${RUN}">\n\nx\n\n</Note>`,
      `<Status value='" onclick="' onclick="${RUN}" />`,
      `<b title="a'" onClick="${RUN}" style="position:fixed">y</b>`,
      `<a href="javascript:${RUN}" title='"'>y</a>`,
      `<img src="x" onerror="${RUN}" alt='"' />`,
      `<button title='"' onclick="${RUN}" autofocus>y</button>`,
    ]) {
      const { html } = await page(body, { extension })
      expect(auditHtml(String(html)), body).toEqual([])
    }
  },
)

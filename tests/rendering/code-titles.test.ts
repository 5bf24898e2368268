import { expect, test } from 'vitest'
import { page } from './page.ts'

test.each([
  ['js title="a/b.js"', 'a/b.js'],
  ['sh {1} title=\'Say "&lt;it> & <b>"\' wrap', 'Say "&#x3C;it> &#x26; &#x3C;b>"'],
  ['js title="a\\\\"b"', 'a"b'],
  ['title="no language"', undefined],
  ['js title=""', undefined],
  ['js subtitle="x"', undefined],
])('a block of code has the title that its first line names: %s', async (line, title) => {
  for (const extension of ['md', 'mdx'] as const) {
    const { html } = await page(`\`\`\`${line}\n1\n\`\`\``, { extension })
    const [, caption] =
      /^<figure class="mp-code"><figcaption>(.*)<\/figcaption><pre><code/.exec(html) ?? []
    expect(caption).toBe(title)
  }
})

test('a long line can be reached with the keyboard, since it scrolls', async () => {
  const line = `let ${'a'.repeat(80)}`
  const { html } = await page(`\`\`\`js\n${line}\n\`\`\`\n\n\`\`\`\nshort\n\`\`\``)
  expect(html.match(/<pre[^>]*>/g)).toEqual(['<pre tabindex="0">', '<pre>'])
})

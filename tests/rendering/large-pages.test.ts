import type { List, ListItem } from 'mdast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { quickHandlers } from '../../plugins/rendering/quick-handlers.ts'
import { page } from './page.ts'

/** `bench/rendering-worst.ts` measures more shapes of text. */
test('a list and a table are rendered as usual, however many items and rows they have', async () => {
  const items = Array.from({ length: 3 }, (_, at) => `- item ${at}\n`).join('')
  const { html } = await page(`${items}\n1. a\n\n   b\n2. c\n\n|h|\n|-|\n|a|\n|b|\n`)
  expect(String(html)).toMatchInlineSnapshot(`
    "<ul>
    <li>item 0</li>
    <li>item 1</li>
    <li>item 2</li>
    </ul>
    <ol>
    <li>
    <p>a</p>
    <p>b</p>
    </li>
    <li>
    <p>c</p>
    </li>
    </ol>
    <table>
    <thead>
    <tr>
    <th>h</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>a</td>
    </tr>
    <tr>
    <td>b</td>
    </tr>
    </tbody>
    </table>"
  `)
})

test('the items of a list are looked at a few times each, however many there are', () => {
  let looks = 0
  const item = (): ListItem => ({
    type: 'listItem',
    children: [],
    get spread() {
      looks += 1
      return false
    },
  })
  const list: List = { type: 'list', children: Array.from({ length: 500 }, item) }
  const pipeline = unified().use(remarkRehype, { handlers: quickHandlers() })
  expect(pipeline.runSync({ type: 'root', children: [list] }).children).toHaveLength(1)
  expect(looks).toBeLessThan(500 * 4)
})

test('a link repeats no more of a long title or heading than a reader takes in', async () => {
  const long = 'word '.repeat(200).trim()
  const files = { 'process/other.md': `---\ntitle: ${long}\n---\n\n# ${long}\n` }
  const { html } = await page('[[other]]\n\n[[q]]', {
    files: { ...files, 'process/q.md': '---\ntitle: Short\n---\n\nText.\n' },
  })
  expect(String(html)).toMatchInlineSnapshot(`
    "<p><a href="/process/other/">word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word …</a></p>
    <p><a href="/process/q/">Short</a></p>"
  `)
})

test('headings of HTML on one line have their ids, and none is copied for each other', async () => {
  const { html } = await page('<h2>a</h2><h2 class="x" name="y">b</h2><h3>c</h3>\n')
  expect(String(html).match(/<h\d[^>]*>/g)).toMatchInlineSnapshot(`
    [
      "<h2 id="a">",
      "<h2 id="b">",
      "<h3 id="c">",
    ]
  `)
  const spent = process.cpuUsage()
  await page('<h2>a</h2>'.repeat(8_000))
  const { user, system } = process.cpuUsage(spent)
  expect((user + system) / 1e6).toBeLessThan(10)
})

import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { overlayError } from '../../../plugins/astro/served/overlay.ts'
import type { Finding } from '../../../plugins/basics/finding.ts'
import type { Project } from '../../../plugins/engine/project.ts'

const HOSTILE =
  '<img src=x onerror=x> https://a.example/"onfocus="x</p><script>x</script> &lt;b&gt; \u202e'
const place = { line: 2, column: 3, endLine: 2, endColumn: 4 }
const FINDING: Finding = {
  ...{ rule: 'unknown-reference', severity: 'error', message: `Cannot find \`${HOSTILE}\`.` },
  ...{ file: `content/${HOSTILE}.md`, place, help: `There is \`${HOSTILE}\`.` },
}

/** An element of Astro's overlay, which takes the message and the hint as HTML. */
function shown(html: string): HTMLElement {
  const { document } = new JSDOM(`<p>${html}</p>`).window
  return document.body
}

test('what an author wrote is text in the overlay of a development server', () => {
  const { message, hint = '', title } = overlayError([FINDING], { root: '/p' } as Project)
  for (const html of [message, hint]) {
    const { children, textContent } = shown(html)
    expect([...children].map(({ outerHTML }) => outerHTML)).toEqual([expect.stringMatching(/^<p>/)])
    expect(shown(html).querySelectorAll('p *')).toHaveLength(0)
    expect(textContent).toContain('<img src=x onerror=x> https://a.example/"onfocus="x</p>')
    expect(textContent).toContain('&lt;b&gt; \\u{202e}')
  }
  expect(title).toBe('1 error in the documents')
})

test('each of the errors has a line, and the first one its place', () => {
  const error = overlayError([FINDING, { ...FINDING, file: 'b.md', place: null }], {
    root: '/p',
  } as Project)
  expect(error.message.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'content/&lt;img',
    'b.md',
  ])
  expect(error.loc).toMatchObject({ line: 2, column: 3 })
})

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

test('an error has its sentence, its advice, its file and its place, and nothing else counts', () => {
  const error = { ...FINDING, message: 'No.', help: 'Go.', file: 'content/a.md' }
  const warning = { ...FINDING, severity: 'warning' as const }
  expect(overlayError([warning, error], { root: '/p' } as Project)).toEqual({
    name: 'MilepostError',
    title: '1 error in the documents',
    message: 'content/a.md:2:3 unknown-reference: No.',
    hint: 'Go.',
    stack: '',
    loc: { file: '/p/content/a.md', line: 2, column: 3 },
  })
})

test('an error without advice and without a place is its sentence alone', () => {
  const { help: _, ...bare } = { ...FINDING, message: 'No.', file: 'content/a.md', place: null }
  expect(overlayError([bare], { root: '/p' } as Project)).toEqual({
    name: 'MilepostError',
    title: '1 error in the documents',
    message: 'content/a.md unknown-reference: No.',
    stack: '',
  })
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

import { expect, test } from 'vitest'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { checked, mdx } from '../../vocabulary.ts'

const many = (text: string, letters = 100_000) => text.repeat(letters / text.length)

/** Diagrams of the most letters. A document may hold twenty of them. */
const diagrams = (text: string) =>
  `\`\`\`mermaid\nflowchart LR\n${many(text, 49_900)}\n\`\`\`\n\n`.repeat(20)

/** Texts in which one sign comes very often. A pattern that tries each place again never ends. */
const LONG: readonly (readonly [what: string, text: string])[] = [
  ['a link with blanks', `[a](a${many(' ')}`],
  ['an aside with a bracket', `:::note ${many('>')}[\t`],
  ['an aside with brackets and braces', `:::note[${many(']{')}`],
  ['a link with its brackets the wrong way', `(a)[${many('.md#')} `],
  ['a link in two parts', `[a] (${many('.md#')} `],
  ['links without an end', `a -](:${many('-](:', 600_000)}-|`],
  ['an address with anchors', `[a](b ${many('.md#')} c)`],
  ['a set of pictures', `<img srcset="${many(' ')}" alt="">`],
  ['the head of a diagram', `\`\`\`mermaid\n---${many('\n', 20_000)}\`\`\``],
  ['diagrams of settings', diagrams('%%{}%%\n')],
  ['diagrams of properties', diagrams('@{}\n')],
  ['diagrams of links', diagrams('click a ""\n')],
  ['a fence that goes on', `${many('`')}a\`\n\n${many('<b>a</b> ', 2_000)}`],
]

test.each(LONG)('%s, very long, is read in one go', (_, text) => {
  const { findings } = parseDocument('content/process/a.md', `---\ntitle: A\n---\n\n${text}\n`)
  expect(findings.every(({ place }) => place !== null)).toBe(true)
})

test('anchors of other programs are looked for in one go', async () => {
  const body = `${many('~`')}\n\n${many('`')}\n\n{#.${many('-')}\n\n{${many('.a ')}`
  const files = {
    'process/a.md': mdx('title: A', '[a](b.md#there) [a](b.md#not-there)'),
    'process/b.md': mdx('title: B', `${body}\n\nA. {#there}`),
  }
  const { findings } = await checked(files, { config: { publish: false } })
  const anchors = findings.filter(({ rule }) => rule === 'broken-anchor')
  expect(anchors.map(({ message }) => /#[\w-]+/.exec(message)?.[0])).toEqual(['#not-there'])
})

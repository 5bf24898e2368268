import { expect, test } from 'vitest'
import { SLUGGERS, type SluggerName, sluggerOf } from '../../../plugins/documents/text/sluggers.ts'
import { findingsOf, mdx } from '../../vocabulary.ts'

// Each program's own manual, tests and code say which anchor a text has there.
const KNOWN: Readonly<Record<SluggerName, readonly (readonly [text: string, anchor: string])[]>> = {
  github: [
    ['Faster start', 'faster-start'],
    ['What & why?', 'what--why'],
    ['C++ & snake_case, 2nd', 'c--snake_case-2nd'],
    ['Übergang: 한글 (ﬁ) ½', 'übergang-한글-ﬁ-'],
  ],
  gitlab: [
    ['This heading has spaces in it', 'this-heading-has-spaces-in-it'],
    ['This heading has Unicode in it: 한글', 'this-heading-has-unicode-in-it-한글'],
    ['This heading has 3.5 in it (and parentheses)', 'this-heading-has-35-in-it-and-parentheses'],
    ['What & why?', 'what-why'],
    ['123', 'anchor-123'],
    ['  A - b -- c  ', 'a-b-c'],
    ['m² and ½ of snake_case', 'm-and-of-snake_case'],
  ],
  kramdown: [
    ['This is a header', 'this-is-a-header'],
    ['12. Another one 1 here', 'another-one-1-here'],
    ['Do ^& it now', 'do--it-now'],
    ['Hallo', 'hallo'],
    ['33', 'section'],
    ['§ 2: Größe & snake_case', 'gre--snakecase'],
  ],
  mdbook: [
    ['--passes: add more rustdoc passes', '--passes-add-more-rustdoc-passes'],
    ['Method-call 🐙 expressions \u{1f47c}', 'method-call--expressions-'],
    ['한국어', '한국어'],
    ['Über uns', 'Über-uns'],
    ['ÉTÉ in A_B', 'ÉtÉ-in-a_b'],
  ],
  mkdocs: [
    ['What & why?', 'what-why'],
    ['Upgrade / Downgrade Strategy', 'upgrade-downgrade-strategy'],
    ['Übergang: 한글 (ﬁ) of snake_case', 'ubergang-fi-of-snake_case'],
    ['3. Applications -- v1.2', '3-applications-v12'],
    ['한글', '_1'],
  ],
  pandoc: [
    ['Heading identifiers in HTML', 'heading-identifiers-in-html'],
    ["Maître d'hôtel", 'maître-dhôtel'],
    ['Dogs?--in my house?', 'dogs--in-my-house'],
    ['HTML, S5, or RTF?', 'html-s5-or-rtf'],
    ['3. Applications', 'applications'],
    ['33', 'section'],
    ['  1. A.b_c  –  d  ', 'a.b_c-d'],
  ],
  vitepress: [
    ['What & why?', 'what-why'],
    ['Externe Unterstützung', 'externe-unterstutzung'],
    ['2. ユニークインデックス', '_2-ユニークインデックス'.normalize('NFKD')],
    ['A_b – c (d)', 'a-b-–-c-d'],
  ],
}

test.each(SLUGGERS)('gives headings the anchors of %s, and equal ones a number', (name) => {
  for (const [text, anchor] of KNOWN[name]) expect(sluggerOf(name)(text)).toBe(anchor)
  const slug = sluggerOf(name)
  const sign = name === 'mkdocs' ? '_' : '-'
  expect(['Scope', 'Scope', 'Scope'].map(slug)).toEqual(['scope', `scope${sign}1`, `scope${sign}2`])
})

test.each<[SluggerName, readonly string[]]>([
  ['github', ['scope', 'scope-1', 'scope-2']],
  ['gitlab', ['scope', 'scope-1', 'scope-1']],
  ['kramdown', ['scope', 'scope-1', 'scope-1']],
  ['mdbook', ['scope', 'scope-1', 'scope-1']],
  ['mkdocs', ['scope', 'scope-1', 'scope_1']],
  ['pandoc', ['scope', 'scope-1', 'scope-2']],
  ['vitepress', ['scope', 'scope-1', 'scope-2']],
])('numbers of %s meet the words of another heading', (name, anchors) => {
  const slug = sluggerOf(name)
  expect(['Scope', 'Scope 1', 'Scope'].map(slug)).toEqual(anchors)
})

test('checks anchors as the chosen program gives them', async () => {
  const documents = { 'process/a.md': mdx('title: A', '[x](#what-why)\n\n## What & why?') }
  expect(await findingsOf(documents, { config: { links: { slugger: 'gitlab' } } })).toBe('')
  expect(await findingsOf(documents)).toContain('Cannot find the heading `#what-why`')
})

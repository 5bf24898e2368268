import { describe, expect, test } from 'vitest'
import { placesIn } from '../../../plugins/basics/place.ts'
import { remarkTree } from '../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'
import type { Mention } from '../../../plugins/documents/model/document.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { mentionsIn } from '../../../plugins/links/addresses/diagram-ids.ts'

/** Signs that take another number of bytes, of characters, of columns or of letters than of units. */
const SIGNS: Readonly<Record<string, string>> = {
  'half of a character': '\ud83d',
  'the other half': '\udc00',
  'a character of two units': '😀',
  'a character of several': '🏴‍☠️',
  'a letter of two bytes': 'é',
  'a letter of three bytes': '中',
  NUL: '\0',
  'a tab': '\t',
  'a carriage return': '\r',
  'a byte order mark': '\ufeff',
  'a line separator': '\u2028',
  'a form feed': '\f',
  'an entity': '&#x1f600;&amp;',
  'an escaped pipe': '\\|',
  'an escaped star': '\\*',
}

/** Places of a mention. Signs stand in place of each `%`, and the mention between `{` and `}`. */
const CONTEXTS: Readonly<Record<string, string>> = {
  paragraph: 'a % {[[gone]]} %',
  link: 'a % [x](<{gone.md}>) %',
  definition: '[x]\n\n[x]: {gone.md} "%"',
  heading: '# % {[[gone]]} %',
  emphasis: '**% {[[gone]]} %**',
  'cell of a table': '| a | b |\n| - | - |\n| % {[[gone\\|x]]} % | % |',
  'HTML in a line': 'a % <a {href="gone.md"}>%</a>',
  'block of HTML': '<div>\n% <b>{[[gone]]}</b>\n</div>',
  'block of HTML with CRLF': '<div>\r\n% <b>{[[gone]]}</b>\r\n</div>',
  quote: '> a %\n> b % {[[gone]]}',
  list: '- a %\n\n  b % {[[gone]]}',
  'list with tabs': '-\ta %\n\n\tb % {[[gone]]}',
  footnote: 'a[^1]\n\n[^1]: % {[[gone]]}',
  fence: '```milepost\n{%gone%}\n```',
  'fence that nothing closes': 'a\n\n   ```milepost\n{%gone%}',
  'fence in a quote': '> ```milepost\n> {%gone%}\n> ```',
  'fence in a list': '- ```milepost\n  {%gone%}\n  ```',
  'fence in a list with tabs': '-\t```milepost\n\t{%gone%}\n\t```',
  'fence with half a tab': '10. ```milepost\n\t{%gone%}\n\t```',
  'fence that takes a part of a tab': '  ```milepost\n \t{%gone%}\n  ```',
  'click in a diagram': '   ```mermaid\nflowchart\na[%]; click a "{gone.md}"\n   ```',
}

const TREES = [
  ['satteri', satteriTree],
  ['remark', remarkTree],
] as const

describe.each(TREES)('a mention read by %s', (_, tree) => {
  test.each(Object.entries(CONTEXTS))('in a %s has its own place', (_, context) => {
    for (const [what, sign] of Object.entries(SIGNS)) {
      const isFence = context.includes('{%')
      if (isFence && sign.trim() === '') continue
      const written = `---\ntitle: T\n---\n\n${context.replaceAll('%', sign)}\n`
      const [before = '', mention = ''] = written.split(/[{}]/)
      const text = written.replace(/[{}]/g, '')
      for (const path of ['a.md', 'a.mdx']) {
        const { mentions } = parseDocument(path, text, { tree })
        const [all, places] = [mentions.flatMap(withIds), placesIn(text)]
        const found = all.map(({ place }) => places.textAt(place))
        expect(found, `${path}, ${what}`).toContain(mention)
        expect(all.map(({ place }) => place)).toContainEqual(
          places.between(before.length, before.length + mention.length),
        )
      }
    }
  })
})

function withIds(mention: Mention): readonly Mention[] {
  return mention.type === 'diagram' ? mentionsIn(mention) : [mention]
}

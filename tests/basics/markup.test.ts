import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { encoded } from '../../plugins/basics/markup.ts'

const TEXTS = fc.string({ unit: fc.constantFrom(...`a &;#<>/"'=-!x3`) })

test('encoded text is that text and nothing else, in an element, a title and an attribute', () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      const written = encoded(text)
      const [bold, title, rest] = parseFragment(
        `<b>${written}</b><title>${written}</title><i a="${written}" b='${written}'></i>`,
      ).childNodes
      expect(bold).toMatchObject({ nodeName: 'b', childNodes: textNodes(text) })
      expect(title).toMatchObject({ nodeName: 'title', childNodes: textNodes(text) })
      const attrs = ['a', 'b'].map((name) => ({ name, value: text }))
      expect(rest).toMatchObject({ nodeName: 'i', attrs })
    }),
  )
})

test('each sign that has a meaning somewhere is written as a reference, so that `]]>` ends nothing', () => {
  expect(encoded(`]]> &lt; <b a="c" d='e'>`)).toBe(
    ']]&gt; &amp;lt; &lt;b a=&quot;c&quot; d=&#39;e&#39;&gt;',
  )
})

function textNodes(text: string) {
  return text === '' ? [] : [{ nodeName: '#text', value: text }]
}

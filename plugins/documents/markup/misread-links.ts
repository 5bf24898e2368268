import type { ListItem, Paragraph } from 'mdast'
import { code } from '../../basics/wording.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { spanOf } from '../model/tree.ts'

/** The beginning of an address or a path, or the name of a document. */
const ADDRESS = String.raw`(?:\.{0,2}\/|#|https?:\/\/)[^\s()[\]]*|[^\s()[\]]+\.mdx?(?:#[^\s()[\]]*)?`

/** Matches a link whose brackets are in the wrong order: `(text)[./page.md]`. */
const REVERSED = new RegExp(String.raw`\(([^()[\]\n]+)\)\[(${ADDRESS})\]`, 'g')

/** Matches a link with a blank in its middle: `[text] (./page.md)`. A number is a citation. */
const PARTED = new RegExp(String.raw`\[(?!\d+\])([^()[\]\n]+)\][ \t]+\((${ADDRESS})\)`, 'g')

/** Finds links of a paragraph that a page shows as text, because of their brackets. */
export function miswrittenLinks({ children }: Paragraph, source: Source): readonly Fault[] {
  return children.flatMap((child) => {
    if (child.type !== 'text' || !/[\])][ \t]*[[(]/.test(child.value)) return []
    const [start, end] = spanOf(child)
    const written = source.text.slice(start, end)
    return [...written.matchAll(REVERSED), ...written.matchAll(PARTED)].map((match) => {
      const [was, text = '', address = ''] = match
      const from = start + match.index
      const place = source.places.between(from, from + was.length)
      const link = `[${text}](${address})`
      const message = `Unexpected ${code(was)}; a link is written ${code(link)}.`
      return { rule: 'misread-markup', message, place, fix: { place, was, text: link } }
    })
  })
}

/** Finds a box of a task list that is written without the blank in it. */
export function closedBox({ children: [first] }: ListItem, source: Source): readonly Fault[] {
  const [text] = first?.type === 'paragraph' ? first.children : []
  if (text?.type !== 'text' || !/^\[\]\s/.test(text.value)) return []
  const [start] = spanOf(text)
  const place = source.places.between(start, start + 2)
  const message = 'Unexpected `[]`; a box to tick is written `[ ]`.'
  return [{ rule: 'misread-markup', message, place, fix: { place, was: '[]', text: '[ ]' } }]
}

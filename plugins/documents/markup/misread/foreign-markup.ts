import type { Code, Nodes, Paragraph } from 'mdast'
import { given } from '../../../basics/given.ts'
import { code } from '../../../basics/wording.ts'
import type { Source } from '../../model/elements.ts'
import type { Fault } from '../../model/faults.ts'
import { spanOf } from '../../model/tree.ts'
import { proseOf } from '../prose.ts'
import { asideHelp, type Foreign, type Sign } from './foreign-asides.ts'
import { HINT, ROLE, SIGNS, WIKI_LINK } from './foreign-signs.ts'

/** Finds markup of other tools in a paragraph, which a page shows as its signs. */
export function foreignMarkup(node: Paragraph, source: Source): readonly Fault[] {
  const whole = source.text.slice(...spanOf(node))
  if (!HINT.test(whole)) return []
  const prose = proseOf(node, source)
  const found = SIGNS.flatMap((sign) => [...signsIn(prose, sign, node, source)])
  const links = signsIn(whole, WIKI_LINK, node, source)
  return [...found, ...links].toSorted(inOrder)
}

function* signsIn(text: string, sign: Sign, node: Paragraph, source: Source): Iterable<Fault> {
  const [start] = spanOf(node)
  for (const match of text.matchAll(sign.pattern)) {
    if (isCode(match[0], source)) continue
    yield faultAt(start + match.index, match[0], sign.says(match, source.syntax), source)
  }
}

/** Tells whether a sign is code in MDX, which has a finding of its own. */
function isCode(written: string, { syntax }: Source): boolean {
  return syntax === 'mdx' && written.startsWith('{')
}

function inOrder({ place: a }: Fault, { place: b }: Fault): number {
  return a.line - b.line || a.column - b.column
}

/** Finds roles of Sphinx and MyST: a name right before code. */
export function rolesIn(node: Nodes, source: Source): readonly Fault[] {
  if (!('children' in node)) return []
  const children: readonly Nodes[] = node.children
  return children.flatMap((child, index) => {
    const next = children[index + 1]
    if (child.type !== 'text' || next?.type !== 'inlineCode') return []
    const [, role] = ROLE.exec(child.value) ?? []
    if (role === undefined) return []
    const [from, end] = [spanOf(child)[1] - role.length, spanOf(next)[1]]
    const written = source.text.slice(from, end)
    if (!written.startsWith(role) || isCode(written, source)) return []
    const says = {
      message: `Unexpected ${code(written)}, a role of Sphinx, which a page shows as text.`,
      help: 'A document is named `[[id]]`, a file `[text](file.md)`, and code stands in back-ticks.',
    }
    return [faultAt(from, written, says, source)]
  })
}

/** Finds a block of code that is a directive of MyST or a query of another tool. */
export function foreignFence({ lang }: Code, first: string): Foreign | undefined {
  const [, directive] = /^\{([a-z][\w:-]*)\}/.exec(lang ?? '') ?? []
  if (directive !== undefined) {
    const message = `Unexpected directive ${code(`{${directive}}`)}; a page shows its source.`
    return { message, help: asideHelp(directive, first.replace(/^[^}]*\}\s*/, '')) }
  }
  if (!/^dataview(?:js)?$/.test(lang ?? '')) return undefined
  return {
    message: `Unexpected query in ${code(lang ?? '')}; a page shows its source.`,
    help: 'A list of documents is a block such as `<Items where="status=planned" />`, in an `.mdx` file.',
  }
}

function faultAt(at: number, written: string, says: Foreign, { places }: Source): Fault {
  const { meant, ...words } = says
  const place = places.between(at, at + written.length)
  const fix = meant === undefined ? undefined : { place, was: written, text: meant }
  return { rule: 'misread-markup', ...words, place, ...given({ fix }) }
}

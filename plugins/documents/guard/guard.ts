import type { Definition, Image, Link, Nodes, Paragraph } from 'mdast'
import { code } from '../../basics/wording.ts'
import { addressPlace } from '../markup/address-place.ts'
import { MODULE_HELP } from '../markup/markup-faults.ts'
import { wordsFix } from '../markup/slip-fixes.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { placeOf, textOf } from '../model/tree.ts'
import { unsafeWords } from '../text/unsafe-text.ts'
import { bareLinkFaults, linkFaults, type PlacelessFault, pictureFaults } from './address-faults.ts'
import { linkFault } from './addresses.ts'
import { guardDiagram } from './diagram-guard.ts'

/**
 * Node types that prose is made of, beside those that `guardNode` looks into. Elements have their
 * own check; every other type counts as code.
 */
const PROSE: ReadonlySet<string> = new Set([
  'blockquote',
  'break',
  'containerDirective',
  'delete',
  'emphasis',
  'footnoteDefinition',
  'footnoteReference',
  'heading',
  'html',
  'inlineCode',
  'linkReference',
  'list',
  'listItem',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'root',
  'strong',
  'table',
  'tableCell',
  'tableRow',
  'thematicBreak',
])

/**
 * Checks one node of a document. Content is data, so code is a fault. `schemes` are the link
 * schemes that the site adds.
 */
export function guardNode(
  node: Nodes,
  source: Source,
  schemes: readonly string[] = [],
): readonly Fault[] {
  switch (node.type) {
    case 'paragraph':
      return source.syntax === 'mdx' && isModuleCode(node) ? [moduleFault(node, textOf(node))] : []
    case 'text':
      return unsafeWords(node, node.value, source)
    case 'link':
    case 'definition':
      return [
        ...addressFaults(
          node,
          (isBare(node) ? bareLinkFaults : linkFaults)(node.url, schemes),
          source,
        ),
        ...unsafeWords(node, node.title, source),
      ]
    case 'image':
      return [
        ...addressFaults(node, node.url === '' ? [] : pictureFaults(node.url), source),
        ...unsafeWords(node, `${node.alt} ${node.title}`, source),
      ]
    case 'imageReference':
      return unsafeWords(node, node.alt, source)
    case 'code':
      return node.lang?.toLowerCase() === 'mermaid' ? guardDiagram(node, source, schemes) : []
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value) ? [] : [expressionFault(node, source)]
    case 'mdxjsEsm':
      return [moduleFault(node, node.value)]
    default:
      return PROSE.has(node.type) ? [] : [codeFault(node, node.type)]
  }
}

/** Collects definitions that pictures use. Their address must be the address of a picture. */
export function collectPictures(source: Source, schemes: readonly string[] = []) {
  const definitions: Definition[] = []
  const pictured = new Set<string>()
  return {
    add(node: Nodes) {
      if (node.type === 'definition') definitions.push(node)
      if (node.type === 'imageReference') pictured.add(node.identifier)
    },
    faults(): readonly Fault[] {
      return definitions
        .filter(({ identifier, url }) => pictured.has(identifier) && !linkFault(url, schemes))
        .flatMap((node) => addressFaults(node, pictureFaults(node.url), source))
    },
  }
}

/** Says whether a link is an address alone, which is its text, too. */
function isBare(node: Link | Definition): boolean {
  if (node.type === 'definition') return false
  const text = textOf(node)
  return node.url === text || node.url === `http://${text}`
}

function addressFaults(
  node: Link | Image | Definition,
  faults: readonly PlacelessFault[],
  source: Source,
): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, place: addressPlace(node, source) }))
}

function codeFault(node: Nodes, written: string): Fault {
  return {
    rule: 'code-in-content',
    message: `Unexpected code ${code(written)}; content is data, and runs nothing.`,
    place: placeOf(node),
    help: 'A brace that is meant as a sign is written `\\{`; a comment is written `{/* text */}`.',
  }
}

function expressionFault(node: MdxExpression, { places }: Source): Fault {
  const fault = codeFault(node, `{${node.value}}`)
  return { ...fault, fix: wordsFix(fault.place, places) }
}

type MdxExpression = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>

function moduleFault(node: Nodes, written: string): Fault {
  return { ...codeFault(node, written), help: MODULE_HELP }
}

/**
 * Says whether a paragraph looks like `export*from"…"`: one MDX parser reads it as text, another as
 * code.
 */
function isModuleCode({ children: [first] }: Paragraph): boolean {
  return first?.type === 'text' && /^(?:import|export)\s*[*{"']/.test(first.value)
}

/**
 * Says whether an expression holds nothing but block comments. Parsers disagree about the end of a
 * `//` comment.
 */
function isComment(value: string): boolean {
  let rest = value.trim()
  if (rest === '') return false
  while (rest.startsWith('/*')) {
    const end = rest.indexOf('*/', 2)
    if (end === -1) return false
    rest = rest.slice(end + 2).trimStart()
  }
  return rest === ''
}

import { TextDecoder } from 'node:util'
import { memoized } from '../../basics/memo.ts'
import { code, enumerate } from '../../basics/wording.ts'
import { SLUGGERS, sluggerOf } from '../../documents/text/sluggers.ts'
import type { Node } from '../../entries/entry.ts'
import type { LinkContext } from './link-context.ts'

/** Matches an id in braces: `{#id}`, `{ #id }`, `{: #id}`. */
const OWN_ID = /\{:?\s*#[^\s{}]+\s*\}/

/** Returns the id in braces of a heading, which sets an anchor in other Markdown processors. */
export function ownIdOf(anchor: string, { document }: Node): string | undefined {
  const written = document.outline.headings.flatMap(({ text }) => OWN_ID.exec(text) ?? [])
  return written.find((each) => each.replace(/[{:#}\s]/g, '') === anchor)
}

/** Says whether an anchor is set as other programs read it, and only those make the pages. */
export function isOfOtherPages(anchor: string, node: Node, context: LinkContext): boolean {
  if (context.publish) return false
  return ownIdOf(anchor, node) !== undefined || otherAnchors(context)(node).has(anchor)
}

const byContext = new WeakMap<LinkContext, (node: Node) => ReadonlySet<string>>()

/** Returns a function that gathers the anchors of a document for other programs, once each. */
function otherAnchors(context: LinkContext): (node: Node) => ReadonlySet<string> {
  const known = byContext.get(context) ?? memoized((node: Node) => new Set(gather(node, context)))
  byContext.set(context, known)
  return known
}

/** Matches blocks and words of code, in which nothing sets an anchor. */
const CODE = /^[ \t]*(`{3,}(?!`)|~{3,}(?!~))[\s\S]*?^[ \t]*\1|(?<!`)`+[^`\n]+`+/gm
/** Matches an id among attributes in braces, wherever they stand: `{#id .class}`, `{: #id}`. */
const IN_BRACES = /\{:?\s*(?:\.[\w-]+\s+)*#([^\s{}]+)(?![^\s{}])[^{}\n]*\}/g
/** Matches a label of MyST above what it names: `(label)=`. */
const LABEL = /^[ \t>]*\(([^()\n]{1,100})\)=[ \t]*$/gm

function* gather({ document }: Node, { bytesOf }: LinkContext): Iterable<string> {
  for (const { text } of document.outline.headings) yield `sec-${specTitle(text)}`
  const bytes = bytesOf(document.path)
  const text = bytes ? new TextDecoder().decode(bytes).replace(CODE, '') : ''
  for (const [, id = ''] of text.matchAll(IN_BRACES)) yield id
  for (const [, label = ''] of text.matchAll(LABEL)) yield label.trim().toLowerCase()
}

/** Returns the name of a section as spec-md writes it behind `sec-`. */
function specTitle(text: string): string {
  return text.replace(/[^\w.]+/g, '-').replace(/^-|-$/g, '')
}

const programsOf = new WeakMap<Node, ReadonlyMap<string, ReadonlySet<string>>>()

/** Says which other programs give a heading this anchor; returns undefined where none does. */
export function otherProgramsHelp(anchor: string, node: Node): string | undefined {
  const known = programsOf.get(node) ?? anchorsByProgram(node)
  programsOf.set(node, known)
  const names = [...known].filter(([, anchors]) => anchors.has(anchor)).map(([name]) => code(name))
  if (names.length === 0) return undefined
  return `Only ${enumerate(names, 'and')} ${names.length === 1 ? 'gives' : 'give'} a heading this anchor; \`links.slugger\` says whose anchors hold.`
}

function anchorsByProgram({ document }: Node): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    SLUGGERS.map((name) => {
      const slug = sluggerOf(name)
      return [name, new Set(document.outline.headings.map(({ text }) => slug(text)))] as const
    }),
  )
}

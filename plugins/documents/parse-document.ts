import { type PlaceFinder, placesIn } from '../basics/place.ts'
import { type Body, type BodyOptions, blanked, readBody } from './body.ts'
import type { Components } from './guard/element-guard.ts'
import { isProgram, type TrustedFolder, withoutGuard } from './guard/trust.ts'
import { loadedTree } from './loaded-tree.ts'
import type { ParsedDocument } from './model/document.ts'
import type { Source } from './model/elements.ts'
import { type Fault, findingsOf } from './model/faults.ts'
import { NOTHING, unreadDocument } from './model/unread-document.ts'
import type { SluggerName } from './text/sluggers.ts'
import { loneReturn, unsafeText } from './text/unsafe-text.ts'
import { findFences } from './yaml/fences.ts'
import { readFrontmatter, readYamlFile } from './yaml/frontmatter.ts'

/** The parser for the body (by default the installed one) and the settings of a project. */
export type ParseOptions = Partial<BodyOptions & ParseSettings>

export interface ParseSettings {
  /** The site's own components, with the attributes that each takes. */
  readonly components: Components
  /** The schemes that links may have in addition to `https`, `http` and `mailto`. */
  readonly linkSchemes: readonly string[]
  /** The program that gives headings their anchors. Default: `github`. */
  readonly slugger?: SluggerName
  /** The largest frontmatter, in KiB. */
  readonly largestFrontmatter: number
  /** The folders of documents that are programs. Default: none. */
  readonly trusted?: readonly TrustedFolder[]
}

/**
 * Parses a text into a document. Never throws: mistakes in the text become findings of the
 * document.
 */
export function parseDocument(
  path: string,
  text: string,
  options: ParseOptions = {},
): ParsedDocument {
  const places = placesIn(text)
  const yaml = /\.(?:json|ya?ml)$/i.test(path)
  const returned = loneReturn(text, yaml ? text.length : findFences(text).bodyStart, places)
  if (returned?.rule === 'unreadable-file') return unreadDocument(path, [returned])
  const { largestFrontmatter: largest } = options
  const head = yaml ? readYamlFile(text, largest) : readFrontmatter(text, largest)
  const body = yaml
    ? NOTHING
    : bodyOf(path, { text: blanked(text, head.bodyStart), places }, options)
  const odd = oddText(text, head.bodyStart, places)
  const program = isProgram(path, options.trusted ?? [])
  const faults = program ? withoutGuard(body.faults) : body.faults
  const findings = findingsOf(
    [...head.faults, ...faults, ...odd, ...(returned ? [returned] : [])],
    path,
  )
  const { outline, mentions } = body
  const { frontmatter } = head
  return { path, frontmatter, outline, mentions, findings, ...(program && { isProgram: true }) }
}

function bodyOf(path: string, source: Omit<Source, 'syntax'>, options: ParseOptions): Body {
  const {
    tree = loadedTree.tree,
    components = {},
    linkSchemes = [],
    slugger = 'github',
    rounds = MOST_ROUNDS,
  } = options
  const syntax = /\.mdx$/i.test(path) ? 'mdx' : 'md'
  return readBody({ ...source, syntax }, { tree, components, linkSchemes, slugger, rounds })
}

/** The most rounds: the number of findings of one rule that a file may have. */
const MOST_ROUNDS = 50

/** Finds odd characters in a text. A byte order mark at its very beginning is not part of it. */
function oddText(text: string, bodyStart: number, places: PlaceFinder): readonly Fault[] {
  const top = text.startsWith('\ufeff') ? 1 : 0
  const head = { text: text.slice(top, bodyStart), start: top, places }
  const prose = { text: text.slice(bodyStart), start: bodyStart, places }
  return [...unsafeText(head, 'frontmatter'), ...unsafeText(prose, 'prose')]
}

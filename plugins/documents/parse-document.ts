import { type PlaceFinder, placesIn } from '../basics/place.ts'
import { type Body, type BodyOptions, blanked, readBody } from './body.ts'
import type { Components } from './guard/element-guard.ts'
import { satteriTree } from './markup/satteri-tree.ts'
import type { ParsedDocument } from './model/document.ts'
import type { Source } from './model/elements.ts'
import { type Fault, findingsOf } from './model/faults.ts'
import { NOTHING, unreadDocument } from './model/unread-document.ts'
import { loneReturn, unsafeText } from './text/unsafe-text.ts'
import { readFrontmatter, readYamlFile } from './yaml/frontmatter.ts'

/** Which parser reads the body (Sätteri unless said otherwise), and what a project may settle. */
export type ParseOptions = Partial<BodyOptions & ParseSettings>

export interface ParseSettings {
  /** Components of the site's own, with the attributes each takes. */
  readonly components: Components
  /** Schemes that links may have beside `https`, `http` and `mailto`. */
  readonly linkSchemes: readonly string[]
  /** The most that frontmatter may hold, in KiB. */
  readonly largestFrontmatter: number
}

/** Text → document. Never throws: what is wrong with the text are its findings. */
export function parseDocument(
  path: string,
  text: string,
  options: ParseOptions = {},
): ParsedDocument {
  const places = placesIn(text)
  const broken = loneReturn(text, places)
  if (broken) return unreadDocument(path, [broken])
  const { largestFrontmatter: largest } = options
  const yaml = /\.ya?ml$/i.test(path)
  const head = yaml ? readYamlFile(text, largest) : readFrontmatter(text, largest)
  const body = yaml
    ? NOTHING
    : bodyOf(path, { text: blanked(text, head.bodyStart), places }, options)
  const odd = oddText(text, head.bodyStart, places)
  const findings = findingsOf([...head.faults, ...body.faults, ...odd], path)
  const { outline, mentions } = body
  return { path, frontmatter: head.frontmatter, outline, mentions, findings }
}

function bodyOf(path: string, source: Omit<Source, 'syntax'>, options: ParseOptions): Body {
  const { tree = satteriTree, components = {}, linkSchemes = [] } = options
  const syntax = /\.mdx$/i.test(path) ? 'mdx' : 'md'
  return readBody({ ...source, syntax }, { tree, components, linkSchemes })
}

/** A byte order mark at the very beginning is no part of the text. */
function oddText(text: string, bodyStart: number, places: PlaceFinder): readonly Fault[] {
  const top = text.startsWith('\ufeff') ? 1 : 0
  const head = { text: text.slice(top, bodyStart), start: top, places }
  const prose = { text: text.slice(bodyStart), start: bodyStart, places }
  return [...unsafeText(head, 'frontmatter'), ...unsafeText(prose, 'prose')]
}

import { placesIn } from '../basics/place.ts'
import { type Body, blanked, NOTHING, readBody } from './body.ts'
import type { ParsedDocument } from './document.ts'
import { findingOf } from './faults.ts'
import { readFrontmatter, readYamlFile } from './frontmatter.ts'
import { satteriTree, type TreeParser } from './tree.ts'

export interface ParseOptions {
  /** Reads the body; Sätteri unless said otherwise. */
  readonly tree?: TreeParser
}

/** Text → document. Never throws: what is wrong with the text are its findings. */
export function parseDocument(
  path: string,
  text: string,
  options: ParseOptions = {},
): ParsedDocument {
  const yaml = /\.ya?ml$/i.test(path)
  const { frontmatter, bodyStart, faults } = yaml ? readYamlFile(text) : readFrontmatter(text)
  const body = yaml ? NOTHING : bodyOf(path, blanked(text, bodyStart), options)
  const findings = [...faults, ...body.faults].map((fault) => findingOf(fault, path))
  return { path, frontmatter, outline: body.outline, mentions: body.mentions, findings }
}

function bodyOf(path: string, text: string, { tree = satteriTree }: ParseOptions): Body {
  const source = { text, places: placesIn(text) }
  return readBody(source, /\.mdx$/i.test(path) ? 'mdx' : 'md', tree)
}

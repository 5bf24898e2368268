import { resolve } from 'node:path'
import type { Opening } from '../../engine/opening.ts'
import type { Base } from '../../links/addresses/base.ts'
import type { Words } from '../../words/words.ts'
import type { ShownBodies } from '../content/bodies.ts'
import { type Content, openContent } from '../content/content.ts'

/** The documents behind the pages of a site. */
export interface SiteContent {
  readonly content: Content
  /** The texts that a development server showed last. They outlive a check. */
  readonly shown: ShownBodies
}

interface ContentPlace {
  readonly base: Base
  /** The words of the site's default language, which the documents have too. */
  readonly words: Words
}

const contents = new Map<string, SiteContent>()

/** Opens the documents for the pages of the site at `root`, and closes those of the last check. */
export async function contentOf(
  root: string,
  opening: Opening,
  { base, words }: ContentPlace,
): Promise<SiteContent> {
  const { shown = new Map() } = contents.get(resolve(root)) ?? {}
  await closeContent(root)
  const opened = { content: await openContent(opening, base, { texts: false, words }), shown }
  contents.set(resolve(root), opened)
  return opened
}

/** Ends what draws diagrams for the pages of a site. */
export async function closeContent(root: string): Promise<void> {
  await contents.get(resolve(root))?.content.close()
}

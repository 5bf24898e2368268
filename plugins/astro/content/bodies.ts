import { encoded } from '../../basics/markup.ts'
import { code } from '../../basics/wording.ts'
import type { Entry } from '../../entries/entry.ts'
import type { Words } from '../../words/words.ts'
import { basedBody } from './based-body.ts'
import type { VersionContent } from './content.ts'
import type { Bodies, Body, StoredEntry } from './paths.ts'

/** The type of Astro's `getCollection()`. */
export type GetCollection = (name: string) => Promise<readonly StoredEntry[]>

/** The place of a version's pages in one language. */
export interface BodyPlace {
  /** The path that addresses of pages begin with. */
  readonly path: string
  /** The path that addresses of files begin with. */
  readonly filePath: string
  /** The words of the pages around the texts. */
  readonly words: Words
}

/** The texts that a development server showed last, by place and document. */
export type ShownBodies = Map<string, Body>

const NOTHING: Body = { html: encoded(''), headings: [] }

/**
 * Returns the texts of a version's documents for the pages at a place. Each is rendered when it is
 * asked for. A document may change after its check: then a build throws an error, and a development
 * server, which hands over `shown`, shows the earlier text, as its next check is on the way.
 */
export function bodiesAt(
  content: VersionContent,
  { path, filePath, words }: BodyPlace,
  shown?: ShownBodies,
): Bodies {
  return {
    digest: content.digest,
    async body(entry) {
      const name = `${path} ${entry.key}`
      const body = (await content.render(entry, words)) ?? NOTHING
      if (body === 'changed') {
        if (!shown) throw changed(entry)
        return shown.get(name) ?? NOTHING
      }
      const based = basedBody(body, path, filePath)
      shown?.set(name, based)
      return based
    },
  }
}

/** Makes the error about a document that was changed after its check. */
export function changed({ document }: Entry): Error {
  return new Error(`${code(document.path)} was changed while the site was built; build it again.`)
}

import { type BaseSchema, defineCollection } from 'astro/content/config'
import type { LoaderContext } from 'astro/loaders'
import { ownValue } from '../../basics/own-value.ts'
import { code } from '../../basics/wording.ts'
import { sharedOpening } from '../../engine/opening.ts'
import { collectionsOf } from './collections.ts'
import { LOADER } from './loader.ts'
import { renderedAnew } from './own-digests.ts'

type Collections = Readonly<Record<string, object | undefined>>

/**
 * Adds the collections of documents to those of a site's content configuration. The site may have
 * added some itself. Throws when it uses the name of a kind for something else. The site's own pages
 * may name documents, too.
 */
export async function withDocuments(own: Collections, root: string): Promise<Collections> {
  const opening = await sharedOpening(root)
  if (!opening) return own
  const needed = collectionsOf(opening.project.config)
  for (const name of Object.keys(needed)) {
    const collection = ownValue(own, name)
    if (collection !== undefined && !isOurs(collection)) throw clash(name)
  }
  const theirs = Object.entries(own).map(
    ([name, each]) => [name, each && !isOurs(each) ? renderedAnew(each) : each] as const,
  )
  return { ...needed, ...Object.fromEntries(theirs) }
}

/**
 * Adds the collection of Starlight's translations where a site has none. Starlight asks for it in
 * any case, and Astro warns of a collection that holds nothing. So it holds a file without texts.
 */
export function withTranslations(
  own: Collections,
  schema: (() => BaseSchema) | undefined,
): Collections {
  if (schema === undefined || own['docs'] === undefined || own['i18n'] !== undefined) return own
  const load = async ({ store }: LoaderContext) => {
    store.set({ id: 'en', data: {} })
  }
  const loader = { name: 'milepost-no-translations', load }
  return { ...own, i18n: defineCollection({ loader, schema: schema() }) }
}

function isOurs(collection: object): boolean {
  const loader = 'loader' in collection ? collection.loader : undefined
  return loader instanceof Object && 'name' in loader && loader.name === LOADER
}

function clash(name: string): Error {
  return new Error(
    `The collection ${code(name)} in \`src/content.config.ts\` has the name that Milepost's documents of that kind have; give it another name.`,
  )
}

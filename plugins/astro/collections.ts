import { defineCollection } from 'astro/content/config'
import type { UserConfig } from '../engine/config.ts'
import { readConfig } from '../engine/config.ts'
import type { Kind } from '../kinds/kind.ts'
import { type Content, openContent } from './content.ts'
import { milepostLoader, type OpenContent } from './loader.ts'

/** A content collection for each kind of the configuration, under the kind's name. */
export function milepostCollections(config: UserConfig = {}) {
  const open = sharedOpening(config)
  const collections = readConfig(config).kinds.map(
    (kind) => [kind.name, milepostCollection(kind, open)] as const,
  )
  return Object.fromEntries(collections)
}

/** The collection of one kind, typed by its schema. */
export function milepostCollection<Data>(kind: Kind<Data>, open: OpenContent) {
  return defineCollection({ loader: milepostLoader(kind as Kind, open), schema: kind.schema })
}

/** Loaders run side by side: while one opening is under way, the others wait for the same. */
function sharedOpening(config: UserConfig): OpenContent {
  let opening: Promise<Content> | undefined
  return (root, base) => {
    opening ??= openContent(root, base, config).finally(() => {
      opening = undefined
    })
    return opening
  }
}

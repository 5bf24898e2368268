import { fileURLToPath } from 'node:url'
import { defineCollection } from 'astro/content/config'
import type { LoaderContext } from 'astro/loaders'
import { MessageError } from '../../basics/message-error.ts'
import { count } from '../../basics/wording.ts'
import { type Config, readConfig } from '../../engine/config.ts'
import type { Opening } from '../../engine/opening.ts'
import { report } from '../../engine/report.ts'
import type { UserConfig } from '../../engine/settings/user-config.ts'
import type { BUILT_IN } from '../../kinds/index.ts'
import type { Kind } from '../../kinds/kind.ts'
import { visibleLines } from '../../reports/visible.ts'
import type { Content } from './content.ts'
import { milepostLoader, type OpenContent } from './loader.ts'
import { openingIn } from './opening-plugin.ts'
import type { Linked } from './reference-types.ts'
import { siteBase } from './site-addresses.ts'

/**
 * The collections that every site has. Collections of a site's own kinds exist too, without a type.
 */
export type MilepostCollections = {
  readonly [Each in BuiltIn as Each['name']]: Collection<Linked<DataIn<Each>, Each['name']>>
}

type BuiltIn = (typeof BUILT_IN)[number]
type DataIn<Each> = Each extends Kind<infer Data> ? Data : never

export type Collection<Data = unknown> = ReturnType<typeof collectionOf<Data>>

/** Makes a content collection for each kind of the configuration, under the kind's name. */
export function milepostCollections(config: UserConfig = {}): MilepostCollections {
  const open = sharedOpening(config)
  const { kinds } = readConfig(config)
  const collections = kinds.map((kind) => [kind.name, collectionOf(kind, open)])
  return Object.fromEntries(collections) as unknown as MilepostCollections
}

/** Makes the collections of a project that the integration opens: one for each kind. */
export function collectionsOf({
  kinds,
}: Pick<Config, 'kinds'>): Readonly<Record<string, Collection>> {
  const open = sharedOpening({})
  const collections = kinds.map((kind) => [kind.name, collectionOf(kind, open)] as const)
  return Object.fromEntries(collections) as Readonly<Record<string, Collection>>
}

/** Makes the collection of one kind, typed by its schema. It is for a site's own kinds. */
export function milepostCollection<Data>(kind: Kind<Data>, config: UserConfig = {}) {
  return collectionOf(kind, sharedOpening(config))
}

function collectionOf<Data>(kind: Kind<Data>, open: OpenContent) {
  return defineCollection({ loader: milepostLoader(kind as Kind, open), schema: kind.schema })
}

/** Loads what renders when it is needed: a build in which nothing has changed does without. */
async function openFor(astro: LoaderContext['config'], config: UserConfig): Promise<Content> {
  const { openAlone, openContent } = await import('./content.ts')
  const shared = openingIn(astro)
  const opening = await (shared ?? openAlone(fileURLToPath(astro.root), config))
  if (!shared) requireSound(opening)
  const base = siteBase(astro, opening.project.config.base)
  return openContent(opening, base, { texts: shared === undefined })
}

/**
 * Throws an error with every finding, when a site without the integration has documents with
 * errors. With the integration, the build has stopped before.
 */
function requireSound({ project, versions: [first] }: Opening): void {
  if (project.config.trust !== 'data') throw new MessageError(PROGRAMS)
  const errors = first?.outcome.findings.filter(({ severity }) => severity === 'error') ?? []
  if (!first || errors.length === 0) return
  const why = `${count(errors.length, 'error')} in the documents.\n\n${report(first.outcome)}`
  throw new MessageError(visibleLines(why))
}

const PROGRAMS =
  'Only the integration compiles documents that are programs; add `milepost()` to `integrations`.'

/** Shares one opening among loaders that run at the same time. */
function sharedOpening(config: UserConfig): OpenContent {
  let opened: Promise<Content> | undefined
  let users = 0
  return async (astro) => {
    users += 1
    opened ??= openFor(astro, config)
    const content = await opened
    return {
      ...content,
      async close() {
        users -= 1
        if (users > 0) return
        opened = undefined
        await content.close()
      },
    }
  }
}

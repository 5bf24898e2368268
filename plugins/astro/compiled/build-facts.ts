/**
 * Facts that Astro knows of a compiled site, beside its files. Pages ask for it when they are rendered,
 * and Astro asks which of them it may take from the build before.
 */
export interface BuildFacts {
  /** The styles of each route, by Astro's key. */
  readonly styles: readonly (readonly [key: string, styles: unknown])[]
  /** Astro's other tables, as pairs, and lists, by name. */
  readonly tables: Readonly<Record<string, readonly (readonly unknown[])[]>>
  readonly lists: Readonly<Record<string, readonly unknown[]>>
}

const TABLES = ['entrySpecifierToBundleMap', 'pageDependencyHashes', 'contentEntryRenderHashes']
const LISTS = ['serverIslandPageComponents']

/** Facts that nobody asks for when pages are rendered, or that the compiled files hold. */
const PASSED_OVER = [
  ...['clientInput', 'clientChunksAndAssets', 'staticFiles', 'ssrAssetsPerEnvironment'],
  ...['cssModuleToChunkIdMap', 'prerenderCssAssetByModuleKey', 'propagatedStylesMap'],
  ...['pagesByKeys', 'pagesByViteID', 'pagesByClientOnly', 'pagesByScriptId'],
  ...['pagesByHydratedComponent', 'discoveredHydratedComponents'],
  ...['discoveredClientOnlyComponents', 'discoveredScripts', 'inlinedScripts'],
  ...['componentMetadata', 'prerenderOnlyEntrySpecifiers', 'prerenderEntryFileName'],
  ...['astroActionsEntryPoint', 'middlewareEntryPoint', 'loggerEntryPoint', 'extractedChunks'],
  ...['ssrRenderedExports'],
]

const KNOWN = new Set([...TABLES, ...LISTS, ...PASSED_OVER])

/** Reads the facts of a build. Returns undefined when this version of Astro knows something more. */
export function factsIn(internals: object): BuildFacts | undefined {
  const entries = Object.entries(internals)
  if (!entries.every(([name]) => KNOWN.has(name))) return undefined
  const pages = [...pagesIn(internals)]
  const tables = entries.flatMap(([name, value]) =>
    TABLES.includes(name) && value instanceof Map ? [[name, [...value]]] : [],
  )
  const lists = entries.flatMap(([name, value]) =>
    LISTS.includes(name) && value instanceof Set ? [[name, [...value]]] : [],
  )
  return {
    styles: pages.map(([key, page]) => [key, Reflect.get(page, 'styles')]),
    tables: Object.fromEntries(tables),
    lists: Object.fromEntries(lists),
  }
}

/** Writes kept facts into those of another build. */
export function restoreFacts(internals: object, { styles, tables, lists }: BuildFacts): void {
  const known = new Map(styles)
  for (const [key, page] of pagesIn(internals)) {
    Reflect.set(page, 'styles', known.get(key) ?? [])
  }
  for (const [name, pairs] of Object.entries(tables)) {
    Reflect.set(internals, name, new Map(pairs.map(([key, value]) => [key, value])))
  }
  for (const [name, values] of Object.entries(lists)) {
    Reflect.set(internals, name, new Set(values))
  }
}

function* pagesIn(internals: object): Iterable<readonly [key: string, page: object]> {
  const pages = Reflect.get(internals, 'pagesByKeys')
  if (!(pages instanceof Map)) return
  for (const [key, page] of pages) if (page instanceof Object) yield [String(key), page]
}

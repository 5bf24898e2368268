import { resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import { code } from '../../basics/wording.ts'
import type { CheckedVersion } from '../../engine/check-project.ts'
import type { Entry } from '../../entries/entry.ts'
import { lostPages } from './clashes.ts'
import { addressFrom } from './own-pages.ts'

type BuildStart = NonNullable<AstroIntegration['hooks']['astro:build:start']>
type SetPrerenderer = Parameters<BuildStart>[0]['setPrerenderer']
type Prerenderer = Exclude<Parameters<SetPrerenderer>[0], (given: never) => unknown>
type PagePath = Awaited<ReturnType<Prerenderer['getStaticPaths']>>[number]

interface TemplateContext {
  /** The project's folder. */
  readonly root: string
  /** The files behind our routes. */
  readonly ours: ReadonlySet<string>
  readonly siteVersions: readonly CheckedVersion[]
  readonly log: (line: string) => void
}

/**
 * Lets the pages win that the site and its other integrations make from templates, such as
 * `src/pages/[...slug].astro`. Only the build knows which pages these are. Astro would let the
 * route with more steps win, which is ours.
 */
export function ownTemplatesFirst(prerenderer: Prerenderer, context: TemplateContext): Prerenderer {
  const getStaticPaths = async () => withoutClashes(await prerenderer.getStaticPaths(), context)
  return { ...prerenderer, getStaticPaths }
}

function withoutClashes(
  paths: readonly PagePath[],
  { root, ours, siteVersions, log }: TemplateContext,
): PagePath[] {
  const isOurs = ({ route }: PagePath) => ours.has(resolve(root, route.component))
  const own = new Map(
    paths.filter((path) => !isOurs(path)).map((path) => [addressFrom(path.pathname), path.route]),
  )
  const clashing = paths.filter((path) => isOurs(path) && own.has(addressFrom(path.pathname)))
  const documents = documentsByAddress(siteVersions)
  const lost = clashing.flatMap(({ pathname }) => {
    const address = addressFrom(pathname)
    const entry = entryAt(address, documents)
    const template = own.get(address)?.component ?? ''
    if (entry) return [{ path: entry.document.path, own: template, address }]
    log(
      `Your page ${code(template)} stays at ${code(address)}; Milepost's page there gives way to it.`,
    )
    return []
  })
  if (lost.length > 0) throw lostPages(lost)
  const left = new Set(clashing)
  return paths.filter((path) => !left.has(path))
}

/** Returns every document by the last steps of its address: `/process/planning/`. */
function documentsByAddress(siteVersions: readonly CheckedVersion[]): ReadonlyMap<string, Entry> {
  const entries = siteVersions.flatMap(({ config, outcome }) =>
    config.kinds.filter((kind) => !kind.inOneFile).flatMap(outcome.graph.entries),
  )
  return new Map(entries.map((entry) => [addressFrom(`${entry.kind.address}/${entry.id}`), entry]))
}

/** Finds the document of an address, which may begin with a language, a place and a version. */
function entryAt(address: string, documents: ReadonlyMap<string, Entry>): Entry | undefined {
  const steps = address.split('/').slice(1, -1)
  return steps
    .map((_, at) => documents.get(addressFrom(steps.slice(at).join('/'))))
    .find((entry) => entry !== undefined)
}

import { resolve } from 'node:path'
import type { IntegrationResolvedRoute } from 'astro'
import { code, count } from '../../basics/wording.ts'
import type { CheckedVersion } from '../../engine/check-project.ts'
import type { Entry } from '../../entries/entry.ts'
import { addressFrom } from './address-from.ts'
import { lostPages } from './clashes.ts'
import { madeOnDemand } from './on-demand.ts'
import type { Prerenderer } from './prerenderers.ts'

type PagePath = Awaited<ReturnType<Prerenderer['getStaticPaths']>>[number]

interface TemplateContext {
  /** The project's folder. */
  readonly root: string
  /** The files behind our routes. */
  readonly ours: ReadonlySet<string>
  readonly siteVersions: readonly CheckedVersion[]
  /** All routes of the site. */
  readonly routes: readonly IntegrationResolvedRoute[]
  readonly log: (line: string) => void
}

/**
 * Changes a prerenderer. Lets the pages win that the site and its other integrations make from templates, such as
 * `src/pages/[...slug].astro`. Only the build knows which pages these are. Astro would let the
 * route with more steps win, which is ours.
 */
export function ownTemplatesFirst(prerenderer: Prerenderer, context: TemplateContext): Prerenderer {
  const given = prerenderer.getStaticPaths.bind(prerenderer)
  return Object.assign(prerenderer, {
    getStaticPaths: async () => withoutClashes(await given(), context),
  })
}

function withoutClashes(paths: readonly PagePath[], context: TemplateContext): PagePath[] {
  const { root, ours, siteVersions, log } = context
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
  const kept = paths.filter((path) => !left.has(path))
  const ourPages = kept.filter((path) => isOurs(path) && path.route.type !== 'endpoint')
  logOnDemand(ourPages, context)
  return kept
}

/**
 * Names each route of the site that makes a page when somebody asks for it, and that also matches
 * addresses of ours. They are in the folder that the configuration gives us, so ours stay.
 */
function logOnDemand(ours: readonly PagePath[], { routes, log }: TemplateContext): void {
  for (const { entrypoint, patternRegex } of madeOnDemand(routes)) {
    const [first, ...others] = ours.filter(({ pathname }) => patternRegex.test(pathname))
    if (first === undefined) continue
    const more =
      others.length > 0 ? `, and at ${count(others.length, 'more address', 'more addresses')}` : ''
    log(
      `Your route ${code(entrypoint)} is rendered on demand, so nobody knows its pages. Milepost's page stays at ${code(addressFrom(first.pathname))}${more}: \`base\` gives it this folder.`,
    )
  }
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

import type { Day } from '../basics/calendar.ts'
import type { RuleInfo } from '../basics/finding.ts'
import { lastChanges } from '../engine/last-changes.ts'
import { checkProject, openProject } from '../engine/project.ts'
import type { Entry } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { BUILT_IN } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import { addressOf, ruleAddress } from '../links/routes.ts'
import { CATALOGUE } from '../rules/catalogue.ts'
import { type Views, viewsOf } from '../views/index.ts'
import type { OwnKindPage } from '../views/own-kind-page.ts'
import { documentPaths, type PagePath, pagePath, type StoredEntry } from './paths.ts'

export interface SiteOptions {
  readonly root: string
  /** The configuration file, when it is not the project's own. */
  readonly config?: string | undefined
  /** Where the site begins: `/` or `/docs/`. */
  readonly base: string
  readonly today: Day
  readonly rulePages: boolean
}

/** What the virtual module gives to pages. */
export interface Site {
  readonly views: Views
  readonly today: Day
  /** Every rule there is, with the address of its page. */
  readonly rules: readonly RuleRow[]
  /** For `getStaticPaths()`: a path for each document of a kind and for each of its former ids. */
  paths<Page>(
    kind: string,
    view: (id: string) => Page,
    stored: readonly StoredEntry[],
  ): readonly PagePath<Page>[]
  /** The same for the lists and documents of kinds without a page of their own in the theme. */
  otherPaths(
    stored: (kind: string) => Promise<readonly StoredEntry[]>,
  ): Promise<readonly PagePath<OwnKindPage>[]>
}

export interface RuleRow extends RuleInfo {
  readonly id: string
  readonly href: string
}

/** Reads and checks the project, and makes everything pages show a function of what came of it. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { root, base, today, rulePages } = options
  const project = await openProject(root, { config: options.config })
  const [outcome, changes] = await Promise.all([
    checkProject(project, { today }),
    lastChanges(root, project.config.content),
  ])
  const { kinds, repository, branch } = project.config
  const facts = { kinds, repository, branch, base, today, rulePages, lastChanges: changes }
  const views = viewsOf({ ...outcome, ...facts })
  const rules = [...CATALOGUE].map(([id, rule]) => ({
    ...infoOf(rule),
    id,
    href: ruleAddress(id, base),
  }))
  return { views, today, rules, ...pathsOf(outcome.graph, views, { kinds, base }) }
}

function infoOf({ severity, finds, source }: RuleInfo): RuleInfo {
  return { severity, finds, source }
}

function pathsOf(
  graph: Graph,
  views: Views,
  { kinds, base }: { readonly kinds: readonly Kind[]; readonly base: string },
): Pick<Site, 'paths' | 'otherPaths'> {
  const others = kinds.filter((kind) => !hasOwnPage(kind) && graph.entries(kind).length > 0)
  const entries = (name: string) =>
    kinds.filter((kind) => kind.name === name).flatMap(graph.entries)
  const address = (entry: Entry) => addressOf(entry, base)
  return {
    paths: (name, view, stored) =>
      documentPaths(entries(name), view, {
        stored,
        addressOf: address,
        params: (id) => ({ id }),
      }),
    otherPaths: async (stored) => {
      const paths = others.map(async (kind) => [
        pagePath<OwnKindPage>({ address: kind.address }, { list: views.ownKind(kind) }),
        ...documentPaths(graph.entries(kind), (id) => views.own(kind, id), {
          stored: kind.inOneFile ? [] : await stored(kind.name),
          addressOf: address,
          params: (id) => ({ address: `${kind.address}/${id}` }),
        }),
      ])
      return (await Promise.all(paths)).flat()
    },
  }
}

const WITH_PAGES = new Set(['item', 'roadmap', 'group', 'rfc', 'page', 'person'])

/** A site's own kind may bear a built-in name; then the built-in page does not know its fields. */
export function hasOwnPage(kind: Kind): boolean {
  return WITH_PAGES.has(kind.name) && (BUILT_IN as readonly unknown[]).includes(kind)
}

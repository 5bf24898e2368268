import { given } from '../../basics/given.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import type { Entry } from '../../entries/entry.ts'
import { type ComponentData, component } from '../../kinds/component.ts'
import { LATEST } from '../../links/addresses/site-version.ts'
import { docsFolder } from '../../links/pinned/docs-address.ts'
import { byTitle, type ViewContext } from '../context.ts'
import { componentDay, type JudgedDay, releasesOn } from '../judged-day.ts'
import { type Alignment, alignmentOf, newestIn } from '../lines/component-versions.ts'
import { type LineRow, lineRows } from '../lines/line-row.ts'
import { type DocumentLink, documentLink, type LinkRow, namedBy } from '../link-row.ts'
import { repositoryLink, webLink } from '../web-link.ts'
import { policyLink } from './releases-page.ts'

export interface ComponentsPage {
  readonly judged: JudgedDay
  readonly policy?: LinkRow
  /** The newest lines, in the order of each row's versions. */
  readonly lines: readonly LineRow[]
  readonly rows: readonly ComponentRow[]
}

export interface ComponentRow extends DocumentLink {
  readonly description?: string
  /** The owner; undefined when nobody owns it. */
  readonly owner?: LinkRow
  readonly repo?: LinkRow
  readonly docs?: LinkRow
  /** The promise of the policy in force for its versions. */
  readonly promise?: Alignment
  readonly versions: readonly (string | undefined)[]
}

const MOST_LINES = 4

export function componentsPage(context: ViewContext): ComponentsPage {
  const judged = componentDay(context)
  const lines = lineRows(context, judged).slice(0, MOST_LINES)
  const entries = [...context.graph.entries(component)].sort(byTitle)
  return {
    judged,
    lines,
    rows: entries.map((entry) => componentRow(context, entry, { lines, judged })),
    ...given({ policy: policyLink(context, judged) }),
  }
}

export function componentRow(
  context: ViewContext,
  entry: Entry<ComponentData>,
  { lines, judged }: { readonly lines: readonly LineRow[]; readonly judged: JudgedDay },
): ComponentRow {
  const { description, repo } = entry.data
  const { day } = judged
  const history = releasesOn(context, judged)
  const facts = new Map(history.releases.map((release) => [release.line, release]))
  return {
    ...documentLink(context, entry),
    versions: lines.map(({ line }) => newestIn(facts.get(line), entry.id, day)),
    ...given({
      description,
      owner: namedBy(context, entry, 'owner')[0],
      repo: repo === undefined ? undefined : repositoryLink(repo),
      docs: docsLink(context, entry),
      promise: alignmentOf(entry.id, policyInForce(history.policies, day)),
    }),
  }
}

/** Links to the docs in the version that unversioned pages are pinned to. */
function docsLink(context: ViewContext, entry: Entry<ComponentData>): LinkRow | undefined {
  const { docs } = entry.data
  const version = context.links.pins.versionOf(entry) ?? LATEST
  return docs && webLink(docsFolder(docs.base, version))
}

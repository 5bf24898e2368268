import { compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import { nextVersions } from '../../clocks/releases/next-version.ts'
import { component } from '../../kinds/component.ts'
import { byTitle, entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type ItemRow, itemRow, itemsOf } from '../item-row.ts'
import { componentDay, type JudgedDay, releasesOn } from '../judged-day.ts'
import type { Alignment } from '../lines/component-versions.ts'
import { type ComponentInLine, componentInLine, lineContextFor } from '../lines/line-promises.ts'
import { type LineRow, lineRows } from '../lines/line-row.ts'
import { type LinkRow, namers } from '../link-row.ts'
import { tagLinks } from '../plan/facets.ts'
import { webLink } from '../web-link.ts'
import { componentRow } from './components-page.ts'
import { type PatchRow, patchRows } from './release-page.ts'
import { policyLink } from './releases-page.ts'

export interface ComponentPage extends DocumentFacts {
  readonly judged: JudgedDay
  readonly repo?: LinkRow
  /** The tags, with links to the items that have them. */
  readonly tagLinks: readonly LinkRow[]
  /** The owner; undefined when nobody owns it. */
  readonly owner?: LinkRow
  /** The file of owners of its repository. */
  readonly ownerFile?: LinkRow
  readonly docs?: LinkRow
  /** The list of its open issues. */
  readonly issues?: LinkRow
  readonly promise?: Alignment
  readonly policy?: LinkRow
  /** The next release, such as `v1.4.0`, and the tag of the next merge. */
  readonly next?: { readonly release: string; readonly merge: string }
  /** Every line that has it, newest first. */
  readonly lines: readonly (LineRow & ComponentInLine)[]
  /** The patches, newest first. */
  readonly patches: readonly (PatchRow & { readonly line: LinkRow })[]
  /** The items that change it. */
  readonly items: readonly ItemRow[]
}

function linked(url: string | undefined): LinkRow | undefined {
  return url === undefined ? undefined : webLink(url)
}

export function componentPage(context: ViewContext, id: string): ComponentPage {
  const entry = entryOf(context, component, id)
  const judged = componentDay(context)
  const all = lineRows(context, judged)
  const { owner, repo, docs, promise } = componentRow(context, entry, { lines: [], judged })
  const next = nextVersions(releasesOn(context, judged), id)
  const changing = new Set(namers(context, entry.key, 'components').map(({ key }) => key))
  const items = itemsOf(context).filter(({ key }) => changing.has(key))
  const lines = all.map((row) => ({
    ...row,
    ...componentInLine(context, id, lineContextFor(context, row.line, judged)),
  }))
  return {
    ...documentFacts(context, entry),
    tagLinks: tagLinks(context, entry.data.tags ?? []),
    judged,
    lines: lines.filter(({ newest }) => newest !== undefined),
    patches: all.flatMap((row) => patchesIn(context, row, { id, judged })).sort(newestFirst),
    items: items.toSorted(byTitle).map((each) => itemRow(context, each)),
    ...given({
      owner,
      repo,
      docs,
      promise,
      ownerFile: linked(entry.data['owner-file']),
      issues: linked(entry.data.issues),
      policy: promise && policyLink(context, judged),
      next: promise && next ? { release: next.release, merge: next.merge } : undefined,
    }),
  }
}

function newestFirst(a: PatchRow, b: PatchRow): number {
  return compareText(b.on, a.on)
}

function patchesIn(
  context: ViewContext,
  { line, title }: LineRow,
  { id, judged }: { readonly id: string; readonly judged: JudgedDay },
) {
  const { patches = [] } = lineContextFor(context, line, judged).facts
  const own = patches.filter(({ component }) => component === id)
  return patchRows(context, own).map((patch) => ({ ...patch, line: title }))
}

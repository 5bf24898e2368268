import { compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import { parseVersion } from '../../basics/version.ts'
import { lineClocks } from '../../clocks/releases/line-states.ts'
import { type MissingBackport, missingBackports } from '../../clocks/releases/missing-backports.ts'
import type { Entry } from '../../entries/entry.ts'
import { item, targetStep } from '../../kinds/item.ts'
import { type Patch, type ReleaseData, release } from '../../kinds/release.ts'
import { byTitle, entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type FlagRow, flagsIn } from '../flag-row.ts'
import { type ForecastRow, forecastOf, forecastRow } from '../forecast-row.ts'
import { type ItemRow, itemRow } from '../item-row.ts'
import { type JudgedDay, judgedDay, releasesOn } from '../judged-day.ts'
import { type GateRow, gateRow } from '../lines/gate-row.ts'
import { type LinePromise, linePromises } from '../lines/line-promises.ts'
import { type LineRow, lineRows, stateBadge } from '../lines/line-row.ts'
import { type Badge, documentLink, type LinkRow } from '../link-row.ts'
import { type MilestoneIssues, milestoneIssues } from '../milestone-issues.ts'
import { webLink } from '../web-link.ts'
import { policyLink } from './releases-page.ts'

export interface ReleasePage extends DocumentFacts {
  readonly judged: JudgedDay
  readonly row: LineRow
  /** The day it was released, or is planned for. */
  readonly on?: string
  /** The meaning of that day, in words. */
  readonly dayName: string
  readonly milestone?: LinkRow
  readonly changelog?: LinkRow
  readonly announcement?: LinkRow
  /** The forecast, while it is not out and has items or a day. */
  readonly forecast?: ForecastRow
  /** The fixes of other lines that it has not got. */
  readonly missing: readonly MissingRow[]
  /** The version of each contract that a component uses in it. */
  readonly contracts: readonly ContractRow[]
  /** The address of its branch, if it is in another repository. */
  readonly branch?: LinkRow
  /** The conditions for its release. */
  readonly gates: readonly GateRow[]
  /** The days that it was planned for before. */
  readonly moved: readonly { readonly from: string; readonly why: string; readonly on?: string }[]
  /** The feature flags that are to be removed in it. */
  readonly flags: readonly FlagRow[]
  readonly policy?: LinkRow
  /** The states in order, each with its first day. */
  readonly turns: readonly { readonly state: Badge; readonly from?: string }[]
  /** The components, grouped by the policy's promise for their versions. */
  readonly promises: readonly LinePromise[]
  /** The patches, newest first. */
  readonly patches: readonly PatchRow[]
  /** The issues of its milestone, where a snapshot has some. */
  readonly issues?: MilestoneIssues
  /** The items that aim for it. */
  readonly items: readonly ItemRow[]
}

export interface PatchRow {
  readonly on: string
  readonly component: LinkRow
  readonly version: string
  /** The type of a special patch: `beta`, `security`. */
  readonly sort?: string
  readonly fixes?: LinkRow
  readonly note?: string
}

export function releasePage(context: ViewContext, id: string): ReleasePage {
  const entry = entryOf(context, release, id)
  const { data } = entry
  const judged = judgedDay(context, [entry])
  const rows = lineRows(context, judged)
  const row = rows.find(({ line }) => line === data.line)
  if (!row) throw new Error(`The line \`${data.line}\` has no clock.`)
  const history = releasesOn(context, judged)
  const clocks = lineClocks(history)
  const clock = clocks.find(({ line }) => line === data.line)
  const expected = forecastOf(data.line, { graph: context.graph, history, clocks })
  return {
    ...documentFacts(context, entry),
    judged,
    row,
    dayName: context.words(data.status === 'released' ? 'fact.released' : 'fact.planned'),
    turns: (clock?.turns ?? []).map(({ state, from }) => ({
      state: stateBadge(context.words, state),
      ...given({ from }),
    })),
    promises: linePromises(context, entry, judged),
    patches: patchRows(context, data.patches ?? []),
    items: itemsFor(context, entry),
    missing: missingBackports(history)
      .filter(({ line }) => line === data.line)
      .map((each) => missingRow(context, each)),
    contracts: contractRows(context, data),
    gates: (data.gates ?? []).map((gate) => gateRow(context, gate)),
    moved: (data.moved ?? []).map(({ from, why, on }) => ({ from, why, ...given({ on }) })),
    flags: flagsIn(context, entry.key),
    ...addressesOf(data),
    ...given({
      forecast: expected && forecastRow(context, expected),
      on: data.on,
      issues: milestoneIssues(context, entry.key, judged.day),
      policy: policyLink(context, judged),
    }),
  }
}

function addressesOf({ branch, milestone, changelog, announcement }: ReleaseData) {
  const linked = (url: string | undefined) => (url === undefined ? undefined : webLink(url))
  return given({
    branch: linked(branch),
    milestone: linked(milestone),
    changelog: linked(changelog),
    announcement: linked(announcement),
  })
}

/** A component and the version of a contract that it uses. */
export interface ContractRow {
  readonly component: LinkRow
  readonly contract: LinkRow
  readonly version: string
}

function contractRows(context: ViewContext, { contracts = {} }: ReleaseData) {
  return Object.entries(contracts).flatMap(([user, used]) =>
    Object.entries(used).map(([contract, version]) => ({
      component: componentLink(context, user),
      contract: componentLink(context, contract),
      version,
    })),
  )
}

function componentLink(context: ViewContext, id: string): LinkRow {
  const [node] = context.graph.named(id, ['component'])
  return node ? documentLink(context, node) : { text: id }
}

/** A fix that the line has not got. */
export interface MissingRow {
  readonly component: LinkRow
  /** The fix and the patch that has it. */
  readonly text: string
  /** The version that would have it: `v1.2.1`. */
  readonly patch: string
}

function missingRow(context: ViewContext, { component, from, patch }: MissingBackport): MissingRow {
  const { fix, version } = from.patch
  const t = context.words
  const text = t('backport.fix', { fix: fix ?? t('backport.security'), version })
  return { component: componentLink(context, component), text, patch }
}

/** Returns the patches of a line, or those of one component in it, newest first. */
export function patchRows(context: ViewContext, patches: readonly Patch[]): readonly PatchRow[] {
  const newestFirst = patches.toSorted((a, b) => compareText(b.on, a.on))
  return newestFirst.map(({ component, version, on, security, fixes, note }) => {
    const isBeta = parseVersion(version)?.beta !== undefined
    const sorts = [
      security ? context.words('patch.security') : '',
      isBeta ? context.words('patch.beta') : '',
    ].filter(Boolean)
    return {
      on,
      version,
      component: componentLink(context, component),
      ...given({
        sort: sorts.length > 0 ? sorts.join(', ') : undefined,
        fixes: fixes === undefined ? undefined : webLink(fixes),
        note,
      }),
    }
  })
}

/** Returns the items that name the line, or whose present target it is. */
function itemsFor(context: ViewContext, { key }: Entry<ReleaseData>): readonly ItemRow[] {
  const items = new Map(context.graph.entries(item).map((each) => [each.key, each]))
  const aiming = context.graph.edgesTo(key).flatMap(({ reference: { field, path }, from }) => {
    const entry = items.get(from.key)
    const isPresent = field === 'history[].target' && entry && path[1] === targetStep(entry.data)
    return entry && (field === 'release' || isPresent) ? [entry] : []
  })
  return [...new Set(aiming)].sort(byTitle).map((each) => itemRow(context, each))
}

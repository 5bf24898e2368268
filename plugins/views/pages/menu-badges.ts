import { phaseOf } from '../../graph/phase.ts'
import { group } from '../../kinds/group.ts'
import { roadmap } from '../../kinds/roadmap.ts'
import { isClosed } from '../../kinds/status.ts'
import { listAddress } from '../../links/addresses/routes.ts'
import type { ViewContext } from '../context.ts'
import { groupHealthRow } from '../groups/group-health.ts'
import { itemsOf } from '../item-row.ts'
import { progressOf } from '../progress.ts'

/** A short text beside a link of a menu, by the address of the link. */
export type MenuBadges = Readonly<Record<string, string>>

/** Counts late items beside the list of roadmaps, and groups at risk beside the list of groups. */
export function menuBadges(context: ViewContext): MenuBadges {
  const { graph, base, words: t } = context
  const { parts } = progressOf(context, itemsOf(context))
  const late = parts.find(({ phase }) => phase === 'late')?.count ?? 0
  const living = graph.entries(group).filter((entry) => !isClosed(phaseOf(entry)))
  const atRisk = living.filter((entry) => groupHealthRow(context, entry).state.phase === 'late')
  return {
    ...(late > 0 ? { [listAddress(roadmap, base)]: t('menu.late', { count: late }) } : {}),
    ...(atRisk.length > 0
      ? { [listAddress(group, base)]: t('menu.at-risk', { count: atRisk.length }) }
      : {}),
  }
}

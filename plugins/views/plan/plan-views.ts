import type { ViewContext } from '../context.ts'
import { boardPage } from './board-page.ts'
import { byTimePage } from './by-time-page.ts'
import { changesPage } from './changes-page.ts'
import { facetsOf } from './facets.ts'
import { clusterPage } from './graph-clusters.ts'
import { clusteringsOf, clusterPages, graphPage } from './graph-page.ts'
import { pastPage, pastQuarters } from './past-page.ts'
import { facetPage, facetPages, planPage } from './plan-page.ts'
import { timelinePage } from './timeline-page.ts'
import { unownedPage } from './unowned-page.ts'

/** Returns the functions that make the pages of the whole plan. */
export function planViews(context: ViewContext) {
  return {
    facets: () => facetsOf(context),
    plan: () => planPage(context),
    facet: (name: string, step: string) => facetPage(context, name, step),
    facetPages: () => facetPages(context),
    pastQuarters: () => pastQuarters(context),
    pastPages: () => pastQuarters(context).map(({ step }) => ({ quarter: step })),
    past: (step: string) => pastPage(context, step),
    timeline: () => timelinePage(context),
    graph: (by?: string) => graphPage(context, by),
    clusterings: () => clusteringsOf(context),
    cluster: (by: string, id: string) => clusterPage(context, by, id),
    clusterPages: () => clusterPages(context),
    byTime: () => byTimePage(context),
    board: () => boardPage(context),
    unowned: () => unownedPage(context),
    changes: () => changesPage(context),
  } as const
}

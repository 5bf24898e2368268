import type { Kind } from '../../kinds/kind.ts'
import { type BlockCall, calledBlock } from '../blocks/called-block.ts'
import { type ViewFacts, viewContext } from '../context.ts'
import { planViews } from '../plan/plan-views.ts'
import { frontLink } from '../way.ts'
import { componentPage } from './component-page.ts'
import { componentsPage } from './components-page.ts'
import { frontPage } from './front-page.ts'
import { groupPage } from './group-page.ts'
import { groupsPage } from './groups-page.ts'
import { healthPage } from './health-page.ts'
import { itemList } from './item-list.ts'
import { itemPage } from './item-page.ts'
import { menuBadges } from './menu-badges.ts'
import { ownKindList, ownKindPage } from './own-kind-page.ts'
import { listTextHref } from './page-heads.ts'
import { peoplePage } from './people-page.ts'
import { personPage } from './person-page.ts'
import { policiesPage, policyPage } from './policy-page.ts'
import { proseIndex, prosePage } from './prose-page.ts'
import { releasePage } from './release-page.ts'
import { releasesPage } from './releases-page.ts'
import { rfcIndex, rfcPage } from './rfc-page.ts'
import { roadmapPage, roadmapRows } from './roadmap-page.ts'
import { themePage, themesPage } from './theme-page.ts'
import { triagePage } from './triage-page.ts'
import type { PageSubject } from './version-page.ts'

export type { ViewFacts } from '../context.ts'
export type Views = ReturnType<typeof viewsOf>

/** Returns the functions that make every page of a site, all from the same facts. */
export function viewsOf(facts: ViewFacts) {
  const context = viewContext(facts)
  return {
    front: () => frontPage(context),
    roadmaps: () => roadmapRows(context),
    roadmap: (id: string) => roadmapPage(context, id),
    items: () => itemList(context),
    item: (id: string) => itemPage(context, id),
    groups: () => groupsPage(context),
    group: (id: string) => groupPage(context, id),
    rfcs: () => rfcIndex(context),
    rfc: (id: string) => rfcPage(context, id),
    prose: () => proseIndex(context),
    page: (id: string) => prosePage(context, id),
    people: () => peoplePage(context),
    person: (id: string) => personPage(context, id),
    releases: () => releasesPage(context),
    release: (id: string) => releasePage(context, id),
    components: () => componentsPage(context),
    component: (id: string) => componentPage(context, id),
    policies: () => policiesPage(context),
    policy: (id: string) => policyPage(context, id),
    themes: () => themesPage(context),
    theme: (id: string) => themePage(context, id),
    block: (call: BlockCall) => calledBlock(context, call),
    /** The pages above a page about no document. */
    trail: () => frontLink(context),
    textHref: (subject: PageSubject) => listTextHref(context, subject),
    badges: () => menuBadges(context),
    ...planViews(context),
    health: () => healthPage(context),
    triage: () => triagePage(context),
    ownKind: (kind: Kind) => ownKindList(context, kind),
    own: (kind: Kind, id: string) => ownKindPage(context, kind, id),
  } as const
}

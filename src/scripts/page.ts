import { copiesCode } from './copy.ts'
import { namesRegion, namesSearch } from './names.ts'
import { choosesItems } from './plan.ts'
import { opensFirstResult } from './search.ts'
import { sortsRows } from './sort.ts'
import { showsTabs } from './tabs.ts'

const plan = document.querySelector<HTMLElement>('[data-filtered]')
if (plan) choosesItems(plan)
for (const table of document.querySelectorAll<HTMLTableElement>('.mp-table')) sortsRows(table)

/* Adds the reader's own time to the meetings of a group. Pages say everything without it. */
const times = document.querySelectorAll<HTMLTimeElement>('.mp-meetings time[datetime$="Z"]')
if (times.length > 0) {
  const lang = times[0]?.closest<HTMLElement>('[lang]')?.lang || undefined
  const own = new Intl.DateTimeFormat(lang, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })
  for (const time of times) time.append(` (${own.format(new Date(time.dateTime))})`)
}

namesSearch()
opensFirstResult()
for (const code of document.querySelectorAll<HTMLElement>('.expressive-code pre')) namesRegion(code)
const allTabs = document.querySelectorAll<HTMLElement>('.mp-tabs')
for (const [at, tabs] of allTabs.entries()) showsTabs(tabs, `mp-tabs-${at + 1}`)
if (window.isSecureContext) {
  for (const body of document.querySelectorAll<HTMLElement>('[data-copy]')) copiesCode(body)
}

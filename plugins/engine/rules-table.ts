import { shownSeverity } from './excuses.ts'
import { CATALOGUE } from './rule-catalogue.ts'

/** Every rule as a row of Markdown, for the README: each links to its page. */
export function rulesTable(pages = 'src/content/docs/rules'): string {
  const rows = [...CATALOGUE].map(
    ([id, info]) => `| [\`${id}\`](${pages}/${id}.md) | ${shownSeverity(info)} | ${info.finds} |`,
  )
  return ['| rule | severity | finds |', '| --- | --- | --- |', ...rows].join('\n')
}

import { CATALOGUE } from './catalogue.ts'

/** Every rule as a row of Markdown, for the README: each links to its page. */
export function rulesTable(pages = 'src/content/docs/rules'): string {
  const rows = [...CATALOGUE].map(
    ([id, { severity, finds }]) => `| [\`${id}\`](${pages}/${id}.md) | ${severity} | ${finds} |`,
  )
  return ['| rule | severity | finds |', '| --- | --- | --- |', ...rows].join('\n')
}

import { SEVERITIES } from '../../basics/finding.ts'
import { count, enumerate } from '../../basics/wording.ts'
import type { CheckArtefact, CheckReport } from '../../commands/check-artefact.ts'
import { markdownChanges, markdownFinding } from './changes-report.ts'

/** The first line of every comment, by which the next run finds the comment to replace. */
export const COMMENT_MARK = '<!-- milepost -->'

/** The most findings that a comment lists. */
const MOST_FINDINGS = 20
/** The most characters of a comment. GitHub refuses one with more than 65,536. */
const MOST_TEXT = 60_000

/**
 * Writes the comment on a pull request. No text of an author has a meaning in it. `commit` is the
 * commit that was checked, from a source that its author cannot change.
 */
export function commentOn({ report, changes }: CheckArtefact, commit: string | undefined): string {
  const at = commit === undefined ? '' : ` It is about the commit <code>${commit}</code>.`
  const checked =
    'data' in report
      ? reportPart(report.data, at)
      : `The report of the check cannot be shown: ${report.fault}. The log of the check has more.${at}\n`
  const compared =
    'data' in changes
      ? markdownChanges(changes.data)
      : `What changes in the plan cannot be shown: ${changes.fault}.\n`
  return limited(`${COMMENT_MARK}\n### Milepost\n\n${checked}\n${compared}`)
}

function reportPart({ summary, today, findings }: CheckReport, at: string): string {
  const found = SEVERITIES.filter((severity) => summary[severity] > 0).map((severity) =>
    count(summary[severity], severity),
  )
  const what = found.length > 0 ? enumerate(found, 'and') : 'No findings'
  const where = `${count(summary.documents, 'document')}, checked for ${today}`
  const rows = findings.slice(0, MOST_FINDINGS).map(({ line, column, ...finding }) =>
    markdownFinding({
      ...finding,
      place: line && column ? { line, column } : null,
    }),
  )
  const total = SEVERITIES.reduce((sum, severity) => sum + summary[severity], 0)
  const left = total - rows.length
  const more = left > 0 ? [`- … and ${count(left, 'more', 'more')}`] : []
  const list = rows.length > 0 ? `\n${[...rows, ...more].join('\n')}\n` : ''
  return `**${what}** in ${where}.${at}\n${list}`
}

/** Leaves out whole lines at the end, so that no markup is cut in two. */
function limited(comment: string): string {
  if (comment.length <= MOST_TEXT) return comment
  const kept = comment.slice(0, comment.lastIndexOf('\n', MOST_TEXT))
  return `${kept}\n\nThe rest is too long for a comment; the log of the check has it.\n`
}

import { given } from '../../basics/given.ts'
import { code } from '../../basics/wording.ts'
import { type Choice, choiceOf, countOf, lastDayIn, type VoteReading } from './result.ts'

/** Says whether a text is a comment of GitVote about a result. */
export function isGitvote(text: string): boolean {
  return /^#{1,6}\s+Vote (?:closed|status)\s*$/im.test(text)
}

/**
 * Reads the comment in which GitVote reports the result of a vote: the table of its summary, and
 * the table of binding votes below it. Votes that do not bind are left out.
 */
export function readGitvote(text: string): VoteReading {
  if (/^#{1,6}\s+Vote status\s*$/im.test(text)) {
    return { fault: 'The vote is still open; expected the comment that tells its result.' }
  }
  const [before = '', binding = ''] = text.split(/^#{1,6}\s+Binding votes.*$/im)
  const summary = rowsIn(before).find((row) => row.length === 4 && row.every(isCount))
  if (!summary) return { fault: 'Cannot find the summary: a row with four counts.' }
  const [inFavour = 0, against = 0, abstain = 0, missing = 0] = summary.map(Number)
  const rows = rowsIn(binding.split(/<details>|^#{1,6}\s/im)[0] ?? '')
  const votes = new Map<string, Choice>()
  for (const [user = '', word = ''] of rows) {
    const choice = choiceOf(word)
    if (user.startsWith('@') && choice) votes.set(user.slice(1), choice)
  }
  const counts = { for: inFavour, against, abstain }
  const listed = { for: countOf(votes, 'for'), against: countOf(votes, 'against') }
  if (votes.size > 0 && (listed.for !== inFavour || listed.against !== against)) {
    const found = `${listed.for} for and ${listed.against} against`
    return { fault: `The summary and the binding votes differ: the table has ${code(found)}.` }
  }
  const on = lastDayIn(rows.map(([, , time = '']) => time))
  return { ...counts, members: inFavour + against + abstain + missing, votes, ...given({ on }) }
}

function isCount(cell: string): boolean {
  return /^\d{1,9}$/.test(cell)
}

/** Returns the cells of the rows of all Markdown tables in a text. */
function rowsIn(text: string): readonly (readonly string[])[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const row = line.trim()
    if (!row.startsWith('|') || !row.endsWith('|') || row.length < 2) return []
    return [
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    ]
  })
}

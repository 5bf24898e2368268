import { given } from '../../basics/given.ts'
import { alternatives, code } from '../../basics/wording.ts'
import {
  CHOICE_WORDS,
  type Choice,
  choiceOf,
  countOf,
  lastDayIn,
  type VoteReading,
} from './result.ts'

/**
 * Reads a table of votes: a head with `voter` and `vote`, perhaps with `on`, and a row for each
 * voter. An empty vote is that of a member who did not vote.
 */
export function readVotesCsv(text: string): VoteReading {
  const [head = [], ...rows] = cellsIn(text)
  const names = head.map((name) => name.trim().toLowerCase())
  const [voterAt, voteAt, onAt] = ['voter', 'vote', 'on'].map((name) => names.indexOf(name))
  if (voterAt === undefined || voteAt === undefined || voterAt < 0 || voteAt < 0) {
    return { fault: `Unexpected head ${code(head.join(','))}, expected ${code('voter,vote')}.` }
  }
  const votes = new Map<string, Choice>()
  const voters = new Set<string>()
  for (const [at, row] of rows.entries()) {
    const voter = (row[voterAt] ?? '').trim().replace(/^@/, '')
    const word = (row[voteAt] ?? '').trim()
    const where = `in row ${at + 2}`
    if (voter === '') return { fault: `No voter ${where}.` }
    if (voters.has(voter)) return { fault: `${code(voter)} votes a second time ${where}.` }
    voters.add(voter)
    const choice = choiceOf(word)
    if (choice) votes.set(voter, choice)
    else if (word !== '') {
      return {
        fault: `Unexpected vote ${code(word)} ${where}, expected ${alternatives(CHOICE_WORDS)}.`,
      }
    }
  }
  if (voters.size === 0) return { fault: 'Nobody votes in this table.' }
  const counts = {
    for: countOf(votes, 'for'),
    against: countOf(votes, 'against'),
    abstain: countOf(votes, 'abstain'),
  }
  const on = lastDayIn(rows.map((row) => row[onAt ?? -1] ?? ''))
  return { ...counts, members: voters.size, votes, ...given({ on }) }
}

/** One cell: in quotes, where two quotes are one, or up to a comma or the end of the line. */
const CELL = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y

/** Returns the cells of each row that is not empty. */
function cellsIn(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const source = text.replace(/^\uFEFF/, '')
  CELL.lastIndex = 0
  while (CELL.lastIndex < source.length) {
    const [whole, quoted, plain = '', end] = CELL.exec(source) ?? []
    if (whole === undefined) break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

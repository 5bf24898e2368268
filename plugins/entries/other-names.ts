import { ownValue } from '../basics/own-value.ts'

/** Names that other tools give to a field, each with the names that it may have here. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  abstract: ['description'],
  assigned: ['owners'],
  assignee: ['owners'],
  assignees: ['owners'],
  'blocked-by': ['needs'],
  'blocked-on': ['needs'],
  categories: ['tags'],
  champion: ['sponsor', 'owners'],
  chairs: ['leads'],
  date: ['created', 'on'],
  deadline: ['target'],
  dependencies: ['needs'],
  'depends-on': ['needs'],
  dri: ['owners'],
  due: ['target'],
  'due-date': ['target'],
  epic: ['tracking'],
  eta: ['target'],
  'former-ids': ['aliases'],
  issue: ['tracking'],
  keywords: ['tags'],
  labels: ['tags'],
  lead: ['owners'],
  milestone: ['release'],
  name: ['title'],
  obsoletes: ['supersedes'],
  prerequisites: ['needs'],
  'redirect-from': ['aliases'],
  'replaced-by': ['superseded-by'],
  replaces: ['supersedes'],
  requires: ['needs'],
  responsible: ['owners'],
  sig: ['group'],
  stage: ['status'],
  state: ['status'],
  summary: ['description'],
  'target-date': ['target'],
  team: ['group', 'owners'],
  ticket: ['tracking'],
  topics: ['tags'],
  version: ['release', 'line'],
  'waits-for': ['needs'],
}

/** Returns the names that a field of another tool may have here. */
export function otherNames(key: string): readonly string[] {
  return ownValue(OTHER_NAMES, key.toLowerCase().replaceAll('_', '-')) ?? []
}

/** Groups of words that mean the same to people, for closed lists such as that of statuses. */
const ALIKE: readonly (readonly string[])[] = [
  'done implemented completed complete finished shipped delivered released merged closed'.split(
    ' ',
  ),
  'in-progress active wip started ongoing doing running underway current'.split(' '),
  'planned proposed todo to-do backlog scheduled new open idea not-started unplanned'.split(' '),
  'delayed late slipped postponed deferred blocked on-hold paused'.split(' '),
  'cancelled withdrawn dropped abandoned canceled wontfix declined rejected'.split(' '),
  'draft wip proposed proposal'.split(' '),
  'retired inactive archived disbanded closed dissolved'.split(' '),
  'accepted approved ratified'.split(' '),
  'review in-review under-review proposed'.split(' '),
]

/** Returns the word of a closed list that another word stands for elsewhere: `done` for `shipped`. */
export function wordAlike(word: string, words: readonly string[]): string | undefined {
  const written = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return ALIKE.filter((group) => group.includes(written))
    .flat()
    .find((each) => words.includes(each))
}

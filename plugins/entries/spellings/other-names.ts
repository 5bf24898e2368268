import { ownValue } from '../../basics/own-value.ts'

/** Names that other tools give to a field, each with the names that it may have here. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  abstract: ['description'],
  assigned: ['owners'],
  assignee: ['owners'],
  assignees: ['owners'],
  'blocked-by': ['needs'],
  'blocked-on': ['needs'],
  categories: ['tags'],
  chair: ['leads'],
  chairs: ['leads'],
  champion: ['sponsor', 'owners'],
  'created-at': ['created'],
  'creation-date': ['created'],
  date: ['on', 'created'],
  deadline: ['target'],
  deciders: ['authors'],
  'decision-makers': ['authors'],
  dependencies: ['needs'],
  'depends-on': ['needs'],
  documentation: ['docs'],
  dri: ['owners'],
  due: ['target'],
  'due-date': ['target'],
  end: ['sunset'],
  'end-date': ['sunset'],
  epic: ['tracking'],
  eta: ['target'],
  expires: ['sunset'],
  'former-ids': ['aliases'],
  founded: ['formed'],
  github: ['repo'],
  issue: ['tracking'],
  'kep-number': ['number'],
  keywords: ['tags'],
  labels: ['tags'],
  lead: ['owners'],
  'mailing-list': ['list'],
  milestone: ['release'],
  name: ['title'],
  obsoletes: ['supersedes'],
  'owning-sig': ['sponsor'],
  prerequisites: ['needs'],
  published: ['on', 'created'],
  'redirect-from': ['aliases'],
  'release-date': ['on'],
  released: ['on'],
  'replaced-by': ['superseded-by'],
  replaces: ['supersedes'],
  repository: ['repo'],
  requires: ['needs'],
  responsible: ['owners'],
  'see-also': ['discussions', 'discussion'],
  sig: ['group'],
  source: ['repo'],
  stage: ['status'],
  start: ['formed', 'from'],
  'start-date': ['formed', 'from'],
  state: ['status'],
  summary: ['description'],
  supersededby: ['superseded-by'],
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
  'done implemented completed complete finished final shipped delivered released merged closed'.split(
    ' ',
  ),
  'in-progress active wip started ongoing doing running underway current'.split(' '),
  'planned proposed todo to-do backlog scheduled new open idea not-started unplanned'.split(' '),
  'delayed late slipped postponed deferred blocked on-hold paused'.split(' '),
  'cancelled withdrawn dropped abandoned canceled wontfix declined rejected'.split(' '),
  'draft wip proposed proposal provisional idea stub'.split(' '),
  'retired inactive archived disbanded closed dissolved'.split(' '),
  'accepted approved ratified agreed implementable'.split(' '),
  'superseded replaced deprecated obsolete obsoleted'.split(' '),
  'review in-review under-review proposed last-call'.split(' '),
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

import type { GraphChanges } from './graph-changes.ts'

/** The kinds of changes that a comparison shows, in order, each with its title. */
export const CHANGE_TITLES = [
  ['created', 'New'],
  ['removed', 'Removed'],
  ['renamed', 'Renamed'],
  ['done', 'Done'],
  ['statuses', 'New status'],
  ['targets', 'New due date'],
  ['withdrawn', 'Promise withdrawn'],
  ['releases', 'Release moved'],
  ['leads', 'Leads'],
  ['votes', 'Votes'],
  ['pins', 'Pinned docs'],
  ['brokenLinks', 'Links into docs that break'],
] as const satisfies readonly (readonly [keyof GraphChanges, string])[]

/** The kinds of changes that documents date themselves. The table of words has a name for each. */
export const DATED_NAMES = [
  'created',
  'renamed',
  'done',
  'statuses',
  'targets',
  'withdrawn',
  'releases',
  'leads',
  'votes',
  'activity',
] as const
export type DatedName = (typeof DATED_NAMES)[number]

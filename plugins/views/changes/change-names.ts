import type { GraphChanges } from './graph-changes.ts'

/** The kinds of changes that a comparison shows, in order, each with its title. */
export const CHANGE_TITLES = [
  ['created', 'New'],
  ['removed', 'Removed'],
  ['done', 'Done'],
  ['statuses', 'New status'],
  ['targets', 'New due date'],
  ['withdrawn', 'Promise withdrawn'],
  ['releases', 'Release moved'],
  ['leads', 'Leads'],
  ['votes', 'Votes'],
  ['pins', 'Pinned docs'],
] as const satisfies readonly (readonly [keyof GraphChanges, string])[]

/** The kinds of changes that documents date themselves, each with the word for one of them. */
export const DATED_TITLES = {
  created: 'New',
  done: 'Done',
  statuses: 'New status',
  targets: 'New due date',
  withdrawn: 'Promise withdrawn',
  releases: 'Release',
  leads: 'Leads',
  votes: 'Vote',
  activity: 'Activity',
} as const

export type DatedName = keyof typeof DATED_TITLES

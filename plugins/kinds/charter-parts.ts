import { z } from 'zod'
import { day, flag, list, mapping, oneOf, reference, repository, text, url } from './fields.ts'

const leave = mapping({
  from: day().describe('The first day away.'),
  to: day().describe('The last day away.'),
  cover: reference().optional().describe('The person who covers.'),
})
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: () => 'a day that is not before `from`',
  })
  .meta({ examples: [{ from: '2026-12-01', to: '2027-01-31', cover: 'kim' }] })

export const lead = mapping({
  person: reference().describe('Their handle.'),
  role: oneOf(['chair', 'co-chair', 'lead', 'member-rep']).describe('Their role.'),
  since: day().optional().describe('Their first day, where it is known.'),
  renewed: day().optional().describe('The day on which their present term began.'),
  until: day().optional().describe('Their last day.'),
  leave: list(leave).optional().describe('Absences, with the person who covers.'),
})
  .refine(({ since, until }) => !since || !until || since <= until, {
    path: ['until'],
    error: () => 'a day that is not before `since`',
  })
  .meta({ examples: [{ person: 'kim', role: 'chair', since: '2026-01-01' }] })

export const member = mapping({
  person: reference().describe('Their handle.'),
  since: day().optional().describe('Their first day, where it is known.'),
  until: day().optional().describe('Their last day.'),
}).meta({ examples: [{ person: 'kim', since: '2026-01-01' }] })

const link = url().describe('Its address.')

export const asset = z.union([
  mapping({
    repo: repository().describe('A repository.'),
    paths: list(text()).optional().describe('The parts of the repository, if it is not all of it.'),
    title: text().optional().describe('Its name.'),
  }).meta({ examples: [{ repo: 'owner/name' }] }),
  mapping({ api: text().describe('The name of an API.'), url: link }),
  mapping({ site: text().describe('The name of a site.'), url: link }),
  mapping({ test: text().describe('The name of a test or of a suite.'), url: link }),
  mapping({
    label: text().describe('A label: it owns the issues and pull requests that carry it.'),
    repo: repository().optional().describe('The repository of the label. By default, all.'),
  }),
  mapping({ other: text().describe('The name of anything else that it owns.'), url: link }),
])

export const activity = mapping({
  on: day().describe('The day it happened.'),
  what: oneOf(['meeting', 'vote', 'message', 'deliverable']).describe('The event.'),
  quorum: flag().optional().describe('True when enough members were there to decide.'),
  notes: text().optional().describe('A remark.'),
}).meta({ examples: [{ on: '2026-11-20', what: 'meeting', quorum: true }] })

export const deliverable = mapping({
  title: text().describe('Its name.'),
  url: url().optional().describe('Its address.'),
  done: day().or(flag()).optional().describe('The day it was delivered, or `true`.'),
})

export const ending = mapping({
  on: day().describe('The day it ended.'),
  why: text().describe('The reason of its end.'),
  results: url().optional().describe('The address of its results.'),
})

/** A report on progress, told to the wider community. */
export const report = mapping({
  on: day().describe('The day it was published.'),
  title: text().optional().describe('Its title.'),
  url: url().optional().describe('Its address.'),
}).meta({ examples: [{ on: '2026-11-20', url: 'https://example.org/reports/3' }] })

/** A priority of the whole project, and the SIGs that work on it. */
export const priority = mapping({
  title: text().describe('The priority.'),
  for: list(reference()).describe('The horizontal SIGs that work on it.'),
  url: url().optional().describe('The address of its description.'),
}).meta({ examples: [{ title: 'Docs for each version', for: ['sig-docs'] }] })

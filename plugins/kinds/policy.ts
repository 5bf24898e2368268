import type { z } from 'zod'
import { amount, count, day, list, mapping, oneOf, reference, text } from './fields/fields.ts'
import { defineKind } from './kind.ts'

const pinned = oneOf(['minor', 'latest'])

/**
 * The release rules of the project, in force from a day. Source: Flyte's release process, 2020 and
 * 2022.
 */
export const policy = defineKind({
  name: 'policy',
  plural: 'policies',
  describes: 'A release policy, in force from a day until the next one.',
  folder: 'policies',
  address: 'policy',
  fields: {
    from: day().describe('Its first day in force.'),
    major: count().describe('The major version that all lines have.'),
    cadence: oneOf(['monthly', 'quarterly']).describe('The time between two lines.'),
    'late-after': amount()
      .optional()
      .describe('The number of cadences after the last line from which the next is late.'),
    aligned: list(reference()).optional().describe('Components that share Major.Minor in a line.'),
    independent: list(reference()).optional().describe('Components with versions of their own.'),
    identical: list(reference())
      .optional()
      .describe("Components whose version is the release's, down to the patch."),
    branch: text().optional().describe('The name of a release branch: `release-v{major}.{minor}`.'),
    beta: text().optional().describe('The form of a beta: `v{major}.{minor}.{patch}b{n}`.'),
    support: mapping({
      releases: count().describe('The number of lines that get fixes, the newest included.'),
      security: count().describe('The number of lines that get security fixes.'),
    })
      .optional()
      .describe('The number of lines that are supported.'),
    'backport-days': count()
      .optional()
      .describe('The days within which a fix is in every line that gets it.'),
    'fix-titles': list(text())
      .optional()
      .describe('The beginnings of the titles of commits that fix something: `fix:`.'),
    'beta-weeks': count()
      .optional()
      .describe('The weeks within which the beta of a patch is released.'),
    slack: count()
      .optional()
      .describe('The days between its last item and a release. With fewer left, it is at risk.'),
    requires: list(oneOf(['milestone', 'changelog', 'announcement', 'branch']))
      .optional()
      .describe('What every released line must have: addresses, and a branch in git.'),
    gates: list(text()).optional().describe('The gates that every released line must have.'),
    docs: mapping({
      aligned: pinned.describe('For components that share Major.Minor.'),
      others: pinned.describe('For all other components.'),
    })
      .optional()
      .describe('The version that links to docs are pinned to.'),
    'as-of': day()
      .optional()
      .describe('Kept as an example or as history: the day it is judged on.'),
  },
  relations: {
    aligned: { to: ['component'], inverse: 'aligned-by' },
    independent: { to: ['component'], inverse: 'independent-by' },
    identical: { to: ['component'], inverse: 'identical-by' },
  },
})

export type PolicyData = z.infer<typeof policy.schema>

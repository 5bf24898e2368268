import type { RuleInfo } from '../../basics/finding.ts'

/** The rules about files, independent of their content. */
export const SOURCE_RULES = {
  'symbolic-link': {
    severity: 'error',
    allowable: false,
    finds: 'a symbolic link among the documents or in the path to them',
    source: 'Milepost: a symbolic link can publish a file from outside the project.',
  },
} as const satisfies Record<string, RuleInfo>

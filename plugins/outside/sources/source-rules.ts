import type { RuleInfo } from '../../basics/finding.ts'

/** The rules about files, whatever stands in them. */
export const SOURCE_RULES = {
  'symbolic-link': {
    severity: 'error',
    excusable: false,
    finds: 'a symbolic link among the documents or on the way to them',
    source: 'Milepost: a link can lead out of the project and publish what nobody meant to.',
  },
} as const satisfies Record<string, RuleInfo>

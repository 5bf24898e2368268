import type { RuleInfo } from '../../basics/finding.ts'

/** The rules about the lock file of inventories and the copies it names. */
export const LOCK_RULES = {
  'invalid-lock': {
    severity: 'error',
    finds: 'an inventory lock file that cannot be read, or a copy that does not match it',
    source: 'Milepost: links are pinned to files that a reviewer has seen.',
  },
} as const satisfies Record<string, RuleInfo>

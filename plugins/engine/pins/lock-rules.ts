import type { RuleInfo } from '../../basics/finding.ts'

/** The rules about the lock file of inventories and the copies it names. */
export const LOCK_RULES = {
  'invalid-lock': {
    severity: 'error',
    finds: 'a lock of inventories that does not read, or a copy that is not what was locked',
    source: 'Milepost: links are pinned to files that a reviewer has seen.',
  },
} as const satisfies Record<string, RuleInfo>

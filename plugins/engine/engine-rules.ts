import type { RuleInfo } from '../basics/finding.ts'

/** What the engine complains of itself: files without a place, excuses that do not hold. */
export const ENGINE_RULES = {
  'symbolic-link': {
    severity: 'error',
    excusable: false,
    finds: 'a symbolic link among the documents',
    source: 'Milepost: a link can lead out of the project and publish what nobody meant to.',
  },
  'unknown-kind': {
    severity: 'error',
    finds: 'a document in a folder that belongs to no kind',
    source: 'Milepost: a document that nothing reads would be missing in silence.',
  },
  'invalid-allowance': {
    severity: 'error',
    finds: 'an excuse from a rule that does not exist, or that nothing is excused from',
    source: 'Milepost: a misspelt excuse would excuse nothing, and look as if it did.',
  },
  'unused-allowance': {
    severity: 'info',
    finds: 'an excuse from a rule that the document does not break',
    source: 'Milepost: an excuse that has outlived its reason hides the next fault.',
  },
  'invalid-lock': {
    severity: 'error',
    finds: 'a lock of inventories that does not read, or a copy that is not what was locked',
    source: 'Milepost: links are pinned to files that a reviewer has seen.',
  },
} as const satisfies Record<string, RuleInfo>

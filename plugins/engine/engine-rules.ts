import type { RuleInfo } from '../basics/finding.ts'

/** The rules about documents without a kind, and about allowances that do not hold. */
export const ENGINE_RULES = {
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
} as const satisfies Record<string, RuleInfo>

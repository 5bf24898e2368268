import type { RuleInfo } from '../../basics/finding.ts'

/**
 * The rules about documents without a kind, about exceptions and settings, and about the baseline.
 */
export const ENGINE_RULES = {
  'unknown-kind': {
    severity: 'error',
    finds: 'a document in a folder that belongs to no kind, or a file with the wrong ending',
    source: 'Milepost: no document is ignored without a finding.',
  },
  'invalid-allowance': {
    severity: 'error',
    finds: 'an exception for an unknown rule, or for a rule that allows no exceptions',
    source: 'Milepost: an exception with a misspelt name has no effect.',
  },
  'unused-allowance': {
    severity: 'info',
    finds: 'an exception for a rule that the document does not break',
    source: 'Milepost: an old exception hides the next mistake.',
  },
  'unused-setting': {
    severity: 'info',
    finds: 'a setting of the configuration that has no effect',
    source: 'Milepost: readers of a setting believe that it does something.',
  },
  'guard-off': {
    severity: 'info',
    allowable: false,
    finds: 'documents that are programs, because the configuration trusts their authors',
    source: 'Milepost: readers of a report know what the check skipped.',
  },
  'invalid-baseline': {
    severity: 'error',
    finds: 'a baseline that cannot be read, or that holds a rule without exceptions',
    source: 'Milepost: a baseline that nobody can read hides mistakes, or shows old ones.',
  },
} as const satisfies Record<string, RuleInfo>

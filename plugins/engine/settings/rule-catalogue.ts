import type { RuleInfo } from '../../basics/finding.ts'
import { CHANGE_RULES } from '../../changes/index.ts'
import { faults } from '../../documents/model/faults.ts'
import { ENTRY_RULES } from '../../entries/field-finding.ts'
import { SNAPSHOT_RULES } from '../../entries/read-issues.ts'
import { SOURCE_RULES } from '../../outside/sources/source-rules.ts'
import { RULES } from '../../rules/index.ts'
import { LOCK_RULES } from '../pins/lock-rules.ts'
import { ENGINE_RULES } from './engine-rules.ts'

/** Every rule by id: those of texts, of files, of fields, of the graph and of changes. */
export const CATALOGUE: ReadonlyMap<string, RuleInfo> = new Map<string, RuleInfo>([
  ...Object.entries(faults),
  ...Object.entries(SOURCE_RULES),
  ...Object.entries(LOCK_RULES),
  ...Object.entries(ENGINE_RULES),
  ...Object.entries(ENTRY_RULES),
  ...Object.entries(SNAPSHOT_RULES),
  ...[...RULES, ...CHANGE_RULES].map((rule) => [rule.id, rule] as const),
])

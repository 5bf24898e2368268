import type { Finding } from '../../basics/finding.ts'
import { count } from '../../basics/wording.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'
import { ENGINE_RULES } from './engine-rules.ts'

/** Says in every report that documents are programs, which the guard does not look at. */
export function guardOff(documents: readonly ParsedDocument[]): readonly Finding[] {
  const programs = documents.filter(({ isProgram }) => isProgram)
  if (programs.length === 0) return []
  const rule = 'guard-off'
  return [
    {
      rule,
      severity: ENGINE_RULES[rule].severity,
      message: `The guard is off for ${count(programs.length, 'document')}; the site runs their code.`,
      file: 'milepost.config.ts',
      place: null,
      placeless: 'The configuration is a program.',
      help: `Set \`trust\` to the folders that need code, and review each change there as code.`,
    },
  ]
}

import type { Finding } from '../basics/finding.ts'
import { startBelow } from '../basics/paths.ts'
import { code } from '../basics/wording.ts'
import { pathPattern } from '../changes/path-pattern.ts'
import type { Config } from './config.ts'
import { ENGINE_RULES } from './settings/engine-rules.ts'

/** Finds settings of a configuration that have no effect on these files, given by path. */
export function unusedSettings(config: Config, paths: readonly string[]): readonly Finding[] {
  const top = startBelow(config.content)
  const below = paths.flatMap((path) => (path.startsWith(top) ? [path.slice(top.length)] : []))
  const isUnused = (pattern: string) => !below.some(pathPattern(pattern))
  const ignored = config.ignore.filter(isUnused).map((pattern) => ({ pattern, setting: 'ignore' }))
  const softened = Object.entries(config.rules).flatMap(([rule, strictness]) => {
    const patterns = typeof strictness === 'string' ? {} : (strictness.paths ?? {})
    return Object.keys(patterns)
      .filter(isUnused)
      .map((pattern) => ({ pattern, setting: `rules.${rule}.paths` }))
  })
  const templates = config.kinds.flatMap(({ name, template }) =>
    template && !below.includes(template.file) ? [{ name, file: template.file }] : [],
  )
  const lost = templates.map(({ name, file }) =>
    unusedSetting(
      `Cannot find the template ${code(file)} of kind ${code(name)}; correct its path.`,
    ),
  )
  const unused = [...ignored, ...softened].map(({ pattern, setting }) =>
    unusedSetting(
      `Pattern ${code(pattern)} in ${code(setting)} matches no file; correct or remove it.`,
    ),
  )
  return [...lost, ...unused]
}

/** Makes a finding about a setting. It stands in a file that is code, so it has no place. */
export function unusedSetting(message: string): Finding {
  const rule = 'unused-setting'
  return {
    rule,
    severity: ENGINE_RULES[rule].severity,
    message,
    file: 'milepost.config.ts',
    place: null,
    placeless: 'The configuration is a program.',
  }
}

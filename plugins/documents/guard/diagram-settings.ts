import { once } from '../../basics/memo.ts'
import { placesIn } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import { readYaml } from '../yaml/yaml.ts'
import { faultsInSettings, refused, type SettingFault, settingsFault } from './allowed-settings.ts'

/** A fault of a diagram, at a line of its text that counts from 0. */
export interface SettingsFault extends SettingFault {
  readonly line: number
}

/**
 * Finds settings that a diagram may not change, in `%%{init: {…}}%%` and in its own frontmatter.
 */
export function settingsFaults(text: string): readonly SettingsFault[] {
  return [...directives(text), ...frontmatter(text)]
}

function directives(text: string): SettingsFault[] {
  const faults: SettingsFault[] = []
  const places = once(() => placesIn(text))
  for (let start = text.indexOf('%%{'); start !== -1; ) {
    const end = text.indexOf('}%%', start)
    const written = text.slice(start + 3, end === -1 ? text.length : end)
    const line = places().between(start, start).line - 1
    faults.push(...directiveFaults(written).map((fault) => ({ ...fault, line })))
    start = end === -1 ? -1 : text.indexOf('%%{', end)
  }
  return faults
}

function directiveFaults(written: string): readonly SettingFault[] {
  const directive = written.trim()
  if (directive === 'wrap') return []
  const [, json] = /^init(?:ialize)?\s*:(.*)/s.exec(directive) ?? []
  if (json === undefined) {
    return refused(`Unexpected directive ${code(directive)}, expected \`init\`.`)
  }
  try {
    return faultsInSettings(JSON.parse(json.replaceAll("'", '"')))
  } catch {
    return refused(`Cannot read the settings ${code(json)}; write them as JSON.`)
  }
}

function frontmatter(text: string): SettingsFault[] {
  const yaml = /^\s*---\s*\n(?![^\S\n]*\n)([\s\S]*?)\n[^\S\n]*---/.exec(text)?.[1]
  if (yaml === undefined) return []
  const { data, faults } = readYaml(yaml)
  const message =
    faults[0]?.message ?? settingsFault(data ?? {}, new Set(['title', 'displayMode', 'config']))
  const found = message === undefined ? faultsInSettings(data?.['config'] ?? {}) : refused(message)
  return found.map((fault) => ({ ...fault, line: 0 }))
}

import { code } from '../../basics/wording.ts'
import type { Value, ValueMap } from '../model/document.ts'
import type { FaultRule } from '../model/faults.ts'
import { readYaml } from '../yaml/yaml.ts'

/** A fault of a diagram, at a line of its text that counts from 0. */
export interface SettingsFault {
  readonly rule: FaultRule
  readonly message: string
  readonly line: number
}

/** Settings that a diagram may change: its look, but nothing about safety. */
const SETTINGS: ReadonlySet<string> = new Set([
  ...'theme look layout darkMode themeVariables'.split(' '),
  ...'flowchart sequence gantt class state er journey pie timeline mindmap'.split(' '),
  ...'gitGraph quadrantChart requirement sankey xyChart block packet kanban architecture'.split(
    ' ',
  ),
])

/** Matches the plain words, numbers and colours that settings may have. */
const PLAIN = /^(?:#[0-9a-f]{3,8}|[\w-]{1,40})$/i
const FIXED_SETTINGS = /html|secur|css|font|url|callback/i

/** Settings that the drawing takes no notice of. They are common, so they are passed over. */
const PASSED_OVER: ReadonlySet<string> = new Set(['htmlLabels', 'fontFamily', 'fontSize'])
/** Matches a switch, a size, or names of fonts. */
const HARMLESS = /^[\w ,.'"%-]{1,200}$/

/**
 * Finds settings that a diagram may not change, in `%%{init: {…}}%%` and in its own frontmatter.
 */
export function settingsFaults(text: string): readonly SettingsFault[] {
  return [...directives(text), ...frontmatter(text)]
}

function directives(text: string): SettingsFault[] {
  const faults: SettingsFault[] = []
  for (let start = text.indexOf('%%{'); start !== -1; ) {
    const end = text.indexOf('}%%', start)
    const written = text.slice(start + 3, end === -1 ? text.length : end)
    const line = text.slice(0, start).split('\n').length - 1
    const message = directiveFault(written)
    if (message) faults.push({ rule: 'code-in-content', message, line })
    start = end === -1 ? -1 : text.indexOf('%%{', end)
  }
  return faults
}

function directiveFault(written: string): string | undefined {
  const directive = written.trim()
  if (directive === 'wrap') return undefined
  const [, json] = /^init(?:ialize)?\s*:(.*)/s.exec(directive) ?? []
  if (json === undefined) return `Unexpected directive ${code(directive)}, expected \`init\`.`
  try {
    return settingsFault(JSON.parse(json.replaceAll("'", '"')), SETTINGS)
  } catch {
    return `Cannot read the settings ${code(json)}; write them as JSON.`
  }
}

function frontmatter(text: string): SettingsFault[] {
  const yaml = /^\s*---\s*\n(?![^\S\n]*\n)([\s\S]*?)\n[^\S\n]*---/.exec(text)?.[1]
  if (yaml === undefined) return []
  const { data, faults } = readYaml(yaml)
  const message =
    faults[0]?.message ??
    settingsFault(data ?? {}, new Set(['title', 'displayMode', 'config'])) ??
    settingsFault(data?.['config'] ?? {}, SETTINGS)
  return message === undefined ? [] : [{ rule: 'code-in-content', message, line: 0 }]
}

/** Says why settings are refused. The values inside a listed setting must be plain. */
function settingsFault(settings: Value, listed: ReadonlySet<string>): string | undefined {
  if (!isMap(settings)) return 'Unexpected settings, expected names with values.'
  for (const [name, value] of Object.entries(settings)) {
    if (isPassedOver(name, value)) continue
    if (!listed.has(name)) return `Unexpected setting ${code(name)} of a diagram.`
    const refused = name === 'title' || name === 'config' ? undefined : refusedWithin(name, value)
    if (refused !== undefined) return `Unexpected setting ${code(refused)} of a diagram.`
  }
  return undefined
}

function isPassedOver(name: string, value: Value): boolean {
  return PASSED_OVER.has(name) && !isMap(value) && HARMLESS.test(String(value))
}

function refusedWithin(name: string, value: Value): string | undefined {
  if (FIXED_SETTINGS.test(name)) return name
  if (typeof value === 'string') return PLAIN.test(value) ? undefined : name
  if (!isMap(value)) return Array.isArray(value) ? name : undefined
  for (const [inner, below] of Object.entries(value)) {
    const isFont = inner.startsWith('font') && name !== 'themeVariables'
    if (!isFont && isPassedOver(inner, below)) continue
    const refused = isMap(below) ? inner : refusedWithin(inner, below)
    if (refused !== undefined) return refused
  }
  return undefined
}

function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

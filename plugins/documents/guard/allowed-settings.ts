import { code } from '../../basics/wording.ts'
import type { Value, ValueMap } from '../model/document.ts'
import type { FaultRule } from '../model/faults.ts'

/** A fault of settings, before its line is known. */
export interface SettingFault {
  readonly rule: FaultRule
  readonly message: string
}

/** Settings that a diagram may change: its look, but nothing about safety. */
const SETTINGS: ReadonlySet<string> = new Set([
  ...'theme look layout darkMode themeVariables'.split(' '),
  ...'flowchart sequence gantt class state er journey pie timeline mindmap'.split(' '),
  ...'gitGraph quadrantChart requirement sankey xyChart block packet kanban architecture'.split(
    ' ',
  ),
  ...'c4 elk radar treemap wrap handDrawnSeed markdownAutoWrap'.split(' '),
])

/** Matches the plain words, numbers and colours that settings may have. */
const PLAIN = /^(?:#[0-9a-f]{3,8}|[\w-]{1,40})$/i
const FIXED_SETTINGS = /html|secur|css|font|url|callback/i

/** Settings that the drawing takes no notice of. They are common, so they are passed over. */
const PASSED_OVER: ReadonlySet<string> = new Set(['htmlLabels', 'fontFamily', 'fontSize'])
/** Settings of Mermaid's own that it takes from no diagram. */
const NEVER_TAKEN: ReadonlySet<string> = new Set([
  ...'secure securityLevel startOnLoad maxTextSize suppressErrorRendering maxEdges'.split(' '),
])
/** Matches a switch, a size, or names of fonts. */
const HARMLESS = /^[\w ,.'"%-]{1,200}$/

/** Returns the only fault of settings that are refused. */
export function refused(message: string): readonly SettingFault[] {
  return [{ rule: 'code-in-content', message }]
}

/** Refuses settings, or warns of those that Mermaid passes over. */
export function faultsInSettings(settings: Value): readonly SettingFault[] {
  if (!isMap(settings)) return refused('Unexpected settings, expected names with values.')
  const isWithout = (name: string) => NEVER_TAKEN.has(name) && isPlain(settings[name] ?? null)
  const taken = Object.entries(settings).filter(([name]) => !isWithout(name))
  const message = settingsFault(Object.fromEntries(taken), SETTINGS)
  if (message !== undefined) return refused(message)
  return Object.keys(settings)
    .filter(isWithout)
    .map((name) => ({
      rule: 'misread-markup',
      message: `The setting ${code(name)} of a diagram has no effect; remove it.`,
    }))
}

/** Says why settings are refused. `listed` are their names. The values inside a listed setting must be plain. */
export function settingsFault(settings: Value, listed: ReadonlySet<string>): string | undefined {
  if (!isMap(settings)) return 'Unexpected settings, expected names with values.'
  for (const [name, value] of Object.entries(settings)) {
    if (isPassedOver(name, value)) continue
    if (!listed.has(name)) return `Unexpected setting ${code(name)} of a diagram.`
    const inner = name === 'title' || name === 'config' ? undefined : refusedWithin(name, value)
    if (inner !== undefined) return `Unexpected setting ${code(inner)} of a diagram.`
  }
  return undefined
}

function isPassedOver(name: string, value: Value): boolean {
  return PASSED_OVER.has(name) && isPlain(value)
}

function isPlain(value: Value): boolean {
  return !isMap(value) && HARMLESS.test(String(value))
}

function refusedWithin(name: string, value: Value): string | undefined {
  if (FIXED_SETTINGS.test(name)) return name
  if (typeof value === 'string') return PLAIN.test(value) ? undefined : name
  if (!isMap(value)) return Array.isArray(value) ? name : undefined
  for (const [inner, below] of Object.entries(value)) {
    const isFont = inner.startsWith('font') && name !== 'themeVariables'
    if (!isFont && isPassedOver(inner, below)) continue
    const found = isMap(below) ? inner : refusedWithin(inner, below)
    if (found !== undefined) return found
  }
  return undefined
}

function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

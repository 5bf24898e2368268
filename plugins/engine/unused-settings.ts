import { join } from 'node:path/posix'
import type { Finding } from '../basics/finding.ts'
import { once } from '../basics/memo.ts'
import { startBelow } from '../basics/paths.ts'
import { type Place, placesIn } from '../basics/place.ts'
import { code } from '../basics/wording.ts'
import { pathPattern } from '../changes/path-pattern.ts'
import type { Source } from '../outside/sources/source.ts'
import type { Config } from './config.ts'
import { ENGINE_RULES } from './settings/engine-rules.ts'

/** Finds settings of a configuration that have no effect on these files, given by path. */
export function unusedSettings(
  config: Config,
  paths: readonly string[],
  placeOf: SettingPlaces,
): readonly Finding[] {
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
      placeOf(file),
    ),
  )
  const unused = [...ignored, ...softened].map(({ pattern, setting }) =>
    unusedSetting(
      `Pattern ${code(pattern)} in ${code(setting)} matches no file; correct or remove it.`,
      placeOf(pattern),
    ),
  )
  return [...lost, ...unused]
}

/** The place of a text in the configuration. */
interface SettingPlace {
  readonly file: string
  readonly place: Place | null
}

/** Returns the place of a text in the configuration. */
export type SettingPlaces = (text: string) => SettingPlace

/**
 * Returns a function that finds a text in the file of a configuration. The file is a program, so a
 * text has a place only if it stands there once, in quotes.
 */
export function settingPlaces(
  { file = 'milepost.config.ts' }: Pick<Config, 'file'>,
  { read, top }: { readonly read: Source['read']; readonly top: string },
): SettingPlaces {
  const path = join(top, file)
  const source = once(() => read(path) ?? '')
  return (text) => {
    const written = source()
    const [first, ...others] = QUOTES.flatMap((quote) => startsOf(quote + text + quote, written))
    if (first === undefined || others.length > 0) return { file: path, place: null }
    const place = placesIn(written).between(first, first + text.length + 2)
    return { file: path, place }
  }
}

const QUOTES = ["'", '"', '`']

function startsOf(word: string, text: string): readonly number[] {
  const first = text.indexOf(word)
  const second = first === -1 ? -1 : text.indexOf(word, first + 1)
  return [first, second].filter((at) => at !== -1)
}

/** Makes a finding about a setting. */
export function unusedSetting(message: string, { file, place }: SettingPlace): Finding {
  const rule = 'unused-setting'
  const { severity } = ENGINE_RULES[rule]
  const base = { rule, severity, message, file, place }
  return place ? base : { ...base, placeless: 'The configuration is a program.' }
}

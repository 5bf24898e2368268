import { createRequire } from 'node:module'
import type grayMatter from 'gray-matter'
import { once } from '../../basics/memo.ts'
import type { Fences } from './fences.ts'
import { readSimpleYaml } from './simple-yaml.ts'
import { readYaml, type YamlReading } from './yaml.ts'

/**
 * Reads the YAML between the fences. Simple YAML is read directly; other YAML goes through
 * gray-matter.
 */
export function readHead(text: string, fences: Fences): YamlReading {
  const simple = readSimpleYaml(text.slice(fences.start, fences.end))
  return simple ? { data: simple, faults: [] } : split(text, fences)
}

/**
 * Splits frontmatter with gray-matter. It chooses its engine by the first line, runs JavaScript for
 * `---js`, and reads `excerpt_separator` from the data. So it gets only a head with known fences,
 * one engine, no data, and options, which switch its shared cache off.
 * https://github.com/jonschlinkert/gray-matter/pull/182
 */
function split(text: string, fences: Fences): YamlReading {
  let read: YamlReading = { data: {}, faults: [] }
  const engine = {
    parse(source: string) {
      read = readYaml(`${source.replace(/^\r?\n/, '')}\n`)
      return {}
    },
    stringify: () => '',
  }
  const options = { language: 'yaml', engines: { yaml: engine }, excerpt: false }
  matter()(`---\n${text.slice(fences.start, fences.end)}---\n`, options)
  return read
}

/** Loads gray-matter for the first head that needs it. Two parsers that nobody asks come with it. */
const matter = once((): typeof grayMatter => createRequire(import.meta.url)('gray-matter'))

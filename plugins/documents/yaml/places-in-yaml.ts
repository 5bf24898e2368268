import { type PlaceFinder, placesIn } from '../../basics/place.ts'
import type { Frontmatter } from '../model/document.ts'
import { parseYaml } from './yaml-nodes.ts'

/** Returns a finder that turns offsets in the YAML into places in the file. */
export function placesInYaml({ source, firstLine }: Frontmatter): PlaceFinder {
  const places = placesIn(source)
  const above = firstLine - 1
  return {
    between(start, end) {
      const { line, column, endLine, endColumn } = places.between(start, end)
      return { line: line + above, column, endLine: endLine + above, endColumn }
    },
  }
}

/** YAML as nodes, which know their offsets, with a finder for these. */
interface Yaml {
  readonly root: unknown
  readonly places: PlaceFinder
}

const known = new WeakMap<Frontmatter, Yaml>()

/** Returns the YAML of a document as nodes. It is parsed once, however many findings ask. */
export function yamlOf(frontmatter: Frontmatter): Yaml {
  const before = known.get(frontmatter)
  if (before) return before
  const root = parseYaml(frontmatter.source).contents
  const yaml = { root, places: placesInYaml(frontmatter) }
  known.set(frontmatter, yaml)
  return yaml
}

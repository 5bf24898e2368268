import { type PlaceFinder, placesIn } from '../../basics/place.ts'
import type { Frontmatter } from '../model/document.ts'

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

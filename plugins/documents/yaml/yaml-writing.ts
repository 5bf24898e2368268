import { stringify } from 'yaml'

/**
 * Writes data as YAML that the reader reads back: without anchors and tags, and without line
 * wrapping.
 */
export function printYaml(data: Readonly<Record<string, unknown>>): string {
  return stringify(data, {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
    lineWidth: 0,
  })
}

import { stringify } from 'yaml'

/** Data → the YAML that the reader takes back: no anchors, no tags, lines as long as their texts. */
export function printYaml(data: Readonly<Record<string, unknown>>): string {
  return stringify(data, {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
    lineWidth: 0,
  })
}

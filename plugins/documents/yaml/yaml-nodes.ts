import { type Document, isScalar, parseDocument } from 'yaml'

/**
 * Parses a source into nodes with offsets. The source must not be nested too deeply. Duplicate keys
 * are found later, in linear time.
 */
export function parseYaml(source: string): Document.Parsed {
  return parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
}

/**
 * Returns the text of a mapping's key: `1.10` stays `1.10`. Returns undefined for a key that is not
 * plain.
 */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined
  return typeof key.value === 'string' ? key.value : key.source
}

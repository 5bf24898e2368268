import { count } from '../basics/wording.ts'
import { readJson } from '../documents/yaml/json.ts'
import { type ExportedProject, PROJECT_LIMITS, type ProjectReading } from './exported-project.ts'
import { readGraph } from './read-graph.ts'
import { readNeeds } from './read-needs.ts'

/**
 * Reads the export of a project elsewhere. Nothing in it is trusted: values in another form are
 * left out, and a file that is no export is refused with a sentence.
 */
export function readProject(
  bytes: Uint8Array,
  reading: ProjectReading,
): ExportedProject | { readonly fault: string } {
  const text = textOf(bytes)
  if (typeof text !== 'string') return text
  const json = readJson(text)
  if ('fault' in json) return { fault: `Unexpected ${json.fault.what}, expected JSON.` }
  const read = reading.format === 'graph' ? readGraph : readNeeds
  const found = read(json.data, reading)
  return typeof found === 'string' ? { fault: found } : found
}

function textOf(bytes: Uint8Array): string | { readonly fault: string } {
  if (bytes.length > PROJECT_LIMITS.bytes) {
    const most = count(PROJECT_LIMITS.bytes, 'byte')
    return { fault: `Unexpected size, expected at most ${most}.` }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!/^\s*</.test(text)) return text
    return { fault: 'Unexpected web page, expected JSON.' }
  } catch {
    return { fault: 'Unexpected bytes, expected JSON in UTF-8.' }
  }
}

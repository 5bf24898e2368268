import { given } from '../basics/given.ts'
import { PHASES, type Phase } from '../kinds/status.ts'
import { documentList } from './document-list.ts'
import type { ExportedDocument, ProjectReading } from './exported-project.ts'
import { PROJECT_LIMITS } from './exported-project.ts'
import {
  addressIn,
  anchorIn,
  dayIn,
  idIn,
  kindIn,
  listIn,
  mappingIn,
  nameIn,
  statusIn,
  targetIn,
  titleIn,
} from './foreign-values.ts'

/** The word that a graph of Milepost begins with, and its version. */
export const GRAPH_FORMAT = 'milepost-graph'
export const GRAPH_VERSION = 1

/** Reads the graph that another Milepost project has exported. Returns a sentence if it is none. */
export function readGraph(data: unknown, reading: ProjectReading) {
  const top = mappingIn(data)
  if (top?.get('format') !== GRAPH_FORMAT) {
    return `Cannot find \`"format": "${GRAPH_FORMAT}"\`; is it what \`milepost export graph\` writes?`
  }
  if (top.get('version') !== GRAPH_VERSION) {
    return `Unexpected version of the format, expected ${GRAPH_VERSION}; a newer Milepost may read it.`
  }
  const rows = listIn(top.get('documents'))
  const list = documentList(rows.length)
  if (typeof list === 'string') return list
  const hosts = [reading.url, reading.base]
  for (const row of rows) list.add(documentIn(mappingIn(row), hosts), row)
  return { name: nameIn(top.get('project')), version: nameIn(top.get('line')), ...list.all() }
}

function documentIn(
  row: ReadonlyMap<string, unknown> | undefined,
  hosts: readonly string[],
): ExportedDocument | undefined {
  const [kind, id] = [kindIn(row?.get('kind')), idIn(row?.get('id'))]
  if (!row || kind === undefined || id === undefined) return undefined
  const names = listIn(row.get('names')).slice(0, PROJECT_LIMITS.names)
  return {
    kind,
    id,
    title: titleIn(row.get('title')) ?? id,
    names: names.flatMap((name) => idIn(name) ?? []),
    ...given({
      headings: headingsIn(row.get('headings')),
      status: statusIn(row.get('status')),
      phase: phaseIn(row.get('phase')),
      target: targetIn(row.get('target')),
      due: dayIn(row.get('due')),
      address: addressIn(row.get('address'), hosts),
    }),
  }
}

function headingsIn(value: unknown): ExportedDocument['headings'] {
  const written = [...(mappingIn(value) ?? [])].slice(0, PROJECT_LIMITS.headings)
  const headings = written.flatMap(([anchor, title]) => {
    const text = titleIn(title)
    return anchorIn(anchor) === undefined || text === undefined ? [] : [[anchor, text] as const]
  })
  return headings.length === 0 ? undefined : headings
}

function phaseIn(value: unknown): Phase | undefined {
  return PHASES.find((phase) => phase === value)
}

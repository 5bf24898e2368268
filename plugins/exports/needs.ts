import { compareText } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import type { Entry } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { phaseOf, statusOf } from '../graph/phase.ts'
import { addressOf } from '../links/addresses/routes.ts'
import { version } from '../outside/manifest.ts'
import { inertJson } from '../reports/safe-json.ts'
import { type NeedIds, needIds } from './mappings/need-ids.ts'
import { restructuredLine } from './mappings/restructured-line.ts'
import { type Published, whole } from './published.ts'

type Links = Readonly<Record<string, readonly string[]>>

/**
 * Writes `needs.json`, from which Sphinx-Needs links to documents as needs of another project. It
 * holds no date, so equal documents give equal bytes.
 * https://sphinx-needs.readthedocs.io/en/latest/builders.html
 */
export function needsFile(published: Published): string {
  const { graph, kinds, title } = published
  const entries = kinds
    .filter(({ inOneFile }) => !inOneFile)
    .flatMap((kind) => [...graph.entries(kind)])
    .sort((a, b) => compareText(a.key, b.key))
  const ids = needIds(entries.map(({ key }) => key))
  const rows = entries.map((entry) => needOf(published, entry, ids))
  const names = [...new Set(rows.flatMap(({ links }) => Object.keys(links)))].sort(compareText)
  const needs = rows.map(({ need, links }) => {
    const own = Object.fromEntries(names.map((name) => [name, links[name] ?? []]))
    return [need.id, { ...need, ...own }] as const
  })
  const all = {
    creator: { program: 'milepost', version },
    needs_amount: needs.length,
    needs_schema: schemaOf(names),
    needs: Object.fromEntries(needs),
  }
  return inertJson({ project: title, current_version: CURRENT, versions: { [CURRENT]: all } })
}

/** The only version of the file: the documents as they are. */
const CURRENT = 'current'

function needOf(published: Published, entry: Entry, ids: NeedIds) {
  const { kind, key, title, document, data } = entry
  const address = addressOf(entry, published.base)
  const url = whole(published, address)
  const need = {
    id: ids.get(key) ?? key,
    type: kind.name,
    type_name: kind.name,
    title,
    // Sphinx-Needs reads this as markup, and the title as text.
    content: restructuredLine(data.description ?? ''),
    tags: data.tags ?? [],
    sections: [],
    docname: docname(url),
    lineno: 1,
    url,
    path: address.slice(1),
    file: document.path,
    ...given({ status: statusOf(entry), phase: phaseOf(entry) }),
  }
  return { need, links: linksOf(published.graph, key, ids) }
}

function docname(url: string): string {
  return (URL.parse(url)?.pathname ?? url).replace(/^\/|\/$|\.html$/g, '')
}

function linksOf(graph: Graph, key: string, ids: NeedIds): Links {
  const links = [
    ...graph.edgesFrom(key).map(({ to, reference }) => [nameOf(reference.field), to] as const),
    ...graph
      .edgesTo(key)
      .map(({ from, reference }) => [`${nameOf(reference.field)}_back`, from] as const),
  ]
  const named = [...Map.groupBy(links, ([name]) => name)].map(([name, ends]) => {
    return [name, [...new Set(ends.flatMap(([, end]) => ids.get(end.key) ?? []))]] as const
  })
  return Object.fromEntries(named.filter(([, ends]) => ends.length > 0))
}

function nameOf(field: string): string {
  return field.replace(/\W+/g, '_').replace(/^_|_$/g, '')
}

/** Describes the fields of needs, in the draft of JSON Schema that Sphinx-Needs reads. */
function schemaOf(links: readonly string[]) {
  const text = (field_type: string) => ({ type: 'string', default: '', field_type })
  const list = (field_type: string) => {
    return { type: 'array', items: { type: 'string' }, default: [], field_type }
  }
  const core = ['id', 'type', 'type_name', 'title', 'status', 'content', 'docname']
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      ...Object.fromEntries(core.map((name) => [name, text('core')])),
      ...Object.fromEntries(['url', 'path', 'file', 'phase'].map((name) => [name, text('extra')])),
      tags: list('core'),
      sections: list('core'),
      lineno: { type: 'integer', default: 0, field_type: 'core' },
      ...Object.fromEntries(
        links.map((name) => [name, list(name.endsWith('_back') ? 'backlinks' : 'links')]),
      ),
    },
  }
}

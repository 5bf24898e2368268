import { compareText } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import type { Entry } from '../entries/entry.ts'
import { phaseOf, statusOf } from '../graph/phase.ts'
import type { Kind } from '../kinds/kind.ts'
import { listAddress } from '../links/addresses/routes.ts'
import { inertJson } from '../reports/safe-json.ts'
import { allChanges } from '../views/changes/all-changes.ts'
import { plainValue } from '../views/changes/change-value.ts'
import { releasesOf } from './api-releases.ts'
import { API_SCHEMAS, type ApiName } from './api-schemas.ts'
import { fileOf, type Published, pageOf, type SiteFile, siteFile, whole } from './published.ts'

/** The path of the interface for programs, with its version. */
export const API = 'api/v1'

/** Yields every file of the interface, with the JSON Schemas that describe them. */
export function* apiFiles(published: Published): Generator<SiteFile> {
  yield apiFile('index', () => indexOf(published))
  yield apiFile('kinds', () => ({
    kinds: shownKinds(published).map((kind) => kindRow(published, kind)),
  }))
  for (const kind of shownKinds(published)) {
    const documents = () => entriesOf(published, kind).map((entry) => documentRow(published, entry))
    const content = () => ({ kind: kind.name, documents: documents() })
    yield apiFile('documents', content, `documents/${kind.name}`)
  }
  yield apiFile('graph', () => graphOf(published))
  yield apiFile('releases', () => releasesOf(published))
  yield apiFile('changes', () => ({ changes: changesOf(published) }))
  for (const [name, schema] of Object.entries(API_SCHEMAS)) {
    const $id = fileOf(published, `${API}/schemas/${name}.schema.json`)
    const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id }
    yield siteFile(`${API}/schemas/${name}.schema.json`, () => inertJson({ ...head, ...schema }))
  }
}

function apiFile(name: ApiName, content: () => object, path: string = name): SiteFile {
  return siteFile(`${API}/${path}.json`, () => inertJson({ version: 1, ...content() }))
}

function shownKinds({ kinds, graph }: Published): readonly Kind[] {
  return kinds.filter((kind) => graph.entries(kind).length > 0)
}

function entriesOf({ graph }: Published, kind: Kind): readonly Entry[] {
  return graph.entries(kind).toSorted((a, b) => compareText(a.key, b.key))
}

function indexOf(published: Published) {
  const { title, repository } = published
  const names = Object.keys(API_SCHEMAS).filter((name) => name !== 'index' && name !== 'documents')
  const files = names.map((name) => [name, fileOf(published, `${API}/${name}.json`)] as const)
  const documents = shownKinds(published).map(({ name }) => [
    name,
    fileOf(published, `${API}/documents/${name}.json`),
  ])
  const schemas = Object.keys(API_SCHEMAS).map((name) => [
    name,
    fileOf(published, `${API}/schemas/${name}.schema.json`),
  ])
  return {
    project: title,
    ...given({ repository }),
    files: Object.fromEntries(files),
    documents: Object.fromEntries(documents),
    schemas: Object.fromEntries(schemas),
  }
}

function kindRow(published: Published, kind: Kind) {
  const { name, plural, describes, statuses, relations } = kind
  const isListed = published.unlisted?.includes(name) !== true
  return {
    name,
    plural,
    describes,
    count: published.graph.entries(kind).length,
    ...(isListed && { url: whole(published, listAddress(kind, published.base)) }),
    statuses: Object.entries(statuses).map(([status, { phase }]) => ({ status, phase })),
    relations: Object.entries(relations).map(([field, { to, inverse }]) => ({
      field,
      to,
      inverse,
    })),
  }
}

function documentRow(published: Published, entry: Entry) {
  const { key, id, title, aliases, data, document } = entry
  const { milepost: _, ...fields } = { milepost: undefined, ...data }
  return {
    key,
    id,
    title,
    url: pageOf(published, entry),
    file: document.path,
    ...given({ status: statusOf(entry), phase: phaseOf(entry) }),
    aliases,
    fields,
  }
}

function graphOf(published: Published) {
  const { graph } = published
  const nodes = graph.nodes.filter(({ key, project }) => !project && graph.entry(key))
  const sorted = nodes.toSorted((a, b) => compareText(a.key, b.key))
  return {
    nodes: sorted.map(({ key, kind, id, title }) => ({ key, kind: kind.name, id, title })),
    edges: sorted.flatMap(({ key }) =>
      graph.edgesFrom(key).map(({ to, reference: { field, relation } }) => ({
        from: key,
        to: to.key,
        field,
        inverse: relation.inverse,
      })),
    ),
  }
}

function changesOf(published: Published) {
  return allChanges(published).map(({ file: _, from, to, ...change }) => {
    const node = published.graph.node(change.key)
    const values = { from: plainValue(from), to: plainValue(to) }
    return { ...change, ...given({ ...values, url: node && pageOf(published, node) }) }
  })
}

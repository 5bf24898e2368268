/** The graph of a project at `https://gov.example.org/`, as `milepost export graph` writes it. */
export const graph = (documents: readonly object[], head: object = {}) =>
  JSON.stringify({ format: 'milepost-graph', version: 1, project: 'acme/gov', ...head, documents })

/** The `needs.json` of a project, with these needs by id. */
export const needs = (all: Readonly<Record<string, object>>, version = '1.3') =>
  JSON.stringify({
    project: 'Tool',
    current_version: version,
    versions: { [version]: { needs_amount: Object.keys(all).length, needs: all } },
  })

/** An item of the graph, with its page. */
export const exportedItem = (id: string, facts: object = {}) => ({
  kind: 'item',
  id,
  title: `The ${id}`,
  address: `https://gov.example.org/roadmap/items/${id}/`,
  ...facts,
})

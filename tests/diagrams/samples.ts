import type { Diagram } from '../../plugins/diagrams/diagram.ts'

/** One of each thing a diagram can show. */
export const PORTRAIT: Diagram = {
  title: 'Releasing should be automated',
  description: 'What it needs, and what needs it.',
  direction: 'right',
  nodes: [
    {
      key: 'releasing',
      label: 'Releasing should be automated',
      status: 'delayed',
      statusClass: 'late',
      href: '/items/releasing/',
      focus: true,
    },
    {
      key: 'docker',
      label: 'CI runs containers reliably',
      status: 'in progress, 2020-Q2',
      statusClass: 'active',
      href: 'https://example.org/items/docker/',
    },
    {
      key: 'e2e',
      label: 'End-to-end tests on every change',
      status: 'planned',
      statusClass: 'open',
    },
    {
      key: 'rfc',
      label: 'Release captain',
      kind: 'rfc',
      status: 'accepted',
      statusClass: 'done',
      more: 12,
    },
    { key: 'old', label: 'Release by hand', status: 'cancelled', statusClass: 'cancelled' },
    { key: 'note', label: 'Unplanned work', statusClass: 'none' },
  ],
  edges: [
    { from: 'releasing', to: 'docker', relation: 'needs' },
    { from: 'releasing', to: 'rfc', relation: 'needs' },
    { from: 'e2e', to: 'releasing', relation: 'needs', kind: 'fault' },
    { from: 'releasing', to: 'e2e', relation: 'needs', kind: 'fault' },
    { from: 'releasing', to: 'old', relation: 'needs', kind: 'aside' },
    { from: 'note', to: 'docker', relation: 'needs' },
  ],
  more: 12,
}

/** A diagram without edges. */
export function diagramOf(keys: readonly string[]): Diagram {
  return {
    title: 'A title',
    description: 'A description.',
    direction: 'right',
    nodes: keys.map((key) => ({ key, label: key.toUpperCase(), statusClass: 'none' })),
    edges: [],
  }
}

/** A snapshot of open issues with these fields, one a line. */
export function issues(...each: readonly Readonly<Record<string, unknown>>[]): string {
  const rows = each.map((fields) => JSON.stringify({ ...open(fields['number']), ...fields }))
  return `[\n${rows.join(',\n')}\n]`
}

function open(number: unknown) {
  return {
    number,
    title: 'An issue',
    state: 'OPEN',
    labels: [],
    milestone: null,
    assignees: [{ login: 'ana' }],
    url: `https://github.com/example/code/issues/${number}`,
    createdAt: '2026-01-05T08:00:00Z',
    closedAt: null,
  }
}

/** The fields of an issue that waits for triage. */
export const untriaged = { labels: [{ name: 'Untriaged' }], assignees: [] }

/** A project whose issues wait for triage for two times, are triaged, or are closed. */
export const WAITING = {
  'issues/code.json': issues(
    { number: 1, ...untriaged, createdAt: '2026-11-12T23:00:00Z' },
    { number: 2, ...untriaged, createdAt: '2026-11-13T00:00:00Z' },
    { number: 3, labels: [{ name: 'bug' }], assignees: [] },
    { number: 4, ...untriaged, state: 'CLOSED', closedAt: '2026-11-13T00:00:00Z' },
    { number: 5, labels: [{ name: 'bug' }] },
  ),
}

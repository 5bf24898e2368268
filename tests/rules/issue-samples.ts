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

/** Lets a reader sort the rows of a table by a column. Its rows have an order without it, too. */
export function sortsRows(table: HTMLTableElement): void {
  const body = table.tBodies[0]
  if (!body || body.rows.length < 3) return
  const first = [...body.rows]
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')]
  for (const [column, head] of heads.entries()) {
    if (head.querySelector('a') || head.textContent?.trim() === '') continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'mp-sort'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const next = NEXT[head.ariaSort ?? 'none'] ?? 'ascending'
      for (const each of heads) each.ariaSort = null
      if (next !== 'none') head.ariaSort = next
      body.append(...(next === 'none' ? first : sorted(first, column, next === 'descending')))
    })
  }
}

const NEXT: Readonly<Record<string, string>> = {
  none: 'ascending',
  ascending: 'descending',
  descending: 'none',
}

/** Sorts rows by the words of a column, figures by their size. Rows without words come last. */
function sorted(rows: readonly HTMLTableRowElement[], column: number, backwards: boolean) {
  const { compare } = new Intl.Collator(document.documentElement.lang || 'en', { numeric: true })
  const keys = new Map(rows.map((row) => [row, keyOf(row.children[column])]))
  return rows.toSorted((a, b) => {
    const [left = '', right = ''] = [keys.get(a), keys.get(b)]
    if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1
    return compare(left, right) * (backwards ? -1 : 1)
  })
}

function keyOf(cell: Element | undefined): string {
  if (!(cell instanceof HTMLElement)) return ''
  return cell.dataset['sort'] ?? cell.textContent?.trim() ?? ''
}

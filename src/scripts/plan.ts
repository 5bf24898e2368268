/**
 * Chooses among the items of a page by what its links and its search field name, and keeps the choice
 * in the address. Without it, the links lead to pages that have the same items.
 */
export function choosesItems(page: HTMLElement): void {
  const choice = choiceIn(page)
  const { field, all, chosen } = choice
  for (const link of choice.links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      const facet = link.dataset['facet'] ?? ''
      if (!chosen.delete(facet)) chosen.add(facet)
      keep(choice)
    })
  }
  field?.addEventListener('input', () => keep(choice))
  all?.addEventListener('click', () => {
    chosen.clear()
    if (field) field.value = ''
    keep(choice)
    field?.focus()
  })
  if (location.search !== '') show(choice)
}

/** The parts of a page by which a reader chooses, and what is chosen: `status:planned`. */
interface Choice {
  readonly page: HTMLElement
  /** The items, each with its values. */
  readonly rows: ReadonlyMap<HTMLElement, readonly string[]>
  readonly links: readonly HTMLAnchorElement[]
  readonly field: HTMLInputElement | null
  readonly all: HTMLButtonElement | null
  readonly chosen: Set<string>
}

function choiceIn(page: HTMLElement): Choice {
  const rows = [...page.querySelectorAll<HTMLElement>('[data-facets]')]
  const query = new URLSearchParams(location.search)
  const field = page.querySelector<HTMLInputElement>('[data-find]')
  if (field) field.value = query.get('find') ?? ''
  const pairs = [...query].filter(([name]) => name !== 'find')
  return {
    page,
    rows: new Map(rows.map((row) => [row, (row.dataset['facets'] ?? '').split(' ')])),
    links: [...page.querySelectorAll<HTMLAnchorElement>('[data-facet]')],
    field,
    all: page.querySelector<HTMLButtonElement>('[data-all]'),
    chosen: new Set(pairs.map(([name, value]) => `${name}:${value}`)),
  }
}

/** Writes the choice into the address: `?status=planned&owner=ada`. */
function keep(choice: Choice): void {
  const { chosen, field } = choice
  const query = new URLSearchParams([...chosen].map((each) => each.split(/:(.*)/s).slice(0, 2)))
  if (field?.value) query.set('find', field.value)
  const search = query.size > 0 ? `?${query}` : ''
  history.replaceState(null, '', location.pathname + search + location.hash)
  show(choice)
}

function show({ page, rows, links, field, all, chosen }: Choice): void {
  const text = (field?.value ?? '').trim().toLowerCase()
  for (const [row, own] of rows) row.hidden = !(meets(own, chosen) && holds(row, text))
  for (const part of page.querySelectorAll<HTMLElement>('section')) {
    const own = [...part.querySelectorAll<HTMLElement>('[data-facets]')]
    if (own.length > 0) part.hidden = own.every((row) => row.hidden)
  }
  for (const link of links) {
    if (chosen.has(link.dataset['facet'] ?? '')) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  for (const place of page.querySelectorAll<HTMLElement>('[data-chosen]')) {
    const start = `${place.dataset['chosen']}:`
    const facets = links.map((link) => [link.dataset['facet'] ?? '', link.textContent] as const)
    const own = facets.filter(([facet]) => facet.startsWith(start) && chosen.has(facet))
    place.textContent = own.map(([, words]) => words).join(', ')
  }
  const isNarrowed = chosen.size > 0 || text !== ''
  if (all) all.hidden = !isNarrowed
  const status = page.querySelector<HTMLElement>('[data-found-rows]')
  if (status) status.textContent = isNarrowed ? counted(status, [...rows.keys()]) : ''
}

/** Says whether an item has one of the chosen values of each thing that is chosen by. */
function meets(own: readonly string[], chosen: ReadonlySet<string>): boolean {
  const byName = Map.groupBy(chosen, (each) => each.slice(0, each.indexOf(':')))
  return [...byName.values()].every((values) => values.some((value) => own.includes(value)))
}

function holds(row: HTMLElement, text: string): boolean {
  return text === '' || (row.textContent ?? '').toLowerCase().includes(text)
}

function counted({ dataset }: HTMLElement, rows: readonly HTMLElement[]): string {
  const shown = rows.filter((row) => !row.hidden).length
  const words = dataset['foundRows'] ?? ''
  return words.replace('{shown}', String(shown)).replace('{all}', String(rows.length))
}

/** The time that a search may take, in milliseconds, and the time between two looks at it. */
const LONGEST = 3_000
const PAUSE = 50

/** Makes the Enter key in a search open its first result. An id finds its own page first. */
export function opensFirstResult(): void {
  document.addEventListener('keydown', (event) => {
    const { key, isComposing, target } = event
    if (key !== 'Enter' || isComposing || !(target instanceof HTMLInputElement)) return
    if (!target.matches('.pagefind-ui__search-input')) return
    event.preventDefault()
    openFirst(target, target.value.trim())
  })
}

/** Waits for the results of the text that was asked for, unless somebody types on. */
async function openFirst(input: HTMLInputElement, asked: string): Promise<void> {
  const search = input.closest('.pagefind-ui')
  for (let waited = 0; search && asked && waited < LONGEST; waited += PAUSE) {
    const said = search.querySelector('.pagefind-ui__message')?.textContent ?? ''
    const first = search.querySelector<HTMLAnchorElement>('.pagefind-ui__result-link')
    if (input.value.trim() !== asked) return
    if (first && said.includes(asked)) return location.assign(first.href)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

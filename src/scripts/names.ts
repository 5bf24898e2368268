/**
 * Gives the button of Starlight's search the name that it shows, with the keys that open it. Spaces
 * keep the words of that name apart; nobody sees them.
 */
export function namesSearch(): void {
  const button = document.querySelector('site-search button[data-open-modal]')
  const keys = [...(button?.querySelectorAll('kbd > kbd') ?? [])]
  if (!button || keys.length === 0) return
  for (const key of [keys[0]?.parentElement, ...keys]) key?.before(' ')
  button.ariaLabel = [button.ariaLabel, ...keys.map((key) => key.textContent)].join(' ')
}

/**
 * Names a block of code when Starlight makes it a region, since it is wider than its column. Each
 * region of a page has a name of its own.
 */
export function namesRegion(code: HTMLElement): void {
  const title = code.closest('figure')?.querySelector('.title')?.textContent
  const place = [...document.querySelectorAll('.expressive-code pre')].indexOf(code) + 1
  const name = () => {
    code.ariaLabel = code.role === 'region' ? `${title || code.dataset['language']} ${place}` : null
  }
  new MutationObserver(name).observe(code, { attributeFilter: ['role'] })
}

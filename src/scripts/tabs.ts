/**
 * Shows one part of some tabs at a time. Without it, all parts stand below each other with their
 * labels, as on paper. Tabs with one `syncKey` show parts of the same label.
 */
export function showsTabs(tabs: HTMLElement, name: string): void {
  const panels = [...tabs.querySelectorAll<HTMLElement>(':scope > .mp-tab')]
  if (panels.length < 2) return
  const list = document.createElement('div')
  list.role = 'tablist'
  list.className = 'mp-tab-list not-content'
  const buttons = panels.map((panel, at) => buttonOf(panel, `${name}-${at + 1}`))
  list.append(...buttons)
  tabs.prepend(list)
  tabs.classList.add('mp-tabbed')
  select(buttons[0])
  for (const button of buttons) button.addEventListener('click', () => choose(button))
  list.addEventListener('keydown', (event) => {
    const from = buttons.findIndex(({ tabIndex }) => tabIndex === 0)
    const to = placeAfter(event.key, { from, last: buttons.length - 1, start: tabs })
    const button = to === undefined ? undefined : buttons[to]
    if (!button) return
    event.preventDefault()
    button.focus()
    choose(button)
  })
  document.addEventListener(CHOSEN, (event) => {
    if (!(event instanceof CustomEvent) || event.target === tabs) return
    select(buttons.find((button) => keyOf(tabs, button) === event.detail) ?? current())
  })

  function choose(button: HTMLElement) {
    select(button)
    const detail = keyOf(tabs, button)
    if (detail) tabs.dispatchEvent(new CustomEvent(CHOSEN, { bubbles: true, detail }))
  }

  function current() {
    return buttons.find(({ tabIndex }) => tabIndex === 0)
  }

  function select(chosen: HTMLElement | undefined) {
    for (const [at, button] of buttons.entries()) show(button, panels[at], button === chosen)
  }
}

const CHOSEN = 'mp-tab'

function show(button: HTMLElement, panel: HTMLElement | undefined, isChosen: boolean): void {
  button.ariaSelected = String(isChosen)
  button.tabIndex = isChosen ? 0 : -1
  if (panel) panel.hidden = !isChosen
}

/** Returns what a tab has in common with those of other groups, or undefined. */
function keyOf({ dataset: { sync } }: HTMLElement, button: HTMLElement): string | undefined {
  return sync === undefined ? undefined : JSON.stringify([sync, button.textContent])
}

/** Makes the button of a part, which keeps its label for paper. */
function buttonOf(panel: HTMLElement, id: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.role = 'tab'
  button.id = id
  button.textContent = panel.querySelector(':scope > .mp-tab-label')?.textContent ?? ''
  panel.id ||= `${id}-part`
  panel.role = 'tabpanel'
  panel.setAttribute('aria-labelledby', id)
  button.setAttribute('aria-controls', panel.id)
  return button
}

interface KeyPlace {
  readonly from: number
  readonly last: number
  readonly start: HTMLElement
}

/** Returns the tab that a key leads to: arrows follow the direction of the text. */
function placeAfter(key: string, { from, last, start }: KeyPlace): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return last
  const isBackwards = getComputedStyle(start).direction === 'rtl'
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
  if (step === undefined) return undefined
  return (from + (isBackwards ? -step : step) + last + 1) % (last + 1)
}

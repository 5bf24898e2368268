/** Functions that run inside of a page. Each stands alone: a browser is given its text. */

/** Finds everything on a page that no content may bring: a row for each. */
export function foundInPage(): readonly string[] {
  const FOREIGN =
    'applet, base, embed, form, frame, iframe, link, meta, object, script, set, style, template, textarea'
  const OF_DIAGRAMS = '.diagram-figure, .mp-diagram, figure svg'
  const DATA = /^data:image\/svg\+xml[;,]/
  const ADDRESSES = [
    'href',
    'src',
    'srcset',
    'xlink:href',
    'action',
    'formaction',
    'poster',
    'ping',
  ]
  const rows: string[] = []
  const shown = (element: Element) => element.outerHTML.slice(0, 160)
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc') rows.push(`handler ${name}: ${shown(element)}`)
      if (ADDRESSES.includes(name) && !isHarmless(value, element)) {
        rows.push(`address ${value.slice(0, 80)}: ${shown(element)}`)
      }
    }
  }
  for (const element of document.querySelectorAll('[data-pwned]')) rows.push(shown(element))
  for (const body of document.querySelectorAll('.mp-body')) {
    for (const element of body.querySelectorAll(FOREIGN)) {
      if (!element.closest(OF_DIAGRAMS)) rows.push(`element: ${shown(element)}`)
    }
    for (const element of body.querySelectorAll('[style]')) {
      if (!element.closest(OF_DIAGRAMS)) rows.push(`style: ${shown(element)}`)
    }
  }
  return rows

  function isHarmless(value: string, element: Element): boolean {
    // The form of the search itself.
    if (element.matches('form.pagefind-ui__form') && value === 'javascript:void(0);') return true
    if (element.tagName === 'IMG' && DATA.test(value)) return true
    const scheme = URL.parse(value.trim(), location.href)?.protocol
    return scheme === undefined || ['http:', 'https:', 'mailto:'].includes(scheme)
  }
}

/** Sends every element what a reader's pointer and keyboard send. No link is followed. */
export function touchEverything(): number {
  const POINTER = ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup']
  const MOUSE = ['mouseover', 'mouseenter', 'mousemove', 'mousedown', 'mouseup', 'mouseout']
  const OTHERS = ['focusin', 'toggle', 'scroll', 'wheel', 'keydown', 'animationstart', 'begin']
  const elements = [...document.querySelectorAll('main *, head ~ * svg *, main')]
  const stay = (event: Event) => event.preventDefault()
  window.addEventListener('click', stay, { capture: true })
  for (const element of elements) {
    for (const name of POINTER) element.dispatchEvent(new PointerEvent(name, { bubbles: true }))
    for (const name of MOUSE) element.dispatchEvent(new MouseEvent(name, { bubbles: true }))
    for (const name of OTHERS) element.dispatchEvent(new Event(name))
    const options = { bubbles: true, cancelable: true }
    element.dispatchEvent(new MouseEvent('click', options))
    if (element instanceof HTMLElement || element instanceof SVGElement) {
      element.focus()
      element.blur()
    }
  }
  window.removeEventListener('click', stay, { capture: true })
  return elements.length
}

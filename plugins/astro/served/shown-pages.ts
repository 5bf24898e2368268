/** The part of Vite's connection to browsers that is used here. */
interface Browsers {
  on(event: string, listener: (message: unknown, browser: Browser) => void): void
  send(message: Reload): void
}

interface Browser {
  send(message: Reload): void
}

interface Reload {
  readonly type: 'full-reload'
  readonly path: string
}

/** The pages that browsers show of a development server. */
export interface ShownPages {
  /** Notes that pages which were asked for before this moment may show what is no longer true. */
  outdate(): void
  /** Asks all browsers to load their pages again. */
  reload(): void
}

/** The event by which a page says how old it is: the milliseconds since it was asked for. */
const AGE = 'milepost:age'

const RELOAD: Reload = { type: 'full-reload', path: '*' }

/**
 * Watches the pages that browsers show. A page that is still loading when all pages are to be
 * loaded again does not receive that message. So each page says its age as soon as it is connected.
 */
export function shownPages(browsers: Browsers, now: () => number = Date.now): ShownPages {
  let since = 0
  browsers.on(AGE, (age, browser) => {
    if (typeof age === 'number' && now() - age < since) browser.send(RELOAD)
  })
  return {
    outdate() {
      since = now()
    },
    reload: () => browsers.send(RELOAD),
  }
}

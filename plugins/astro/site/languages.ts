import { type Base, pathOf, rootOf } from '../../links/addresses/base.ts'
import type { StarlightLocale, StarlightSettings } from './site-options.ts'

/** The languages of a site: what their addresses begin with, the default language first. */
export interface Languages {
  readonly starts: readonly [string, ...string[]]
  /**
   * Returns the language of the documents, for a page that is read in another one; otherwise
   * undefined.
   */
  fallbackAt(path: string): Fallback | undefined
  /** The language of the documents, as HTML names it, and the way in which it is written. */
  readonly documents: Required<Pick<Fallback, 'lang' | 'dir'>>
  /** Returns what the addresses of a page's language begin with: nothing, or `fr`. */
  startAt(path: string): string
}

/** The properties of Starlight's page for a text that is not translated. */
export interface Fallback {
  readonly isFallback: true
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
}

/** `base` is that of our pages in the default language; `below` is where they begin on the site. */
export function languagesOf(
  { base, below }: { readonly base: Base; readonly below: string },
  { locales = {}, defaultLocale }: StarlightSettings,
): Languages {
  const root = pathOf(rootOf(base))
  const [first = ''] = pathOf(base).slice(root.length).replace(below.slice(1), '').split('/')
  const others = Object.keys(locales)
    .map((key) => (key === 'root' ? '' : key))
    .filter((start) => start !== first)
  const own = locales[first || 'root']
  const startAt = (path: string) => {
    const [step = ''] = path.slice(root.length).split('/')
    return others.find((other) => other !== '' && step === other) ?? first
  }
  const { lang = 'en', dir = 'ltr' } = own ?? defaultLocale ?? {}
  return {
    starts: [first, ...others],
    documents: { lang, dir },
    startAt,
    fallbackAt: (path) => (startAt(path) === first ? undefined : fallbackFrom(own)),
  }
}

function fallbackFrom({ lang, dir }: StarlightLocale = {}): Fallback {
  return { isFallback: true, ...(lang ? { lang } : {}), ...(dir ? { dir } : {}) }
}

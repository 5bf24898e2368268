import type { VitePlugin } from './virtual-module.ts'

const DIALOG = '@pagefind/default-ui'
const WRAPPED = '\0milepost:search-dialog'

/** Makes Starlight's search dialog use the index of the page's version, and name that version. */
export function searchDialog(): VitePlugin {
  let whole = DIALOG
  return {
    name: 'milepost:search-dialog',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id !== DIALOG || importer === WRAPPED) return undefined
      const found = await this.resolve(id, importer, { skipSelf: true })
      if (!found) return undefined
      whole = found.id
      return WRAPPED
    },
    load: (id) => (id === WRAPPED ? wrapper(whole) : undefined),
  }
}

function wrapper(whole: string): string {
  return `import { PagefindUI as Dialog } from ${JSON.stringify(whole)}

export class PagefindUI extends Dialog {
  constructor(options) {
    const { search, version } = document.querySelector('.mp[data-search]')?.dataset ?? {}
    super(search === undefined ? options : { ...options, ...within(search, version, options) })
  }
}

function within(bundlePath, version, { translations }) {
  const placeholder = (translations?.placeholder ?? 'Search') + ' (' + version + ')'
  return { bundlePath, translations: { ...translations, placeholder } }
}
`
}

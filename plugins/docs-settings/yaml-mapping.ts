import type { Mapped, MappedAddress } from './mapped.ts'

/** The keys below which MyST, Jupyter Book and mkdocstrings name the docs of others. */
const KEYS = new Set(['intersphinx_mapping', 'references', 'inventories', 'import'])

const KEY = /^(?<indent>[ ]*)(?<dash>- )?["']?(?<key>[\w.-]+)["']?[ ]*:(?=\s|$)/
const ADDRESS = /https?:\/\/[^\s"'<>,{}[\]()#]+/g

/**
 * Reads the addresses of other docs in a settings file of MyST, Jupyter Book or mkdocs. It goes by
 * lines and indents, so that a tag of another program does no harm.
 */
export function yamlMapping(text: string): Mapped {
  const addresses: MappedAddress[] = []
  let below: number | undefined
  let name = ''
  let start = 0
  for (const line of text.split('\n')) {
    const groups = KEY.exec(line)?.groups
    const indent = /^ */.exec(line)?.[0].length ?? 0
    const isBlank = /^\s*(?:#|$)/.test(line)
    const isItem = indent === below && line.startsWith('- ', indent)
    if (!isBlank && below !== undefined && indent <= below && !isItem) below = undefined
    if (groups?.['key'] !== undefined) name = groups['key']
    if (below === undefined && KEYS.has(groups?.['key'] ?? '')) below = indent
    if (below !== undefined) addresses.push(...addressesIn(line, name, start))
    start += line.length + 1
  }
  return { addresses, computed: 0 }
}

function addressesIn(line: string, name: string, offset: number): readonly MappedAddress[] {
  const written = line.replace(/(^|\s)#.*$/s, '')
  return [...written.matchAll(ADDRESS)].map(({ 0: url, index }) => {
    const start = offset + index
    return { name, url, start, end: start + url.length }
  })
}

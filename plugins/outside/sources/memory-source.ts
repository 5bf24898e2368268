import { startBelow } from '../../basics/paths.ts'
import type { Source } from './source.ts'

/** Holds documents and other files in memory, by path, for tests and editors. */
export function memorySource(contents: Readonly<Record<string, string | Uint8Array>>): Source {
  const isFolder = (path: string) => {
    const start = startBelow(path.replace(/\/+$/, ''))
    return Object.keys(contents).some((each) => each.startsWith(start))
  }
  const found = (path: string) => (Object.hasOwn(contents, path) ? contents[path] : undefined)
  return {
    async list() {
      const files = Object.entries(contents).flatMap(([path, text]) =>
        typeof text === 'string' ? [{ path, text }] : [],
      )
      return { files, findings: [], passedOver: [] }
    },
    read(path) {
      const content = found(path)
      return typeof content === 'object' ? new TextDecoder().decode(content) : content
    },
    bytes(path) {
      const content = found(path)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    has: (path) => Object.hasOwn(contents, path) || isFolder(path),
    names(folder) {
      const start = startBelow(folder)
      const below = Object.keys(contents).filter((path) => path.startsWith(start))
      return [...new Set(below.map((path) => path.slice(start.length).split('/')[0] ?? ''))]
    },
  }
}

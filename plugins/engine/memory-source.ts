import type { Source } from './source.ts'

/** Documents given as text, by path: for tests and for editors. */
export function memorySource(texts: Readonly<Record<string, string>>): Source {
  return {
    async list() {
      const files = Object.entries(texts).map(([path, text]) => ({ path, text }))
      return { files, findings: [] }
    },
    read: (path) => (Object.hasOwn(texts, path) ? texts[path] : undefined),
    has: (path) => Object.hasOwn(texts, path),
  }
}

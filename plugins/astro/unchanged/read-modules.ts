import { isAbsolute, resolve } from 'node:path'
import { isBelow } from '../../outside/files/project-path.ts'

/** The part of Vite's plugin interface that is used here. */
export interface ReadModules {
  readonly name: string
  buildEnd(this: Bundle): void
  readonly found: () => readonly string[]
}

interface Bundle {
  getModuleIds(): Iterable<string>
}

/** A Vite plugin that collects the files outside a folder which a bundle is made of. */
export function readModules(root: string): ReadModules {
  const found = new Set<string>()
  const top = resolve(root)
  return {
    name: 'milepost:read-modules',
    found: () => [...found].sort(),
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const [path = ''] = id.split('?')
        if (isAbsolute(path) && !isBelow(top, path)) found.add(path)
      }
    },
  }
}

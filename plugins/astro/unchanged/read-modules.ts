import { isAbsolute, resolve } from 'node:path'
import { isBelow } from '../../outside/files/project-path.ts'

/** The part of Vite's plugin interface that is used here. */
export interface ReadModules {
  readonly name: string
  buildEnd(this: Bundle): void
  /** Returns the files outside the folder, and those of packages in it. */
  readonly found: () => readonly string[]
  /** Returns the files in the folder that belong to no package. */
  readonly own: () => readonly string[]
}

interface Bundle {
  getModuleIds(): Iterable<string>
}

const OF_A_PACKAGE = /[\\/]node_modules[\\/]/

/** A Vite plugin that collects the files which a bundle is made of. */
export function readModules(root: string): ReadModules {
  const found = new Set<string>()
  const own = new Set<string>()
  const top = resolve(root)
  return {
    name: 'milepost:read-modules',
    found: () => [...found].sort(),
    own: () => [...own].sort(),
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const [path = ''] = id.split('?')
        if (!isAbsolute(path)) continue
        const isOwn = isBelow(top, path) && !OF_A_PACKAGE.test(path.slice(top.length))
        const files = isOwn ? own : found
        files.add(path)
      }
    },
  }
}

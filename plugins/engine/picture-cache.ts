import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Finished pictures from earlier runs, a file for each digest. */
export function pictureCache(root: string) {
  const folder = join(root, 'node_modules', '.cache', 'milepost', 'pictures')
  const fileOf = (digest: string) => join(folder, `${digest}.svg`)
  return {
    get(digest: string): string | undefined {
      try {
        return readFileSync(fileOf(digest), 'utf8')
      } catch {
        return undefined
      }
    },
    /** Whole or not at all. A folder that cannot be written costs only time. */
    set(digest: string, svg: string): void {
      const aside = `${fileOf(digest)}.${process.pid}`
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(aside, svg)
        renameSync(aside, fileOf(digest))
      } catch {
        rmSync(aside, { force: true })
      }
    },
  }
}

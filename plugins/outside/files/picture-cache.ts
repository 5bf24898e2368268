import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What earlier runs made of diagrams, a file for each digest: a picture or a mistake, as JSON. */
export function pictureCache(root: string) {
  const folder = join(root, 'node_modules', '.cache', 'milepost', 'pictures')
  const fileOf = (digest: string) => join(folder, `${digest}.json`)
  return {
    get(digest: string): string | undefined {
      try {
        return readFileSync(fileOf(digest), 'utf8')
      } catch {
        return undefined
      }
    },
    /** Whole or not at all. A folder that cannot be written costs only time. */
    set(digest: string, answer: string): void {
      const aside = `${fileOf(digest)}.${process.pid}`
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(aside, answer)
        renameSync(aside, fileOf(digest))
      } catch {
        rmSync(aside, { force: true })
      }
    },
  }
}

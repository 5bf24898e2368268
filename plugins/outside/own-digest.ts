import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOME } from './home.ts'

/** Changes whenever a file of Milepost itself does: whatever is kept between builds depends on it. */
export function ownDigest(): string {
  const root = fileURLToPath(HOME)
  const hash = createHash('sha256')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  for (const file of files) {
    if (/\.[jt]s$/.test(file)) hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 32)
}

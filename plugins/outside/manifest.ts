import { existsSync, readFileSync } from 'node:fs'
import { HOME } from './home.ts'

const manifest: { version: string; homepage: string; repository: { url: string } } = JSON.parse(
  readFileSync(new URL('../package.json', HOME), 'utf8'),
)

/** Milepost's own version, and the address of its docs. */
export const { version, homepage } = manifest

/** The name of Milepost's own repository: `owner/name`. */
export const repositoryName = manifest.repository.url.replace(
  /^.*\/([^/]+\/[^/]+?)(?:\.git)?$/,
  '$1',
)

const revisionFile = new URL('revision.txt', HOME)

/** The commit that the published code was built from. Undefined for code that was not built. */
export const ownRevision = existsSync(revisionFile)
  ? readFileSync(revisionFile, 'utf8').trim()
  : undefined

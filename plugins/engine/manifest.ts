import { readFileSync } from 'node:fs'

const manifest: { version: string; homepage: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

/** Of Milepost itself, and where its own docs are. */
export const { version, homepage } = manifest

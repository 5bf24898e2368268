import { readFileSync } from 'node:fs'
import { HOME } from './home.ts'

const manifest: { version: string; homepage: string } = JSON.parse(
  readFileSync(new URL('../package.json', HOME), 'utf8'),
)

/** Of Milepost itself, and where its own docs are. */
export const { version, homepage } = manifest

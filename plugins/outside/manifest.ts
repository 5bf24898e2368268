import { readFileSync } from 'node:fs'
import { HOME } from './home.ts'

const manifest: { version: string; homepage: string } = JSON.parse(
  readFileSync(new URL('../package.json', HOME), 'utf8'),
)

/** Milepost's own version, and the address of its docs. */
export const { version, homepage } = manifest

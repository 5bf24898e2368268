import { readFileSync } from 'node:fs'
import { HOME } from './home.ts'

/** Returns the text of a file that Milepost itself brings, by its path from our own folder. */
export function ownText(path: string): string {
  return readFileSync(new URL(path, HOME), 'utf8')
}

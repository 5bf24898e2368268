import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const INLINE = /<script is:inline[^>]*>(.*?)<\/script>/gs

/**
 * Returns the scripts that Starlight's components write into every page, in the order of their
 * files. They are those of the Starlight version that the project in this folder uses.
 */
export function inlineScripts(root: string): readonly string[] {
  const { resolve } = createRequire(join(root, 'package.json'))
  const folder = dirname(dirname(resolve('@astrojs/starlight/components/Head.astro')))
  const files = globSync('**/*.astro', { cwd: folder }).sort()
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'))
  return texts.flatMap((text) => [...text.matchAll(INLINE)].map(([, script = '']) => script))
}

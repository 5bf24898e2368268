import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Returns the icons of the Starlight version that the project in this folder uses, by name: each is
 * the inner part of an SVG of 24 by 24. Starlight exports them to components only, so they are read
 * from its file. Without Starlight, there are none.
 */
export async function starlightIcons(root: string): Promise<Readonly<Record<string, string>>> {
  const file = iconFile(root)
  if (file === undefined || !existsSync(file)) return {}
  const { Icons = {} }: { Icons?: Readonly<Record<string, string>> } = await import(
    /* @vite-ignore */ pathToFileURL(file).href
  )
  return Icons
}

function iconFile(root: string): string | undefined {
  try {
    const { resolve } = createRequire(join(root, 'package.json'))
    const folder = dirname(dirname(resolve('@astrojs/starlight/components/Head.astro')))
    return join(folder, 'components-internals', 'Icons.js')
  } catch {
    return undefined
  }
}

import { join } from 'node:path'
import type { AstroConfig, AstroIntegration } from 'astro'
import { isFile, readText } from '../../outside/files/disk.ts'
import type { CompileStep } from './compiler.ts'
import { storeFile } from './store-module.ts'

type BuildSetup = NonNullable<AstroIntegration['hooks']['astro:build:setup']>
type BuildSettings = Parameters<BuildSetup>[0]['vite']

/** The parts of a site's code that are in none of its files. */
interface SiteCode {
  readonly root: string
  readonly config?: AstroConfig
  readonly routes: unknown
  /** Returns what the code of our own modules is made of. */
  made?(): readonly unknown[]
}

/**
 * Returns settings of Vite for a build that may use what an earlier one has compiled. A site that
 * keeps its collections in several files is compiled each time, since they are part of its code.
 */
export function builderSettings(
  { builder }: BuildSettings,
  site: SiteCode,
  change: (step: CompileStep, made: readonly unknown[]) => CompileStep,
) {
  const { buildApp } = builder ?? {}
  if (!buildApp || storeFile(site.config) === undefined) return undefined
  return { builder: change({ buildApp }, madeOf(site)) }
}

/** The lists of files that Astro's collections import. */
const LISTS = ['content-assets.mjs', 'content-modules.mjs']

function madeOf({ made, routes, root }: SiteCode): readonly unknown[] {
  const lists = LISTS.map((name) => join(root, '.astro', name))
  return [made?.(), routes, lists.map((path) => (isFile(path) ? listIn(readText(path)) : ''))]
}

/** Returns the code of a list. Astro writes an empty one in two ways. */
function listIn(text: string): string {
  return text.trim().replace('new Map([])', 'new Map()')
}

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import type { TestProject } from '../project.ts'
import { siteBuilder } from '../site-builder.ts'

/** The sentence of a build that has nothing to do. */
export const UNCHANGED = 'Nothing that the site is made of has changed'

/** The sentence of a build that uses the code which an earlier one has compiled. */
export const NOT_COMPILED = 'The code of the site has not changed; it is not compiled again.'

export const HERE = { TZ: 'America/New_York', LC_ALL: 'C' }

/** The environment of another machine, which lists folders in another order. */
const ELSEWHERE = {
  TZ: 'Pacific/Kiritimati',
  LC_ALL: 'tr_TR.UTF-8',
  LANG: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import ${resolve('tests/astro/unchanged/reversed-folders.mjs')}`,
}

const buildElsewhere = siteBuilder(ELSEWHERE)

/** Builds the site after a change, and as it is somewhere else without anything kept. */
export async function expectAsClean(
  site: TestProject,
  change: () => void,
  code: 'compiled' | 'kept',
): Promise<void> {
  change()
  const other = mkdtempSync(join(process.cwd(), '.milepost-test-elsewhere-'))
  try {
    const isKept = (path: string) => !/[\\/](?:dist|\.cache|\.astro)(?:[\\/]|$)/.test(path)
    cpSync(site.root, other, { recursive: true, filter: isKept })
    rmSync(join(other, 'node_modules/.cache'), { recursive: true, force: true })
    const [own, elsewhere] = await Promise.all([site.build(HERE), buildElsewhere({ root: other })])
    expect(own.code, own.output).toBe(0)
    expect(elsewhere.code, elsewhere.output).toBe(0)
    expect(own.output).not.toContain(UNCHANGED)
    expect(own.output.includes(NOT_COMPILED) ? 'kept' : 'compiled').toBe(code)
    expect(changedFiles(filesIn(other), filesIn(site.root))).toEqual([])
  } finally {
    rmSync(other, { recursive: true, force: true })
  }
}

type Built = ReadonlyMap<string, string>

export function filesIn(root: string): Built {
  const folder = join(root, 'dist')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(
    paths.map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')] as const),
  )
}

/** Names the files that two sites do not share, byte for byte. */
export function changedFiles(before: Built, after: Built): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort()
}

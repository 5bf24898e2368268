import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, guests } from '../../bench/guest-sites.ts'
import { buildPackage, installPacked } from '../built-package.ts'
import { write } from '../guides/following.ts'
import { deadLinks } from './dead-links.ts'
import { outsideTests } from './project.ts'

/**
 * The package as it is packed, in sites and scripts of others. The other packages are links to those
 * of this repository; `bench/guests.ts` installs all of them with npm.
 */
let home: string
let project: string

beforeAll(async () => {
  home = await buildPackage()
  cpSync('src', join(home, 'src'), { recursive: true })
  project = installPacked(home)
}, 300_000)

afterAll(() => rmSync(home, { recursive: true }))

const TRACKED = ['/one', '/two']

test.each([
  ['own pages and two languages', TRACKED],
  ['a workspace of a monorepo', TRACKED],
  ['Astro without Starlight', []],
  ['milepost() without Starlight', undefined],
  ['a unified script', undefined],
  ['the command line alone', undefined],
])(
  '%s',
  (name, dead) => {
    const guest = guests('')[name]
    if (guest === undefined) throw new RangeError(`There is no guest \`${name}\`.`)
    const root = join(project, name.replaceAll(/\W/g, '-'))
    write(root, guest.files)
    const at = join(root, guest.at ?? '.')
    for (const command of guest.commands) expect(ran(at, command, guest)).toBe('as it should')
    for (const [file, text] of Object.entries(guest.holds)) {
      expect(readFileSync(join(at, file), 'utf8'), file).toContain(text)
    }
    if (dead) expect(deadLinks(join(at, 'dist'), 'https://example.org')).toEqual(dead)
  },
  600_000,
)

test('the package brings no Astro and no Starlight of its own', () => {
  const manifest = readFileSync(join(project, 'node_modules/milepost/package.json'), 'utf8')
  const { dependencies, peerDependencies } = JSON.parse(manifest)
  for (const name of ['astro', '@astrojs/starlight', 'mermaid', 'jsdom']) {
    expect(dependencies[name]).toBeUndefined()
    expect(peerDependencies[name]).toMatch(/^[\^>]/)
  }
  expect(existsSync(join(project, 'node_modules/milepost/node_modules'))).toBe(false)
})

const PROGRAMS: Readonly<Record<string, string>> = {
  astro: 'astro/bin/astro.mjs',
  milepost: 'milepost/build/cli/main.js',
}

/** Runs a command of a guest; returns its output when it ends in another way than it should. */
function ran(cwd: string, [program, name = '', ...words]: readonly string[], guest: Guest): string {
  const file = program === 'npx' ? join(project, 'node_modules', PROGRAMS[name] ?? '') : name
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], {
    cwd,
    env: outsideTests(),
    encoding: 'utf8',
  })
  const output = `${stdout}${stderr}`
  const isRight = guest.refused === undefined ? status === 0 : status !== 0
  return isRight && output.includes(guest.refused ?? '') ? 'as it should' : output
}

import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { expect, test } from 'vitest'

const readme = readFileSync('plugins/README.md', 'utf8')
const TABLE = 'the table of floors in plugins/README.md'
const floors = new Map(
  rows('Floors').map(([floor, room]) => [room?.replace(/\/$/, '') ?? '', Number(floor)]),
)
const borders = new Map(
  rows('Which room may import which package').flatMap(([names, folders]) => border(names, folders)),
)
const files = globSync('plugins/*/**/*.ts').map((file) => file.replaceAll('\\', '/'))

test('every room of plugins/ has a row, and every row has a room, a floor and a reason', () => {
  const rooms = new Set(files.map(roomOf))
  const without = [...rooms].filter((room) => !floors.has(room))
  const empty = [...floors.keys()].filter((room) => !rooms.has(room))
  const partial = rows('Floors').filter(
    ([floor, , holds, why]) => Number.isNaN(Number(floor)) || !holds || !why,
  )
  expect([
    ...without.map((room) => `plugins/${room}/ has no row in ${TABLE}; add one`),
    ...empty.map((room) => `plugins/${room}/ is not there; remove its row from ${TABLE}`),
    ...partial.map((row) => `${row.join(' | ')} lacks a cell in ${TABLE}; fill it in`),
  ]).toEqual([])
})

test('no room is a drawer: at most 25 files lie in one folder, rules apart', () => {
  const sizes = Map.groupBy(files, roomOf)
  const full = [...sizes].filter(([room, inside]) => room !== 'rules' && inside.length > 25)
  expect(
    full.map(
      ([room, inside]) => `plugins/${room}/ holds ${inside.length} files; divide it into rooms`,
    ),
  ).toEqual([])
})

test('a file imports only from lower floors or its own room', () => {
  expect(files.length).toBeGreaterThan(5)
  expect(files.flatMap(climbingImports)).toEqual([])
})

test('no two files import each other, however far the way round', () => {
  const reached = new Map(files.map((file) => [file, importedBy(file)]))
  const circles = files.filter((file) => reachFrom(file, reached).has(file))
  expect(circles.map((file) => `${file} imports itself, through others; cut the circle`)).toEqual(
    [],
  )
})

test('each outside package is touched in its own place only', () => {
  expect(borders.size).toBeGreaterThan(5)
  expect(files.flatMap(strayPackages)).toEqual([])
})

test('no file is longer than 220 lines', () => {
  const written = globSync('{plugins,src,tests,bench}/**/*.{ts,mjs,astro,css}')
  expect(written).toContain('tests/floors.test.ts')
  const long = written.filter((file) => readFileSync(file, 'utf8').split('\n').length > 221)
  expect(long.map((file) => `${file} is too long; divide it in two`)).toEqual([])
})

test('nine files in ten of plugins/ have 120 lines or less, and half of them 60', () => {
  const lengths = globSync('plugins/**/*.ts')
    .map((file) => readFileSync(file, 'utf8').split('\n').length - 1)
    .sort((a, b) => a - b)
  const longest = (share: number) => lengths[Math.floor((lengths.length - 1) * share)]
  expect(longest(0.5)).toBeLessThanOrEqual(60)
  expect(longest(0.9)).toBeLessThanOrEqual(120)
})

test('every dependency has its reason', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const reasons = new Set(rows('Dependencies').flatMap(([name]) => name?.split(', ') ?? []))
  const without = Object.keys(dependencies).filter((name) => !reasons.has(name))
  expect(
    without.map(
      (name) => `${name} has no reason; add a row under "Dependencies" in plugins/README.md`,
    ),
  ).toEqual([])
})

test('no exported name or field holds a word that has a better one, by the table of words', () => {
  const better = new Map(
    rows('Glossary').flatMap(([say = '', not = '']) => not.split(', ').map((word) => [word, say])),
  )
  expect(better.size).toBeGreaterThan(20)
  const wrong = files.flatMap((file) =>
    [...exportedNames(file), ...exportedFields(file)].flatMap((name) =>
      wordsOf(name)
        .filter((word) => better.has(word))
        .map((word) => `${file}: ${name}; say ${better.get(word)}, not ${word}`),
    ),
  )
  expect(wrong).toEqual([])
})

function exportedNames(file: string): string[] {
  const names = readFileSync(file, 'utf8').matchAll(
    /^export (?:default )?(?:async )?(?:function\*?|const|type|interface|class) (\w+)/gm,
  )
  return [...names].map(([, name = '']) => name)
}

/** The fields of exported interfaces, which the code outside a file reads and writes too. */
function exportedFields(file: string): string[] {
  const interfaces = readFileSync(file, 'utf8').matchAll(/^export interface [^\n]*\{\n(.*?)^\}/gms)
  return [...interfaces].flatMap(([, body = '']) =>
    [...body.matchAll(/^ {2}(?:readonly )?'?([\w-]+)'?\??[(:<]/gm)].map(([, name = '']) => name),
  )
}

/** The words of a name, in small letters: `isNeverAllowed` and `NEVER_ALLOWED` have the same. */
function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase())
}

/** Everything that a file imports, and what that imports in turn. */
function reachFrom(start: string, imported: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>()
  const next = [...(imported.get(start) ?? [])]
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    next.push(...(imported.get(file) ?? []))
  }
  return reached
}

function importedBy(file: string): string[] {
  return imports(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(file), name)))
}

function climbingImports(file: string): string[] {
  const own = roomOf(file)
  return importedBy(file)
    .filter((target) => roomOf(target) !== own && !(floorOf(target) < floorOf(file)))
    .map((target) => `${file} imports ${target}, which is not on a lower floor; see ${TABLE}`)
}

function strayPackages(file: string): string[] {
  return imports(file)
    .filter((name) => borders.has(name) && !borders.get(name)?.includes(folderOf(file)))
    .map((name) => `${file} imports ${name}; plugins/README.md says which rooms may`)
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const names = text.matchAll(
    /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm,
  )
  return [...names].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

function folderOf(file: string): string {
  return file.split('/')[1] ?? ''
}

/** A folder at any depth: `links/pinned`. */
function roomOf(file: string): string {
  return dirname(file).slice('plugins/'.length)
}

function floorOf(file: string): number {
  return floors.get(roomOf(file)) ?? Number.POSITIVE_INFINITY
}

function border(names = '', folders = ''): [string, string[]][] {
  const allowed = folders.split(', ').map((folder) => folder.replace('/', ''))
  return names.split(', ').map((name) => [name, allowed])
}

function rows(heading: string): string[][] {
  const section = readme.split('\n## ').find((part) => part.startsWith(heading)) ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}

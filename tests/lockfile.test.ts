import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly inBundle?: boolean
  readonly link?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)

const AGAIN =
  'write it again: rm package-lock.json && npm install --package-lock-only --omit-lockfile-registry-resolved'

test('the lock file has a row for the native packages of every platform, or npm ci refuses it', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
  const missing = Object.entries(lock.packages).flatMap(([path, row]) =>
    Object.keys(row.optionalDependencies ?? {})
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path} wants ${name}, which package-lock.json lacks; ${AGAIN}`),
  )
  expect(missing).toEqual([])
})

test('the lock file names no registry', () => {
  const resolved = Object.values(lock.packages).filter((row) => row.resolved !== undefined)
  expect(resolved.length, `package-lock.json names a registry; ${AGAIN}`).toBe(0)
})

test('every package of every platform is known by its content', () => {
  const unverified = Object.entries(lock.packages)
    .filter(([path, { link, inBundle }]) => path !== '' && !link && !inBundle)
    .filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
  expect(
    unverified.map(([path]) => `${path} has no digest in package-lock.json; ${AGAIN}`),
  ).toEqual([])
})

/** Says whether Node finds `name` from a package: in its own folder, or in one above. */
function isLocked(path: string, name: string): boolean {
  const steps = path.split('/node_modules/')
  const folders = steps.map((_, at) => steps.slice(0, at + 1).join('/node_modules/'))
  return ['', ...folders].some((folder) => {
    const inside = folder === '' ? 'node_modules' : `${folder}/node_modules`
    return lock.packages[`${inside}/${name}`]?.version !== undefined
  })
}

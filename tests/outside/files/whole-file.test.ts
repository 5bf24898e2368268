import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import {
  isRunning,
  removeLeftovers,
  temporaryPath,
  writeAside,
  writeWhole,
} from '../../../plugins/outside/files/whole-file.ts'
import { scratchProject } from '../../scratch.ts'
import { ENDED } from './written.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const modeOf = (path: string) => statSync(path).mode & 0o777

test('a file that is written again keeps its mode, and a new one gets the mode that is asked for', () => {
  const root = scratchProject({ 'a.md': 'one' })
  const path = (name: string) => join(root, name)
  chmodSync(path('a.md'), 0o626)
  writeWhole(path('a.md'), 'two', 0o600)
  writeWhole(path('new/b.md'), Buffer.from('three'), 0o600)
  expect(readFileSync(path('a.md'), 'utf8')).toBe('two')
  expect(readFileSync(path('new/b.md'), 'utf8')).toBe('three')
  expect([modeOf(path('a.md')), modeOf(path('new/b.md'))]).toEqual([0o626, 0o600])
  expect(readdirSync(root, { recursive: true }).sort()).toEqual(['a.md', 'new', 'new/b.md'])
})

test('a link is replaced by a file, and what it leads to stays', () => {
  const root = scratchProject({ 'a.md': 'one' })
  symlinkSync('a.md', join(root, 'link.md'))
  writeWhole(join(root, 'link.md'), 'two', 0o600)
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('one')
  expect(modeOf(join(root, 'link.md'))).toBe(0o600)
})

test('a file that cannot be written leaves nothing beside it, and the reason of the system', () => {
  const root = scratchProject({ 'folder/a.md': '' })
  expect(() => writeWhole(join(root, 'folder'), 'text')).toThrow(/^EISDIR: .*, rename/)
  expect(() => writeAside(join(root, 'gone/a.md'), 'text')).toThrow(/^ENOENT: .*, open/)
  expect(readdirSync(root)).toEqual(['folder'])
})

test('only names of our own temporary files are left over', () => {
  const left = `.milepost-${ENDED}-0123456789ab.tmp`
  const others = [`x${left}`, `${left}x`, `.milepost-${ENDED}-0123456789AB.tmp`, '.milepost-1.tmp']
  const root = scratchProject(Object.fromEntries([left, ...others].map((name) => [name, ''])))
  removeLeftovers(root)
  removeLeftovers(join(root, 'gone'))
  expect(readdirSync(root).sort()).toEqual(others.sort())
})

test('a temporary file of a running process is left over after an hour', () => {
  const root = scratchProject({})
  const file = temporaryPath(root)
  writeFileSync(file, '')
  utimesSync(file, 1_000, 1_000)
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 + 3_600_000 })
  removeLeftovers(root)
  expect(readdirSync(root)).toEqual([basename(file)])
  vi.setSystemTime(1_000_000 + 3_600_001)
  removeLeftovers(root)
  expect(readdirSync(root)).toEqual([])
})

test('a process of another user is running, and one that has ended is not', () => {
  expect([process.pid, ENDED].map(isRunning)).toEqual([true, false])
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' })
  })
  expect(isRunning(1)).toBe(true)
})

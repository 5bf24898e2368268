import { existsSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CacheFile, cacheFile } from '../../../plugins/outside/files/cache-file.ts'
import { digestOf } from '../../../plugins/outside/files/digest.ts'
import { installStamp } from '../../../plugins/outside/files/install-stamp.ts'
import { sealedFolder } from '../../../plugins/outside/files/sealed-folder.ts'
import { scratchProject } from '../../scratch.ts'

/** A project that can keep results, and the file of one that depends on something. */
function project() {
  const root = scratchProject({ 'node_modules/.package-lock.json': '{}' })
  const at = (...depends: readonly unknown[]): CacheFile<unknown> =>
    cacheFile(root, 'note', depends)
  return { root, at }
}

test('a value is read again by whoever depends on the same', () => {
  const { root, at } = project()
  expect(at('a').read()).toBeUndefined()
  at('a').write({ n: [1, null], text: 'é\n' })
  expect(at('a').read()).toEqual({ n: [1, null], text: 'é\n' })
  expect(at('b').read()).toBeUndefined()
  expect(at().read()).toBeUndefined()
  expect(sealedFolder(root).read('note')).toBe(
    `${digestOf(['a', installStamp()])}\n{"n":[1,null],"text":"é\\n"}`,
  )
})

test('a value that is removed is not read', () => {
  const { at } = project()
  at('a').write(1)
  at('a').remove()
  expect(at('a').read()).toBeUndefined()
})

test('a project without `node_modules` keeps nothing', () => {
  const file = cacheFile(scratchProject({}), 'note', [])
  file.write(1)
  file.remove()
  expect(file.read()).toBeUndefined()
})

test('the next value takes away results that are older, where all have more than 1 GiB', () => {
  const { root, at } = project()
  at('a').write(1)
  const large = join(root, 'node_modules/.cache/milepost/large')
  writeFileSync(large, '')
  truncateSync(large, 1024 ** 3 - 200)
  utimesSync(large, new Date(Date.now() - 1_000), new Date(Date.now() - 1_000))
  at('a').write(1)
  expect(existsSync(large)).toBe(true)
  truncateSync(large, 1024 ** 3)
  utimesSync(large, new Date(Date.now() - 1_000), new Date(Date.now() - 1_000))
  at('a').write(1)
  expect(existsSync(large)).toBe(false)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builderOf, compiledIn, foldersOf } from '../../../plugins/astro/compiled/builder.ts'
import { scratchProject } from '../../scratch.ts'

const builderIn = (root: string) => {
  const environment = (name: string, folder: string) => ({
    name,
    isBuilt: false,
    config: { publicDir: join(root, 'public'), build: { outDir: join(root, folder) } },
  })
  const environments = {
    client: environment('client', 'dist'),
    prerender: environment('prerender', 'dist/.prerender'),
  }
  return { environments, build: () => Promise.reject(new Error('It compiles.')) }
}

const BUILT = {
  'public/robots.txt': 'Disallow:\n',
  'dist/robots.txt': 'Disallow:\n',
  'dist/_astro/logo.png': Buffer.from([255, 216, 0]),
  'dist/.prerender/prerender-entry.12.mjs': "export const app = 'ö'\n",
  'dist/.prerender/chunks/a.mjs': 'export {}\n',
}

test('a builder with compiled files writes the same bytes, and public files as they are', async () => {
  const folders = foldersOf(builderIn(scratchProject(BUILT)))
  const kept = folders && compiledIn(folders)
  expect(Object.keys(kept?.client ?? {})).toEqual(['_astro/logo.png'])
  const root = scratchProject({ 'public/robots.txt': 'Disallow: /\n' })
  const given = builderIn(root)
  const next = foldersOf(given)
  if (!kept || !next) throw new Error('The builder has no folders.')
  const builder = builderOf(kept, { given, folders: next })
  const output = await builder.build(given.environments.prerender)
  await builder.build(given.environments.client)
  expect(output).toMatchObject({ output: [{ fileName: 'prerender-entry.12.mjs' }] })
  expect(given.environments.prerender.isBuilt).toBe(true)
  const read = (path: string) => readFileSync(join(root, path))
  for (const path of Object.keys(BUILT).filter((each) => each !== 'dist/robots.txt')) {
    if (path.startsWith('dist/'))
      expect(read(path), path).toEqual(Buffer.from(Reflect.get(BUILT, path)))
  }
  expect(read('dist/robots.txt').toString()).toBe('Disallow: /\n')
})

test('nothing is kept without a first file, and none is written outside of its folder', async () => {
  const given = builderIn(scratchProject({ 'dist/.prerender/a.mjs': '' }))
  const folders = foldersOf(given)
  if (!folders) throw new Error('The builder has no folders.')
  expect(compiledIn(folders)).toBeUndefined()
  const kept = { folder: '', server: { '../../../a.mjs': '' }, entry: 'a.mjs', client: {} }
  await expect(
    builderOf(kept, { given, folders }).build(given.environments.prerender),
  ).rejects.toThrow('`../../../a.mjs` leads out of its folder.')
})

import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { openProject } from '../../plugins/engine/project.ts'
import { withoutExit } from '../../plugins/outside/exit-guard.ts'
import { milepostIn } from '../cli/terminal.ts'
import { commit, repository, write } from '../repository.ts'
import { mdx } from '../vocabulary.ts'

const BAD = { 'content/process/p.mdx': mdx('title: P', '[[nowhere]]') }
const GREEN = 'export default { rules: { "unknown-reference": "off" } }\n'

vi.setConfig({ testTimeout: 120_000 })

test('the configuration is that of the revision, with what it imports', async () => {
  const root = repository({
    ...BAD,
    'package.json': '{ "type": "module" }',
    'milepost.config.ts': `import { content } from './settings/content.ts'
import terms from './settings/terms.json' with { type: 'json' }
import { site } from 'terms'
export default { content, site, triage: terms as { days: number } }`,
    'settings/content.ts': "export { own as content } from '../own.mjs'",
    'settings/terms.json': '{ "days": 3 }',
    'own.mjs': "export const own = 'words'",
    'node_modules/terms/package.json': '{ "type": "module", "exports": "./terms.js" }',
    'node_modules/terms/terms.js': "export const site = 'https://example.org'",
  })
  write(root, {
    'milepost.config.ts': undefined,
    'own.mjs': 'process.exit(0)',
    'package.json': '{ "type": "commonjs" }',
    'milepost.config.mjs': GREEN,
  })
  commit(root)
  expect(readByNode(root, 'HEAD~1')).toEqual({
    content: 'words',
    site: 'https://example.org',
    days: 3,
  })
})

test('a project in a folder of its repository, whose configuration reaches above it', async () => {
  const root = repository({
    'shared.mjs': "export default { content: 'text' }",
    'docs/milepost.config.mjs': "export { default } from '../shared.mjs'",
  })
  write(root, { 'shared.mjs': 'throw 1' })
  const { config } = await openProject(`${root}/docs`, { configFrom: 'main' })
  expect(config.content).toBe('text')
})

test('a configuration with a name that nothing is read from is refused there too', async () => {
  const root = repository({ ...BAD, 'milepost.config.json': '{}' })
  write(root, { 'milepost.config.json': undefined })
  await expect(openProject(root, { configFrom: 'main' })).rejects.toThrow(
    'Cannot read the configuration `milepost.config.json`: it must be called',
  )
})

test('without a configuration there, the defaults; a file that is named must be there', async () => {
  const root = repository(BAD)
  write(root, { 'milepost.config.mjs': GREEN })
  const check = (...argv: readonly string[]) => milepostIn(root, ['check', ...argv])
  expect((await openProject(root)).config.rules).toEqual({ 'unknown-reference': 'off' })
  expect((await openProject(root, { configFrom: 'main' })).config.rules).toEqual({})
  expect((await openProject(root, { config: false })).config.rules).toEqual({})
  expect((await check()).exit).toBe(0)
  expect((await check('--no-config')).exit).toBe(1)
  expect((await check('--config-from', 'main')).exit).toBe(1)
  expect(await check('--config-from', 'main', '--config', 'own.mjs')).toMatchObject({
    exit: 2,
    err: 'milepost: Cannot find `own.mjs` in `main`.\n',
  })
  expect(await check('--config-from', 'nowhere')).toMatchObject({
    exit: 2,
    err: 'milepost: Cannot read the configuration of `nowhere`: git knows no such revision here as `nowhere`; fetch it first, or correct its name (`git branch --all` lists branches).\n',
  })
  expect((await check('--config-from', 'main', '--no-config')).exit).toBe(2)
})

test('a link in the revision leads nowhere', async () => {
  const root = repository(BAD)
  symlinkSync('green.mjs', join(root, 'milepost.config.mjs'))
  write(root, { 'green.mjs': GREEN })
  commit(root)
  expect((await openProject(root)).config.rules).not.toEqual({})
  expect((await openProject(root, { configFrom: 'HEAD' })).config.rules).toEqual({})
})

test('code that ends the process is an error; code without an end is given up', async () => {
  const leave = withoutExit(async () => process.exit(0))
  await expect(leave).rejects.toThrow('it calls `process.exit`')
  vi.useFakeTimers()
  const waiting = withoutExit(
    () => new Promise(() => {}),
    () => true,
  )
  const given = expect(waiting).rejects.toThrow('it does not come to an end')
  await vi.advanceTimersByTimeAsync(60_000)
  await given
  vi.useRealTimers()
})

test('code is given time as long as it computes or reads, however slow the machine is', async () => {
  vi.useFakeTimers()
  const work = Promise.withResolvers<string>()
  let looks = 0
  const isIdle = () => {
    looks += 1
    return looks % 250 > 0
  }
  const loading = withoutExit(() => work.promise, isIdle)
  await vi.advanceTimersByTimeAsync(3_600_000)
  work.resolve('loaded')
  expect(await loading).toBe('loaded')
  expect(looks).toBeGreaterThan(30_000)
  vi.useRealTimers()
})

/** Loads the configuration of a revision in Node itself, without the tools of tests. */
function readByNode(root: string, configFrom: string): unknown {
  const engine = pathToFileURL(resolve('plugins/engine/project.ts')).href
  const code = `
import { openProject } from ${JSON.stringify(engine)}
const { config } = await openProject('.', { configFrom: '${configFrom}' })
console.log(JSON.stringify({ content: config.content, site: config.site, days: config.triage.days }))`
  const args = ['--input-type=module', '-e', code]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

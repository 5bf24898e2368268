import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runGit } from '../../../plugins/outside/git/git.ts'
import { git, repository } from '../../repository.ts'

/** The settings of every call of git, which no repository changes. */
const SETTINGS = {
  'safe.bareRepository': 'explicit',
  'core.hooksPath': '/dev/null',
  'core.fsmonitor': 'false',
  'core.attributesFile': '/dev/null',
  'core.quotePath': 'false',
  'protocol.allow': 'never',
  'submodule.recurse': 'false',
  'log.showSignature': 'false',
  'gc.auto': '0',
  'maintenance.auto': 'false',
} as const

const VARIABLES = [
  'GIT_ALLOW_PROTOCOL=:',
  'GIT_ATTR_NOSYSTEM=1',
  'GIT_NO_LAZY_FETCH=1',
  'GIT_NO_REPLACE_OBJECTS=1',
  'GIT_OPTIONAL_LOCKS=0',
  'GIT_TERMINAL_PROMPT=0',
  'LC_ALL=C',
] as const

test('no setting of a repository wins over those that keep it from running anything', async () => {
  const root = realpathSync(repository({ a: '' }))
  for (const name of Object.keys(SETTINGS)) git(root, 'config', name, 'all')
  const call = { cwd: root, env: { GIT_DIR: join(root, '.git') } }
  const read = async (name: string) => (await runGit(['config', '--get', name], call)).toString()
  for (const [name, value] of Object.entries(SETTINGS)) {
    expect([name, (await read(name)).trim()]).toEqual([name, value])
  }
})

test('git hears what it may not do, and nothing from the variables of others', async () => {
  const root = realpathSync(repository({ a: '' }))
  process.env['GIT_EXTERNAL_DIFF'] = 'x'
  try {
    const called = runGit(['-c', 'alias.heard=!env', 'heard'], { cwd: root, env: {} })
    const heard = (await called).toString().split('\n')
    expect(heard).toEqual(expect.arrayContaining([...VARIABLES]))
    expect(heard).not.toContain('GIT_EXTERNAL_DIFF=x')
  } finally {
    delete process.env['GIT_EXTERNAL_DIFF']
  }
})

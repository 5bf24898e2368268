import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { SHELLS } from '../../plugins/cli/completion/shells.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { milepost, milepostIn } from './terminal.ts'

const item = (title: string) => mdx(`title: ${title}\nroadmap: next`)
const PROJECT = {
  'content/roadmap/next.md': mdx('title: Next'),
  'content/roadmap/items/faster-startup.md': item('Faster startup'),
  'content/roadmap/items/faster-search.md': item('Faster search'),
  'content/roadmap/items/$(id).md': item('A file name that a shell would run'),
  'content/process/plan.md': mdx('title: "A plan\\twith a tab\\nand a line"'),
}

/** Returns what a shell is offered for a command line; its last word is the one that is typed. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { exit, out, err } = await milepostIn(scratchProject(PROJECT), ['complete', '--', ...words])
  expect([exit, err]).toEqual([0, ''])
  return out.split('\n').filter(Boolean)
}

const valuesOf = async (...words: readonly string[]) =>
  (await offered(...words)).map((line) => line.split('\t')[0])

test('commands, those below others, and options of a command and of all', async () => {
  expect(await offered('expl')).toEqual([
    'explain\texplain a rule with a bad document and the fix, or what a kind or a field is',
  ])
  expect(await valuesOf('pins', '')).toEqual(['update', 'check', 'bump', 'help'])
  expect(await valuesOf('check', '--f')).toEqual(['--format', '--fix'])
  expect(await valuesOf('check', '--no-c')).toEqual(['--no-config', '--no-cache', '--no-color'])
  expect(await valuesOf('comp')).toEqual(['completion'])
})

test('ids of documents with their titles, kinds, statuses, rules and closed values', async () => {
  expect(await offered('step', 'fast')).toEqual([
    'faster-search\tFaster search',
    'faster-startup\tFaster startup',
  ])
  expect(await valuesOf('step', 'faster-startup', 'del')).toEqual(['delayed'])
  expect(await valuesOf('graph', 'faster-startup', 'faster-se')).toEqual(['faster-search'])
  expect(await valuesOf('--root', '.', 'list', 'ite')).toEqual(['item'])
  expect(await valuesOf('check', '--format', 'g')).toEqual(['github', 'gitlab'])
  expect(await valuesOf('explain', 'broken-l')).toEqual(['broken-link'])
  expect(await valuesOf('export', 'calendar', '--of', 'ne')).toEqual(['next'])
})

test('a new id is the author’s own, and where a path may stand the shell completes it', async () => {
  expect(await valuesOf('new', 'item', 'fast')).toEqual([])
  expect(await valuesOf('check', 'content/')).toEqual([':files'])
  expect(await valuesOf('check', '--path', '')).toEqual([':files'])
  expect(await valuesOf('step', 'faster-startup', 'done', '--note', 'b')).toEqual([])
})

test('a word that a shell would run or split is never offered', async () => {
  const all = await offered('graph', '')
  expect(all).toContain('plan\tA plan with a tab and a line')
  expect(all.join('\n')).not.toContain('$(id)')
})

test('without a project, nothing is offered and nothing is printed', async () => {
  expect(await milepost('complete -- step a')).toEqual({ exit: 0, out: '', err: '' })
  const broken = { 'milepost.config.mjs': 'throw 1' }
  expect(await milepost('complete -- list i', broken)).toEqual({ exit: 0, out: '', err: '' })
})

test('an unknown shell is refused, and the known ones are named', async () => {
  const { exit, err } = await milepost('completion tcsh')
  expect(exit).toBe(2)
  for (const shell of Object.keys(SHELLS)) expect(err).toContain(shell)
})

/** Asks a shell what it offers at the end of a line. */
const ASKING: Readonly<Record<string, (line: string) => string>> = {
  bash: (line) => {
    const words = line.replaceAll(':', ' : ').split(' ')
    return `source <(milepost completion bash)
COMP_LINE='${line}' COMP_POINT=\${#COMP_LINE}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${words.length - 1}
_milepost; printf '%s\\n' "\${COMPREPLY[@]}"`
  },
  zsh: (line) => `compdef() { :; }; _describe() { print -l -- "\${found[@]%%:*}"; }
source <(milepost completion zsh)
words=(${line.split(' ').join(' ')}) CURRENT=${line.split(' ').length}
_milepost`,
  fish: (line) => `milepost completion fish | source; complete -C '${line}' | string split -f1 \\t`,
}

const shells = Object.keys(ASKING).filter((shell) => spawnSync(shell, ['-c', 'true']).status === 0)

test.each(shells)(
  '%s completes commands and ids of the project',
  (shell) => {
    const main = resolve('build/cli/main.js')
    const run = `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`
    const root = scratchProject({ ...PROJECT, 'bin/milepost': run })
    spawnSync('chmod', ['+x', join(root, 'bin/milepost')])
    const path = [join(root, 'bin'), dirname(process.execPath), process.env['PATH']].join(':')
    const ask = (line: string) => {
      const env = { ...process.env, PATH: path, HOME: root, LC_ALL: 'C.UTF-8' }
      const script = ASKING[shell]?.(line) ?? ''
      const { stdout, stderr } = spawnSync(shell, ['-c', script], {
        cwd: root,
        env,
        encoding: 'utf8',
      })
      return (stdout + stderr).split('\n').filter(Boolean).sort()
    }
    expect(ask('milepost expl')).toEqual(['explain'])
    expect(ask('milepost step fast')).toEqual(['faster-search', 'faster-startup'])
  },
  60_000,
)

test('bash keeps what stands before a colon', () => {
  const line = 'milepost graph item:fast'
  const program = `milepost() { printf 'item:faster-search\\titem\\n'; }; type() { return 0; }`
  const script = `${program}\n${ASKING['bash']?.(line).replace(
    'source <(milepost completion bash)',
    () => SHELLS.bash,
  )}`
  const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
  expect(stdout).toBe('faster-search\n')
})

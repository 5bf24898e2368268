import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeDocuments } from './documents.ts'

/**
 * Times `milepost check` on generated documents: `node bench/check.ts [count]`. Needs a built
 * package. Every row is the fastest of its rounds, because other work on the machine only adds
 * time. `user` and `sys` are of the started process; its child processes that parse are not
 * counted.
 */
const count = Number(process.argv[2] ?? 10_000)
const root = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
const main = resolve(import.meta.dirname, '../build/cli/main.js')

try {
  execFileSync('mkdir', ['-p', join(root, 'node_modules')])
  writeDocuments(root, count)
  console.log(`${count} documents`)
  for (const [name, rounds, options] of [
    ['cold', 5, ['--no-cache']],
    ['first, filling the cache', 1, []],
    ['again', 5, []],
  ] as const) {
    const runs = Array.from({ length: rounds }, () => measure(options))
    const [fastest] = runs.sort((a, b) => a.seconds - b.seconds)
    console.log(`${name.padEnd(26)}${fastest?.line}`)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}

function measure(options: readonly string[]): { seconds: number; line: string } {
  const started = performance.now()
  const time = spawnSync(
    '/usr/bin/env',
    [
      'bash',
      '-c',
      'time -p "$@"',
      '-',
      process.execPath,
      main,
      'check',
      '--root',
      root,
      '--today',
      '2026-11-20',
      ...options,
    ],
    { encoding: 'utf8' },
  )
  const seconds = (performance.now() - started) / 1000
  const cpu = [...time.stderr.matchAll(/^(user|sys) ([\d.]+)$/gm)].map(
    (match) => `${match[1]} ${match[2]} s`,
  )
  const said = time.stdout.trim().split('\n').at(-1)
  const line = `${seconds.toFixed(2)} s  (${cpu.join(', ')})  exit ${time.status}  ${said}`
  return { seconds, line }
}

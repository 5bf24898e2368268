import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeDocuments } from './documents.ts'

/** Times `milepost check` on generated documents: `node bench/check.ts [count]`. Needs a built package. */
const count = Number(process.argv[2] ?? 10_000)
const root = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
const main = resolve(import.meta.dirname, '../build/cli/main.js')

try {
  execFileSync('mkdir', ['-p', join(root, 'node_modules')])
  writeDocuments(root, count)
  console.log(`${count} documents`)
  for (const [name, options] of [
    ['cold', ['--no-cache']],
    ['first, filling the cache', []],
    ['second', []],
    ['third', []],
  ] as const) {
    console.log(`${name.padEnd(26)}${measure(options)}`)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}

function measure(options: readonly string[]): string {
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
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  const cpu = [...time.stderr.matchAll(/^(user|sys) ([\d.]+)$/gm)].map(
    (match) => `${match[1]} ${match[2]} s`,
  )
  return `${seconds} s  (${cpu.join(', ')})  exit ${time.status}  ${time.stdout.trim().split('\n').at(-1)}`
}

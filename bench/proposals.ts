import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Checks real proposals with Milepost and with remark-validate-links in one run: `node
 * bench/proposals.ts <clone of ethereum/EIPs>`. Needs a built package.
 */
const [given] = process.argv.slice(2)
if (given === undefined) throw new Error('Name a folder that holds EIPS/.')

const root = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
const milepost = resolve(import.meta.dirname, '../build/cli/main.js')
const config = resolve(import.meta.dirname, 'eips.config.ts')
const remark = resolve(import.meta.dirname, '../node_modules/remark-cli/cli.js')
const plugin = resolve(import.meta.dirname, '../node_modules/remark-validate-links/index.js')

try {
  cpSync(join(given, 'EIPS'), join(root, 'EIPS'), { recursive: true })
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < 3; round++) {
    const check = ['check', '--root', root, '--config', config, '--no-cache', '--format', 'json']
    ours.push(seconds([milepost, ...check]))
    theirs.push(
      seconds([
        remark,
        '--quiet',
        '--frail',
        '--no-config',
        '--use',
        `${plugin}=repository:false`,
        'EIPS',
      ]),
    )
  }
  const [a, b] = [Math.min(...ours), Math.min(...theirs)]
  console.log(`milepost check         ${a.toFixed(2)} s`)
  console.log(`remark-validate-links  ${b.toFixed(2)} s`)
  console.log(`ratio                  ${(b / a).toFixed(1)}`)
} finally {
  rmSync(root, { recursive: true, force: true })
}

function seconds(command: readonly string[]): number {
  const started = performance.now()
  spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return (performance.now() - started) / 1000
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAlone } from '../plugins/astro/content/content.ts'
import { pastPlans } from '../plugins/engine/past/past-plans.ts'
import { writeDocuments } from './documents.ts'

/**
 * Measures what past quarters cost a site: `node bench/quarters.ts [documents] [changed in each
 * quarter, per cent]`. It opens a project without a past and one with eight quarters, first without
 * what earlier runs keep, then with it.
 */
const [, script = '', first, second] = process.argv
const count = Number(first ?? 1_000)
const percent = Number(second ?? 20)
const root = first === 'open' ? (second ?? '') : mkdtempSync(join(tmpdir(), 'milepost-bench-'))
const QUARTERS = 8

if (first === 'open') {
  const past = await pastPlans(await openAlone(root, {}))
  const { user, system } = process.cpuUsage()
  console.log((user + system) / 1_000, past.length)
} else measure()

function measure(): void {
  try {
    measureIn()
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function measureIn(): void {
  writeDocuments(root, count)
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: root })
  console.log(`${count} documents, ${percent} % of them changed in each of ${QUARTERS} quarters`)
  open('warming up')
  const [cold, warm] = [open('no past, cold'), open('no past, again')]
  const [year, month] = new Date().toISOString().split('-').map(Number)
  for (let at = QUARTERS; at > 0; at -= 1) {
    edit(at)
    commit(new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 - 3 * at, 15)))
  }
  rmSync(join(root, 'node_modules'), { recursive: true, force: true })
  const withPast = open('eight quarters, cold')
  const again = open('eight quarters, again')
  console.log(`they add ${ms(withPast - cold)} when cold, and ${ms(again - warm)} afterwards`)
}

/**
 * Opens the project in a process of its own, which remembers nothing. Returns the time of the
 * processor, without that of the child processes that parse.
 */
function open(name: string): number {
  const output = execFileSync(process.execPath, [script, 'open', root], { encoding: 'utf8' })
  const [taken = 0, quarters = 0] = output.split(' ').map(Number)
  console.log(`${name.padEnd(24)} ${ms(taken)}, ${quarters} quarters`)
  return taken
}

/** Changes other documents in each quarter. */
function edit(quarter: number): void {
  const changed = Math.round((count * percent) / 100)
  for (let at = 0; at < changed; at += 1) {
    const id = String((quarter * changed + at) % count).padStart(5, '0')
    const path = join(root, 'content', 'roadmap', 'items', `item-${id}.mdx`)
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nChanged in quarter ${quarter}.\n`)
  }
}

function commit(on: Date): void {
  const time = on.toISOString()
  const env = { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }
  const author = ['-c', 'user.name=b', '-c', 'user.email=b@example.org']
  execFileSync('git', ['add', '-A'], { cwd: root })
  execFileSync('git', [...author, 'commit', '-q', '-m', 'As it is'], { cwd: root, env })
}

function ms(taken: number): string {
  return `${taken.toFixed(0)} ms`
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAlone, openContent } from '../plugins/astro/content/content.ts'
import { writeDocuments } from './documents.ts'

/**
 * Compares the work of reading, checking and rendering five versions with that for one: `node
 * bench/versions.ts [documents] [changed in each version, per cent]`. No page is written.
 */
const count = Number(process.argv[2] ?? 1_000)
const percent = Number(process.argv[3] ?? 5)
const root = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
const LINES = ['1.0', '1.1', '1.2', '1.3']

try {
  writeDocuments(root, count)
  git('init', '-q', '-b', 'main')
  for (const [at, line] of LINES.entries()) {
    commit()
    git('branch', `release-v${line}`)
    edit(at)
  }
  console.log(`${count} documents, ${percent} % of them changed from each version to the next`)
  await measure('warming up', {})
  const one = await measure('one version', {})
  const five = await measure('five versions', { versions: { branches: true } })
  console.log(
    `ratio of time ${(five.ms / one.ms).toFixed(2)}, of processor ${(five.cpu / one.cpu).toFixed(2)}`,
  )
} finally {
  rmSync(root, { recursive: true, force: true })
}

async function measure(name: string, config: Parameters<typeof openAlone>[1]) {
  rmSync(join(root, 'node_modules'), { recursive: true, force: true })
  const [started, before] = [performance.now(), process.cpuUsage()]
  const content = await openContent(await openAlone(root, config), '/')
  const read = performance.now()
  const shown = [content.first, ...content.others].flatMap((part) =>
    part.kinds.flatMap((kind) => part.entries(kind)).map((entry) => ({ part, entry })),
  )
  // A build asks for the paths of all pages before it renders the first.
  const digests = new Set(shown.map(({ part, entry }) => part.digest(entry)))
  for (const { part, entry } of shown) await part.render(entry)
  const rendered = shown.length
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  await content.close()
  console.log(
    `${name.padEnd(14)} read and checked ${(read - started).toFixed(0)} ms, rendered ${(ms - (read - started)).toFixed(0)} ms: ` +
      `${ms.toFixed(0)} ms for ${rendered} documents, ${digests.size} of them different`,
  )
  return { ms, cpu: user + system }
}

/** Changes other documents for each version. */
function edit(version: number): void {
  const changed = Math.round((count * percent) / 100)
  for (let at = 0; at < changed; at += 1) {
    const id = String((version * changed + at) % count).padStart(5, '0')
    const path = join(root, 'content', 'roadmap', 'items', `item-${id}.mdx`)
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nChanged after version ${version}.\n`)
  }
}

function commit(): void {
  git('add', '-A')
  git('-c', 'user.name=b', '-c', 'user.email=b@example.org', 'commit', '-q', '-m', 'As it is')
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: root })
}

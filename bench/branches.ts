import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openAlone, openContent } from '../plugins/astro/content/content.ts'
import { writeDocuments } from './documents.ts'

/**
 * Measures a project with very many release branches: `node bench/branches.ts [branches]
 * [documents]`. A check must read none of them, or only the one that a link names. A site has a
 * version for each. Needs a built package.
 */
const count = Number(process.argv[2] ?? 2_000)
const documents = Number(process.argv[3] ?? 10)
const root = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
const main = resolve(import.meta.dirname, '../build/cli/main.js')
const LINK = join(root, 'content', 'process', 'link.mdx')

try {
  writeDocuments(root, documents)
  git('init', '-q', '-b', 'main')
  writeFileSync(
    join(root, 'milepost.config.ts'),
    'export default { versions: { branches: true } }\n',
  )
  git('add', '-A')
  git('-c', 'user.name=b', '-c', 'user.email=b@example.org', 'commit', '-q', '-m', 'As it is')
  makeBranches()
  console.log(`${count} release branches of ${documents} documents`)
  check('no link to a version')
  execFileSync('mkdir', ['-p', join(root, 'content', 'process')])
  link('item-00001@1.7')
  check('a link to a version')
  link('item-00001@9.9')
  check('a link to no version')
  rmSync(LINK)
  await site()
} finally {
  rmSync(root, { recursive: true, force: true })
}

function makeBranches(): void {
  const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const rows = Array.from(
    { length: count },
    (_, at) => `create refs/heads/release-v1.${at} ${head}\n`,
  )
  execFileSync('git', ['update-ref', '--stdin'], { cwd: root, input: rows.join('') })
}

function link(id: string): void {
  writeFileSync(LINK, `---\ntitle: Link\n---\n\nSee [[${id}]].\n`)
}

function check(name: string): void {
  const started = performance.now()
  const words = [main, 'check', '--root', root, '--no-cache', '--today', '2026-11-20']
  const { stdout, status } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  console.log(`${name.padEnd(22)}${seconds} s  exit ${status}  ${stdout.trim().split('\n').at(-1)}`)
}

/** Reads and renders all that a build writes. */
async function site(): Promise<void> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  const content = await openContent(await openAlone(root, { versions: { branches: true } }), '/')
  let rendered = 0
  for (const part of [content.first, ...content.others]) {
    for (const entry of part.kinds.flatMap((kind) => part.entries(kind))) {
      await part.render(entry)
      rendered += 1
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  const { user, system } = process.cpuUsage(before)
  const mebibytes = process.memoryUsage().rss / 1024 / 1024
  await content.close()
  console.log(
    `all versions rendered ${seconds} s (${((user + system) / 1e6).toFixed(2)} s computed), ${rendered} pages of documents, ${mebibytes.toFixed(0)} MiB`,
  )
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: root })
}

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Day } from '../plugins/basics/calendar.ts'
import { planBump } from '../plugins/commands/pins/bump-pins.ts'
import { checkProject } from '../plugins/engine/check-project.ts'
import { copyPath, type LockEntry, printLock } from '../plugins/engine/pins/lock.ts'
import { openProject } from '../plugins/engine/project.ts'
import { readInventory } from '../plugins/inventories/reader.ts'
import { component as componentKind } from '../plugins/kinds/component.ts'

/**
 * Bumps a project that links to every Python name of numpy: `node bench/pins.ts <folder of .inv
 * files>`.
 */
const folder = process.argv[2]
if (!folder)
  throw new Error('Usage: node bench/pins.ts <folder with numpy-1.26.inv, -2.0 and -2.1>')

const VERSIONS = ['1.26', '2.0', '2.1']
const LINKS_OF_A_PAGE = 40
const SHOWN = ['numpy.asfarray', 'numpy.trapz', 'numpy.ComplexWarning', 'numpy.array']

const root = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
try {
  const pins = VERSIONS.map((version) => {
    const bytes = readFileSync(`${folder}/numpy-${version}.inv`)
    const entry = lockOf(version, bytes)
    write(`content/${copyPath(entry)}`, bytes)
    return entry
  })
  write('content/pins.lock.json', printLock({ pins }))
  await bump('1.26', '2.0')
  await bump('2.0', '2.1')
} finally {
  rmSync(root, { recursive: true, force: true })
}

async function bump(from: string, to: string): Promise<void> {
  const links = writePages(from)
  const project = await openProject(root)
  const started = performance.now()
  const outcome = await checkProject(project, { today: '2026-11-20' as Day, cached: false })
  const checked = performance.now()
  const [component] = outcome.graph.entries(componentKind)
  const { findings, moves } = planBump(outcome, project.config, { to, component })
  const planned = performance.now()
  const [move] = moves
  console.log(
    `numpy ${from} → ${to}: ${links} links, ${move?.affected} lead somewhere, ${move?.broken} break; ` +
      `check ${(checked - started).toFixed(0)} ms, bump ${(planned - checked).toFixed(0)} ms`,
  )
  for (const name of SHOWN) {
    const finding = findings.find(({ message }) => message.includes(`\`${name}\` `))
    const isLinked = outcome.links.inventory.some(({ resolution }) => resolution.text === name)
    console.log(`  ${name}: ${finding?.message ?? (isLinked ? 'fine' : 'no link names it')}`)
  }
}

/**
 * Writes pages with links to all Python names, and the component with its pin. Returns the number
 * of links.
 */
function writePages(version: string): number {
  const { inventory } = readInventory(readFileSync(`${folder}/numpy-${version}.inv`))
  const rows = (inventory?.rows ?? []).filter(({ domain }) => domain === 'py')
  const links = rows.map(
    ({ role, name }) => `- [it](<inv:numpy:py:${role}#${encodeURIComponent(name)}>)`,
  )
  const numpy = 'https://numpy.org/doc/{version}'
  write(
    'content/components/numpy.mdx',
    `---\ntitle: numpy\ndocs: { base: "${numpy}/", inventory: "${numpy}/objects.inv", pin: "${version}" }\n---\n`,
  )
  for (let at = 0; at < links.length; at += LINKS_OF_A_PAGE) {
    const body = links.slice(at, at + LINKS_OF_A_PAGE).join('\n')
    write(`content/process/page-${at}.md`, `---\ntitle: Page ${at}\n---\n\n${body}\n`)
  }
  return links.length
}

function lockOf(version: string, bytes: Buffer): LockEntry {
  const { inventory } = readInventory(bytes)
  return {
    component: 'numpy',
    version,
    url: `https://numpy.org/doc/${version}/objects.inv`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    header: { project: inventory?.project ?? '', version: inventory?.version ?? '' },
    fetched: '2026-11-20T00:00:00Z',
  }
}

function write(path: string, content: string | Uint8Array): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

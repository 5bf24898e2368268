import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../plugins/basics/calendar.ts'
import { checkProject } from '../plugins/engine/check-project.ts'
import { openProject } from '../plugins/engine/project.ts'
import { DAMAGES, damaged, write } from '../tests/outside/sources/damaged-files.ts'

/**
 * Checks a project with one damaged file after the other, then twice with many files that hang
 * their parser: `node bench/file-faults.ts [count]`. Exits with 1 when a finding is not the
 * expected one.
 */
const count = Number(process.argv[2] ?? 80)
let wrong = 0

for (const damage of DAMAGES) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-faults-'))
  const root = damaged(damage, folder)
  const { found, seconds } = await checked(root, false)
  damage.undo?.(root)
  rmSync(folder, { recursive: true })
  const isRight = found.length === 1 && found[0] === damage.found
  if (!isRight) wrong += 1
  tell(isRight, damage.name, seconds, isRight ? '' : found.join(', '))
}

const hanging = Object.fromEntries(
  Array.from({ length: count }, (_, at) => [
    `content/process/p${at}.mdx`,
    `---\ntitle: Page ${at}\n---\n\n{ ${'<b>'.repeat(40)}\n`,
  ]),
)
const root = mkdtempSync(join(tmpdir(), 'milepost-faults-'))
write(root, { ...hanging, 'node_modules/.package-lock.json': '{}' })
for (const round of ['first', 'again']) {
  const { found, seconds } = await checked(root, true)
  const reported = found.filter((each) => each.endsWith(' unparsable')).length
  if (reported !== count) wrong += 1
  tell(reported === count, `${count} files that hang, ${round}`, seconds, `${reported} found`)
}
rmSync(root, { recursive: true })
process.exitCode = wrong > 0 ? 1 : 0

async function checked(folder: string, cached: boolean) {
  const begun = performance.now()
  const today = '2026-11-20' as Day
  const { findings } = await checkProject(await openProject(folder), { today, cached })
  const seconds = (performance.now() - begun) / 1000
  return { found: findings.map(({ file, rule }) => `${file} ${rule}`), seconds }
}

function tell(isRight: boolean, name: string, seconds: number, rest: string): void {
  console.log(
    `${isRight ? 'ok' : 'XX'}  ${name.padEnd(52)}${seconds.toFixed(2).padStart(7)} s  ${rest}`,
  )
}

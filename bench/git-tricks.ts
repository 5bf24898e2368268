import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../plugins/basics/calendar.ts'
import { checkChange } from '../plugins/commands/check-change.ts'
import { checkProject, checkVersions } from '../plugins/engine/check-project.ts'
import { readConfig } from '../plugins/engine/config.ts'
import { fileHistories } from '../plugins/outside/git/file-histories.ts'
import { diskSource } from '../plugins/outside/sources/disk-source.ts'
import { TRICKS, type Trap, type Trick, trapIn } from '../tests/git-tricks.ts'
import { springs } from '../tests/plain-git.ts'

/**
 * Sets every git trap of the tests, and runs everything that asks git beside it: `node
 * bench/git-tricks.ts`. Plain git must run the program of the trap, or nothing is proved. Exits
 * with 1 when Milepost runs it too.
 */
let fallen = 0
for (const trick of TRICKS) {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-tricks-')))
  try {
    await report(trick, trapIn(scratch))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
process.exitCode = fallen > 0 ? 1 : 0

async function report({ name, set, fallsFor }: Trick, trap: Trap): Promise<void> {
  set(trap)
  const plain = springs(trap, fallsFor) ? 'plain git falls' : 'PLAIN GIT DOES NOT FALL'
  const refusals = await everything(trap)
  const hasRun = existsSync(trap.marker)
  if (hasRun) fallen += 1
  const said = refusals.length > 0 ? `, ${refusals.length} of 4 questions refused` : ''
  console.log(`${hasRun ? 'XX' : 'ok'}  ${name}: ${plain}${said}`)
}

/**
 * Runs everything that asks git: a check against a base, a change, versions, last changes. Returns
 * faults.
 */
async function everything({ project }: Trap): Promise<readonly string[]> {
  const today = '2026-11-20' as Day
  const config = readConfig({ versions: { branches: true } })
  const opened = { root: project, config, source: diskSource(project, config.content) }
  const request = { title: '', description: '', labels: [], base: 'main' }
  const questions = [
    () => checkProject(opened, { today, cached: false, base: 'main' }),
    async () => checkChange(opened, await checkProject(opened, { today, cached: false }), request),
    () => checkVersions(opened, { today, cached: false }),
    () => fileHistories(project, config.content),
  ]
  const faults: string[] = []
  for (const ask of questions) {
    await ask().catch((error: unknown) => faults.push(String(error)))
  }
  return faults
}

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname } from 'node:path'

/**
 * Loaded into a build: kills it at one of its last steps. A step is an operation on a file, from
 * the moment when the old site is moved away until the process ends. `KILL_SITE` is the folder of
 * the site, `KILL_AT` the number of the step, and `KILL_STEPS` a file that lists the steps.
 */
const { KILL_SITE: site = '', KILL_AT: wanted = '', KILL_STEPS: list = '' } = process.env
const out = fs.openSync(list, 'a')
let steps = 0
let begun = false

/** Counts a step, and ends the process when it is the wanted one. */
function step(name: string, path: unknown): void {
  begun ||= name === 'before renameSync' && path === site
  if (!begun) return
  steps += 1
  fs.writeSync(out, `${name} ${String(path).replace(`${dirname(site)}/`, '')}\n`)
  if (steps === Number(wanted)) process.kill(process.pid, 'SIGKILL')
}

const SYNCHRONOUS = ['renameSync', 'rmSync', 'writeFileSync', 'mkdirSync', 'unlinkSync'] as const
const PROMISED = ['writeFile', 'rename', 'rm', 'mkdir'] as const
for (const name of SYNCHRONOUS) count(fs, name)
for (const name of PROMISED) count(fs.promises, name)

/** Counts the beginning of each call of a function, and its end. */
function count(owner: object, name: string): void {
  const original: unknown = Reflect.get(owner, name)
  if (typeof original !== 'function') throw new TypeError(`There is no function ${name}.`)
  const ended = <T>(result: T, path: unknown): T => {
    step(`after ${name}`, path)
    return result
  }
  const value = (...given: readonly unknown[]) => {
    step(`before ${name}`, given[0])
    const result: unknown = Reflect.apply(original, owner, given)
    if (result instanceof Promise) return result.then((it) => ended(it, given[0]))
    return ended(result, given[0])
  }
  Object.defineProperty(owner, name, { value })
}
syncBuiltinESMExports()
process.on('exit', () => step('at the', 'end'))

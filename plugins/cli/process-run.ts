import { failure, run } from './program.ts'
import { type ProcessOutside, processOutside } from './terminal/process-outside.ts'
import { terminalOf } from './terminal/terminal.ts'

const COULD_NOT_RUN = 2

/**
 * Runs the command line of this process and ends the process with what it comes to. Code of a
 * configuration that leaves early, sets an exit code or never answers makes that 2, never 0.
 */
export async function runProcess(): Promise<void> {
  const outside = processOutside()
  const end = guardEnding(outside)
  process.on('uncaughtException', async (error) => {
    end(await deliver(failure(error, terminalOf(outside)), outside))
  })
  end(await deliver(await run(process.argv.slice(2), outside), outside))
}

/** The exit code once everything is written: 2 where it could not be. */
async function deliver(code: number, { written, err }: ProcessOutside): Promise<number> {
  const fault = await written()
  if (fault === undefined) return code
  err(`milepost: Cannot write the output: ${reasonOf(fault)}.\n`)
  await written()
  return COULD_NOT_RUN
}

/** `no space left on device`, of what the system says. */
function reasonOf({ message }: Error): string {
  return message.replace(/^\w+: /, '').replace(/, \w+.*$/s, '')
}

/**
 * Gives back the one way to end the process with another code than 2. `process.exit` and the end of
 * all work come to `process.reallyExit`, or to the event.
 */
function guardEnding({ err }: ProcessOutside): (code: number) => void {
  let verdict: number | undefined
  const host = process as typeof process & { reallyExit(code: number): never }
  const leave = host.reallyExit.bind(process)
  const reallyExit = () => leave(verdict ?? COULD_NOT_RUN)
  Object.defineProperty(host, 'reallyExit', { value: reallyExit })
  const exit = process.exit.bind(process)
  process.exitCode = COULD_NOT_RUN
  process.on('exit', () => {
    if (verdict !== undefined) return
    err('milepost: The run ended before it came to a verdict; something in it ended the process.\n')
    leave(COULD_NOT_RUN)
  })
  return (code) => {
    verdict ??= code
    exit(code)
  }
}

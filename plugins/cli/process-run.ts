import { failure, run } from './program.ts'
import { type ProcessOutside, processOutside } from './terminal/process-outside.ts'
import { terminalOf } from './terminal/terminal.ts'

const COULD_NOT_RUN = 2

/**
 * Runs the command line of this process and exits with its code. If code of a configuration exits
 * early, sets an exit code or never answers, the exit code is 2, never 0.
 */
export async function runProcess(): Promise<void> {
  const outside = processOutside()
  const end = guardEnding(outside)
  process.on('uncaughtException', async (error) => {
    end(await printReport(failure(error, terminalOf(outside)), outside))
  })
  end(await printReport(await run(process.argv.slice(2), outside), outside))
}

/** Returns the exit code when all output is written, or 2 when writing failed. */
async function printReport(code: number, { written, err }: ProcessOutside): Promise<number> {
  const fault = await written()
  if (fault === undefined) return code
  err(`milepost: Cannot write the output: ${reasonOf(fault)}.\n`)
  await written()
  return COULD_NOT_RUN
}

/** Returns the reason in a system's error message: `no space left on device`. */
function reasonOf({ message }: Error): string {
  return message.replace(/^\w+: /, '').replace(/, \w+.*$/s, '')
}

/**
 * Returns the only function that can end the process with another code than 2. `process.exit` and
 * the end of all work both call `process.reallyExit` or emit `exit`.
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
    err('milepost: The run did not finish; something in it ended the process.\n')
    leave(COULD_NOT_RUN)
  })
  return (code) => {
    verdict ??= code
    exit(code)
  }
}

import type { AstroIntegration } from 'astro'
import { visibleLines } from '../reports/visible.ts'

/** The log of a site's build. */
export interface Logger {
  error(message: string): void
  warn(message: string): void
  info(message: string): void
}

/**
 * Makes a log that shows control characters in its messages, so that names of authors, branches and
 * files cannot act on the terminal.
 */
export function siteLog(logger: Logger): Logger {
  return {
    error: (message) => logger.error(visibleLines(message)),
    warn: (message) => logger.warn(visibleLines(message)),
    info: (message) => logger.info(visibleLines(message)),
  }
}

/** Says why every build of a site runs, to those who ask Astro for details. */
export function logEveryBuild(reason: string, logger: { debug(message: string): void }): void {
  logger.debug(visibleLines(`Every build runs, because ${reason}.`))
}

type Hooks = AstroIntegration['hooks']

/**
 * Wraps hooks so that their errors show control characters. Astro prints error messages unchanged.
 */
export function withShownErrors(hooks: Hooks): Hooks {
  const shown = Object.entries(hooks).map(([name, hook]) => [
    name,
    async (given: never) => {
      try {
        await (hook as (given: never) => unknown)(given)
      } catch (error) {
        throw error instanceof Error ? shownError(error) : error
      }
    },
  ])
  return Object.fromEntries(shown)
}

/**
 * Changes the message of an error, and keeps the error itself with its cause. Astro looks for words of
 * browsers, such as "document", in the text of an error, and finds them in ours.
 */
function shownError(error: Error): Error {
  error.message = visibleLines(error.message)
  if (error.stack !== undefined) error.stack = visibleLines(error.stack)
  return Object.assign(error, { toString: () => error.name })
}

/** Names the files of the site that ours give way to. */
export function logKept(paths: readonly string[], log: Logger): void {
  if (paths.length > 0) log.info(`The site keeps its own ${paths.join(', ')}.`)
}

/** Names the versions of a site that have a search of their own. */
export function logSearch(versions: readonly string[], log: Logger): void {
  const names = versions.map((path) => path.slice(path.lastIndexOf('/') + 1))
  if (names.length > 0) log.info(`Readers can search ${names.join(', ')}.`)
}

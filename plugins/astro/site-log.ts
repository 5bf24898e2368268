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

/** Changes the message of an error, and keeps the error itself with its cause. */
function shownError(error: Error): Error {
  error.message = visibleLines(error.message)
  if (error.stack !== undefined) error.stack = visibleLines(error.stack)
  return error
}

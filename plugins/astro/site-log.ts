import type { AstroIntegration } from 'astro'
import { visibleLines } from '../reports/visible.ts'

/** What the builder of a site prints with. */
export interface Logger {
  error(message: string): void
  warn(message: string): void
  info(message: string): void
}

/** The log of a build: what authors, branches and files are called does nothing in it. */
export function siteLog(logger: Logger): Logger {
  return {
    error: (message) => logger.error(visibleLines(message)),
    warn: (message) => logger.warn(visibleLines(message)),
    info: (message) => logger.info(visibleLines(message)),
  }
}

type Hooks = AstroIntegration['hooks']

/** The same hooks, whose errors show what they quote: the builder of sites prints them as they are. */
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

/** Keeps the error itself, with its cause. */
function shownError(error: Error): Error {
  error.message = visibleLines(error.message)
  if (error.stack !== undefined) error.stack = visibleLines(error.stack)
  return error
}

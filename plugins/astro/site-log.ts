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

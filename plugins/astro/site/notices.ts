import { resolve } from 'node:path'

type Listener = (line: string, topic: string) => void

const listeners = new Map<string, Listener>()

/**
 * Logs notices of the pages of the site at `root`, one line on each topic. Astro calls their code
 * without a logger, so it finds the integration's in this table.
 */
export function setNoticeLog(root: string, log: (line: string) => void): void {
  const logged = new Set<string>()
  listeners.set(resolve(root), (line, topic) => {
    if (logged.has(topic)) return
    logged.add(topic)
    log(line)
  })
}

export function logNotice(root: string, line: string, topic: string): void {
  listeners.get(resolve(root))?.(line, topic)
}

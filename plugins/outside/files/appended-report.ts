import { appendFileSync } from 'node:fs'

/** Appends a report to a file that other programs write to as well. */
export function appendReport(file: string, report: string): void {
  appendFileSync(file, report)
}

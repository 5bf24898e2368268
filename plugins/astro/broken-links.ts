import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { brokenMarksIn, refuseMarks } from '../links/shown/broken-marks.ts'
import { builtPages } from '../outside/files/built-pages.ts'

/**
 * Fails the build of an Astro site when a link on one of its pages is broken. It covers pages of
 * every processor, and pages that Astro keeps from an earlier build.
 */
export function refuseBrokenLinks(): AstroIntegration {
  return {
    name: 'milepost:broken-links',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const marks: (readonly [page: string, reason: string])[] = []
        for (const { path, html } of builtPages(fileURLToPath(dir))) {
          for (const reason of brokenMarksIn(html)) marks.push([path, reason])
        }
        refuseMarks(marks)
      },
    },
  }
}

import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Day } from '../plugins/basics/calendar.ts'
import type { Finding } from '../plugins/basics/finding.ts'
import { checkProject, type ProjectCheck } from '../plugins/engine/check-project.ts'
import { openProject } from '../plugins/engine/project.ts'
import { project } from '../tests/astro/project.ts'
import { openVisitor } from '../tests/hostile/visitor.ts'
import { serve } from '../tests/server.ts'
import type { HostileCase } from './hostile-cases.ts'

/** The result of building a site from accepted cases. */
export interface SiteVerdict {
  readonly pages: number
  /** A row for each forbidden thing that a page did or held, and for each failed build. */
  readonly faults: readonly string[]
}

/** Checks a project. Diagrams are drawn when `diagrams` draws them. */
export async function findingsIn(
  root: string,
  diagrams?: ProjectCheck['diagrams'],
): Promise<readonly Finding[]> {
  const today = '2026-11-20' as Day
  return (await checkProject(await openProject(root), { today, cached: false, diagrams })).findings
}

/** Groups cases into as few sites as possible. Cases that clash go to different sites. */
export async function grouped(
  cases: readonly HostileCase[],
): Promise<readonly (readonly HostileCase[])[]> {
  const groups: HostileCase[][] = []
  for (const each of cases) {
    let home: HostileCase[] | undefined
    for (const group of groups) {
      if (await agree([...group, each])) {
        home = group
        break
      }
    }
    if (home) home.push(each)
    else groups.push([each])
  }
  return groups
}

/** Tells whether cases have different paths and pass the check together as they do alone. */
async function agree(cases: readonly HostileCase[]): Promise<boolean> {
  const paths = cases.flatMap(({ files }) => Object.keys(files).map((path) => path.toLowerCase()))
  if (new Set(paths).size < paths.length) return false
  using site = project(filesOf(cases))
  return (await findingsIn(site.root)).every(({ severity }) => severity !== 'error')
}

/** Builds the cases as one site and opens every page. Splits them in halves if the build fails. */
export async function visitSite(
  cases: readonly HostileCase[],
  browser: Browser,
): Promise<SiteVerdict> {
  using site = project(filesOf(cases))
  const { code, output } = await site.build()
  if (code === 0) {
    const verdict = await visitPages(join(site.root, 'dist'), browser)
    const isShort = verdict.pages < cases.length
    const faults = isShort ? [`only ${verdict.pages} pages for ${cases.length} cases`] : []
    return { ...verdict, faults: [...verdict.faults, ...faults] }
  }
  const [only] = cases
  if (cases.length === 1 && only) {
    const why = code === null ? 'the build does not end' : `the build fails: ${lastWords(output)}`
    return { pages: 0, faults: [`${only.name}: ${why}`] }
  }
  const middle = Math.ceil(cases.length / 2)
  const halves = [cases.slice(0, middle), cases.slice(middle)]
  const verdicts: SiteVerdict[] = []
  for (const half of halves) verdicts.push(await visitSite(half, browser))
  const pages = verdicts.reduce((sum, verdict) => sum + verdict.pages, 0)
  return { pages, faults: verdicts.flatMap(({ faults }) => faults) }
}

async function visitPages(dist: string, browser: Browser): Promise<SiteVerdict> {
  const server = await serve(dist)
  try {
    await using visitor = await openVisitor(browser, server.url)
    const files = globSync('**/*.html', { cwd: dist }).sort()
    const faults: string[] = []
    for (const file of files) {
      const address = file.replace(/index\.html$/, '')
      const found = await visitor.visit(server.url + encodeURI(address))
      faults.push(...found.map((fault) => `/${address} ${fault}`))
    }
    return { pages: files.length, faults }
  } finally {
    await server.close()
  }
}

function filesOf(cases: readonly HostileCase[]): Readonly<Record<string, Uint8Array>> {
  const files = cases.flatMap((each) => Object.entries(each.files))
  return Object.fromEntries(
    files.flatMap(([path, content]) => (content instanceof Uint8Array ? [[path, content]] : [])),
  )
}

function lastWords(output: string): string {
  return JSON.stringify(output.trim().split('\n').slice(-6).join(' | ').slice(-400))
}

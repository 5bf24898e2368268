import { join } from 'node:path'
import { openBrowser } from '../browser.ts'
import { serve } from '../server.ts'
import { pagesIn } from './built-site.ts'
import { versionedProject } from './fixture.ts'
import { openTab, type Tab } from './tab.ts'

export type VersionedSite = Awaited<ReturnType<typeof versionedSite>>

/** The project with versions, built once and served, and a browser that visits its pages. */
export async function versionedSite() {
  const project = versionedProject()
  const { code, output } = await project.site.build()
  if (code !== 0) throw new Error(output)
  const dist = join(project.site.root, 'dist')
  const pages = pagesIn(dist)
  const server = await serve(dist)
  const browser = await openBrowser()
  const visit = (address: string, scripts = true): Promise<Tab> =>
    openTab(browser, server.url + address, { scripts })
  return {
    repo: project.repo,
    build: () => project.site.build(),
    dist,
    /** The pages as the first build wrote them. */
    pages,
    textOf: (address: string) => pages.get(`${address}/index.html`) ?? '',
    pagesWith: (mark: RegExp) =>
      [...pages.keys()].filter((path) => mark.test(pages.get(path) ?? '')),
    visit,
    /** Returns the notice about the version above the text of its first page. */
    noticeIn: async (version: string) => {
      await using tab = await visit(`${version}/process/start/`, false)
      return (await tab.getByRole('note').textContent())?.replace(/\s+/g, ' ').trim()
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await server.close()
      project.site[Symbol.dispose]()
    },
  }
}

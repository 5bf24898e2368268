import type { Day } from '../basics/calendar.ts'
import { compareVersions, parseLine, printLine, printVersion } from '../basics/version.ts'
import { versionsIn } from '../clocks/releases/release-history.ts'
import type { Graph } from '../graph/graph.ts'
import { release } from '../kinds/release.ts'
import { LATEST, type SiteVersion } from '../links/addresses/site-version.ts'

/** Writes `versions.json` in mike's format, for tools that offer the versions of a site. */
export function versionList(
  siteVersions: readonly SiteVersion[],
  { graph, today }: { readonly graph: Graph; readonly today: Day },
): string {
  const rows = siteVersions.map(({ name, prefix }) => ({
    version: name,
    title: newestPatch(name, graph, today) ?? name,
    aliases: prefix === '' ? [LATEST] : [],
  }))
  return `${JSON.stringify(rows, undefined, 2)}\n`
}

/** Returns the newest version that was released in a line, such as `1.3.2`. */
function newestPatch(name: string, graph: Graph, today: Day): string | undefined {
  const facts = graph.entries(release).find(({ data }) => data.line === name)?.data
  const line = parseLine(name)
  if (!facts || !line) return undefined
  const patched = (facts.patches ?? []).map(({ component }) => component)
  const components = new Set([...Object.keys(facts.components ?? {}), ...patched])
  const versions = [...components].flatMap((component) => versionsIn(facts, component, today))
  const newest = versions
    .filter((version) => printLine(version) === name && version.beta === undefined)
    .sort(compareVersions)
    .at(-1)
  return newest && printVersion(newest)
}

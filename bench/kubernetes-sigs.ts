/**
 * Imports a copy of Kubernetes' community folder and checks the result: `node
 * bench/kubernetes-sigs.ts <path>`.
 */
import { dayOfInstant } from '../plugins/basics/calendar.ts'
import { readImportInput } from '../plugins/commands/import-input.ts'
import { check } from '../plugins/engine/check.ts'
import { readConfig } from '../plugins/engine/config.ts'
import { kubernetesSigs } from '../plugins/imports/kubernetes-sigs/format.ts'
import { group } from '../plugins/kinds/group.ts'
import { memorySource } from '../plugins/outside/sources/memory-source.ts'

const [path] = process.argv.slice(2)
if (!path) throw new Error('Usage: node bench/kubernetes-sigs.ts <folder with sigs.yaml>')

const { files, notes, summary } = kubernetesSigs.read(readImportInput(path, kubernetesSigs.file))
const source = memorySource(
  Object.fromEntries(files.map((file) => [`content/${file.path}`, file.text])),
)
const { graph, findings } = await check(source, readConfig(), {
  today: dayOfInstant(new Date()),
  processes: 0,
})
const groups = graph.entries(group).map(({ data }) => data)
const subprojects = groups.flatMap(({ type, assets = [] }, at) =>
  assets.flatMap((asset) => ('title' in asset ? [`${at} ${type} ${asset.title}`] : [])),
)
console.table({
  source: summary.join(', '),
  groups: groups.length,
  leads: groups.flatMap(({ leads = [] }) => leads).length,
  meetings: groups.flatMap(({ meetings = [] }) => meetings).length,
  'subprojects that own something': new Set(subprojects).size,
  'said in words only': notes.length,
})
console.table(
  Object.fromEntries(
    [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, each]) => [rule, each.length]),
  ),
)
for (const { rule, message } of findings) if (rule === 'asset-owned-twice') console.log(message)
for (const { message } of notes) if (/charter/.test(message)) console.log(message)

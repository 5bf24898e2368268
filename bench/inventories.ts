import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Inventory } from '../plugins/inventories/inventory.ts'
import { findNames } from '../plugins/inventories/name-index.ts'
import { likeliestNames } from '../plugins/inventories/nearest-names.ts'
import { readInventory } from '../plugins/inventories/reader.ts'
import { writeInventory } from '../plugins/inventories/writer.ts'

const folder = process.argv[2]
if (!folder) throw new Error('Usage: node bench/inventories.ts <folder of .inv files>')

const locked = new Map<string, Inventory>()
for (const path of globSync(`${folder}/*.inv`).sort()) {
  const bytes = readFileSync(path)
  const [{ inventory, faults }, read] = timed(() => readInventory(bytes))
  const name = basename(path, '.inv')
  if (!inventory) {
    console.log(`${name}: refused, ${faults[0]?.message}`)
    continue
  }
  locked.set(name, inventory)
  const [written, write] = timed(() => writeInventory(inventory))
  const [again] = timed(() => readInventory(written))
  const same = again.inventory?.rows.length === inventory.rows.length
  const title = `${inventory.project} ${inventory.version || '(no version)'}`
  console.log(
    `${name}: ${title}, ${inventory.rows.length} rows, ${faults.length} faults, ` +
      `read ${read}, written ${write}, ${same ? 'reads back' : 'DOES NOT READ BACK'}`,
  )
  for (const fault of faults.slice(0, 5)) console.log(`  line ${fault.line}: ${fault.message}`)
}

for (const name of ['numpy.asfarray', 'numpy.trapz', 'numpy.ComplexWarning', 'numpy.aray']) {
  ask('numpy-2.0', name)
  ask('numpy-2.1', name)
}

function ask(shelved: string, name: string): void {
  const inventory = locked.get(shelved)
  if (!inventory) return
  const found = findNames(inventory, { domain: 'py', name }).length
  const [near, time] = timed(() => likeliestNames(inventory, { domain: 'py', name }))
  const names = near.map((row) => row.name).join(', ')
  console.log(`${shelved} ${name}: ${found} found; likeliest ${names} (${time})`)
}

function timed<T>(work: () => T): [T, string] {
  const start = performance.now()
  const result = work()
  return [result, `${(performance.now() - start).toFixed(1)} ms`]
}

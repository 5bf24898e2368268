import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The milliseconds of each part of a program, or the bytes that it still held at the end. */
export type Shares = ReadonlyMap<string, number>

interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

interface HeapNode {
  readonly callFrame: Frame
  readonly selfSize: number
  readonly children: readonly HeapNode[]
}

interface Frame {
  readonly functionName: string
  readonly url: string
}

/** Adds up the profiles of a folder, those of children and threads included, by part. */
export function sharesIn(folder: string, nameOf: (frame: Frame) => string = partOf): Shares {
  const shares = new Map<string, number>()
  const add = (frame: Frame, amount: number) => {
    const part = nameOf(frame)
    shares.set(part, (shares.get(part) ?? 0) + amount)
  }
  for (const name of readdirSync(folder)) {
    const profile = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    if (name.endsWith('.cpuprofile')) addSamples(profile, add)
    else if (name.endsWith('.heapprofile')) addHeap(profile.head, add)
  }
  return new Map([...shares].sort(([, a], [, b]) => b - a))
}

type Add = (frame: Frame, amount: number) => void

function addSamples({ nodes, samples, timeDeltas }: CpuProfile, add: Add): void {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  for (const [at, id] of samples.entries()) {
    const frame = frames.get(id)
    if (frame && frame.functionName !== '(idle)') add(frame, (timeDeltas[at] ?? 0) / 1_000)
  }
}

function addHeap({ callFrame, selfSize, children }: HeapNode, add: Add): void {
  add(callFrame, selfSize)
  for (const child of children) addHeap(child, add)
}

/** Names the room of ours, the package, or the part of Node that code belongs to. */
function partOf({ url, functionName }: Frame): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'node (native)'
  if (url.startsWith('node:')) return 'node'
  if (url.startsWith('wasm:')) return 'wasm'
  const [, chunk] = /\/\.prerender\/(?:.*\/)?([^/]*?)(?:_[\w-]{8})?\.mjs/.exec(url) ?? []
  if (chunk) return `pages: ${chunk}`
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? []
  if (name) return name
  const [, room] = /\/plugins\/((?:[^/]+\/)*)[^/]+$/.exec(url) ?? []
  return room === undefined ? 'other' : `plugins/${room}`
}

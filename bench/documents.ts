import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROADMAP_SIZE = 500

/**
 * Writes `count` items of about 1.5 KB, each with three relations and five links, and without a
 * mistake.
 */
export function writeDocuments(root: string, count: number): void {
  const items = join(root, 'content', 'roadmap', 'items')
  mkdirSync(items, { recursive: true })
  const ids = Array.from({ length: count }, (_, index) => idOf(index))
  for (let at = 0; at < count; at += ROADMAP_SIZE) {
    const path = join(root, 'content', 'roadmap', `${roadmapOf(at)}.mdx`)
    writeFileSync(path, roadmap(at, ids.slice(at, at + ROADMAP_SIZE)))
  }
  ids.forEach((id, index) => {
    writeFileSync(join(items, `${id}.mdx`), item(index, count))
  })
}

function idOf(index: number): string {
  return `item-${String(index).padStart(5, '0')}`
}

function roadmapOf(index: number): string {
  return `plan-${Math.floor(index / ROADMAP_SIZE)}`
}

function roadmap(first: number, ids: readonly string[]): string {
  return `---\ntitle: From ${first}\norder:\n${ids.map((id) => `  - ${id}\n`).join('')}---\n\nAll of it.\n`
}

function item(index: number, count: number): string {
  const needs = [1, 7, 31].map((step) => index + step).filter((target) => target < count)
  const near = (step: number) => idOf((index + step) % count)
  return `---
title: Work package number ${index}
description: What has to happen before package ${index} can be called finished.
roadmap: ${roadmapOf(index)}
history:
  - { status: planned, target: 2027-Q1, on: 2026-10-05 }
tracking: https://example.org/issues/${index}
needs: [${needs.map(idOf).join(', ')}]
---

## Why

${PROSE} It follows from [[${near(2)}]] and from [the one after](./${near(3)}.mdx#why).

## What

- A first step, described in [its own item](./${near(4)}.mdx).
- A second one: see [[${near(5)}|the fifth]] and [the how](#how).

\`\`\`ts
export const step = ${index}
\`\`\`

## How

${PROSE}

${PROSE}
`
}

const PROSE = `A paragraph of ordinary length with **some weight**, a little \`code\` and a sentence that
goes on for a while, because documents of this sort are mostly prose: reasons, limits, what was
tried before and what it would take. Nobody reads it to the end, but a program has to.`

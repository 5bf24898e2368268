import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { realPath } from './real-path.ts'

/** The most stores that a store of objects borrows from, one after the other, as git has it. */
const MOST_BORROWED = 5

/**
 * A path between quotation marks, or else a line. Git leaves out the character that follows it:
 * https://github.com/git/git/blob/v2.50.0/object-store.c
 */
const ENTRY = /(?:"([^"\\]*(?:\\(?:[abfnrtv"\\]|[0-3][0-7]{2})[^"\\]*)*)"|([^\n]*))(?:.|$)/gs

/** The characters that a letter after a backslash stands for. */
const ESCAPED: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/**
 * Returns the real paths of the stores that a store of objects borrows from, also through others.
 * Each is there once, in the order in which git reads them.
 */
export function borrowedStores(objects: string): readonly string[] {
  const stores = new Set<string>()
  const follow = (store: string, depth: number): void => {
    for (const path of pathsIn(alternatesOf(store))) {
      const other = realPath(resolve(store, path))
      if (other === undefined || stores.has(other)) continue
      stores.add(other)
      if (depth < MOST_BORROWED) follow(other, depth + 1)
    }
  }
  follow(objects, 1)
  return [...stores]
}

/** Returns the text that names other stores. Each of its characters stands for a byte. */
function alternatesOf(store: string): string {
  const file = join(store, 'info', 'alternates')
  try {
    return statSync(file).isFile() ? readFileSync(file, 'latin1') : ''
  } catch {
    return ''
  }
}

function pathsIn(alternates: string): readonly string[] {
  return [...alternates.matchAll(ENTRY)].flatMap(([, quoted, line = '']) => {
    if (quoted === undefined && line.startsWith('#')) return []
    const bytes = quoted === undefined ? line : unquoted(quoted)
    // A path ends at the first NUL for git.
    const path = Buffer.from(bytes.replace(/\0.*/s, ''), 'latin1').toString('utf8')
    return path === '' ? [] : [path]
  })
}

function unquoted(text: string): string {
  return text.replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, letter: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
    return ESCAPED[letter] ?? letter
  })
}

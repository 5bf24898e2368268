import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const preload = pathToFileURL(join(import.meta.dirname, 'no-network.mjs'))

/**
 * The environment of a program that must not use the network: it, or a child, then ends with code
 * 70.
 */
export const OFFLINE = { NODE_OPTIONS: `--import=${preload}` } as const

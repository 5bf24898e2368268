import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const preload = pathToFileURL(join(import.meta.dirname, 'no-network.mjs'))

/** The environment of a program that ends, with code 70, when it or a child asks for the network. */
export const OFFLINE = { NODE_OPTIONS: `--import=${preload}` } as const

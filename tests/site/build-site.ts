/** Builds a site: `node build-site.ts <root> <out> <base>`. In a process of its own, since it is big. */
import { join } from 'node:path'
import { build } from 'astro'

const [, , root = '.', out = 'dist', base = '/'] = process.argv
await build({ root, base, outDir: out, cacheDir: join(out, '..', 'cache'), logLevel: 'warn' })

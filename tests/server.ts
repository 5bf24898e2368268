import { createReadStream, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'

export interface SiteServer {
  /** The address, always with its last slash: `http://127.0.0.1:41234/base/`. */
  readonly url: string
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/** Serves a built site on this machine only, as a plain static host would. */
export async function serve(folder: string, base = '/'): Promise<SiteServer> {
  const root = resolve(folder)
  const prefix = `/${base}/`.replace(/\/+/g, '/')
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const inside = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : undefined
    const path = inside === undefined ? undefined : find(root, inside)
    if (path === 'folder') response.writeHead(301, { location: `${pathname}/` }).end()
    else if (path) send(response, path, 200)
    else notFound(response, join(root, '404.html'))
  })
  /** A client may ask again at any time; a connection that ends just then would be a fault. */
  server.keepAliveTimeout = 0
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Returns the file of an address, or `folder` when the address lacks its last slash. */
function find(root: string, address: string): string | undefined {
  const path = join(root, decoded(address))
  if (path !== root && !path.startsWith(root + sep)) return undefined
  if (isFile(path)) return path
  if (!isFile(join(path, 'index.html'))) return undefined
  return address === '' || address.endsWith('/') ? join(path, 'index.html') : 'folder'
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function notFound(response: ServerResponse, page: string): void {
  if (isFile(page)) send(response, page, 404)
  else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
}

function send(response: ServerResponse, path: string, status: number): void {
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  response.writeHead(status, { 'content-type': type })
  createReadStream(path).pipe(response)
}

import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Fetch } from '../../../plugins/outside/network/download.ts'

/** A server for one test, and a network in which every https host is that server. */
export async function network(listener: RequestListener): Promise<Fetch> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return (url, init) => {
    const { pathname, search } = new URL(url)
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, init)
  }
}

/** Answers every path with these bytes. */
export function answering(bytes: string | Uint8Array, headers: Record<string, string> = {}) {
  const listener: RequestListener = (_, response) => {
    response.writeHead(200, headers)
    response.end(bytes)
  }
  return listener
}

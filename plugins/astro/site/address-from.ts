/** Returns the address of a path that may lack its slashes: `/components/`. */
export function addressFrom(path: string): string {
  const steps = path.split('/').filter((step) => step !== '')
  return ['', ...steps, ''].join('/')
}

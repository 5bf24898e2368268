/* Tells a development server how old the page is. It may show documents as they were before. */
const tell = () => import.meta.hot?.send('milepost:age', performance.now())

// Before the connection stands, a message waits, and the age in it would be too small.
import.meta.hot?.on('vite:ws:connect', tell)
tell()

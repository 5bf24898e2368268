import type { GroupData } from '../../kinds/group.ts'
import type { ViewContext } from '../context.ts'
import type { LinkRow } from '../link-row.ts'
import { linkOrText, webLink } from '../web-link.ts'

/** A place where a group talks, such as its chat. */
export interface ChannelRow {
  readonly name: string
  readonly link: LinkRow
}

/** Returns the chat, the mailing list and the forum of a group, those it has. */
export function channelRows({ words: t }: ViewContext, { channels }: GroupData) {
  const rows = [
    ['channel.chat', channels?.slack],
    ['channel.list', channels?.list],
    ['channel.forum', channels?.forum],
  ] as const
  return rows.flatMap(([key, channel]): readonly ChannelRow[] => {
    if (!channel) return []
    const link =
      typeof channel === 'string' ? linkOrText(channel) : webLink(channel.url, channel.name)
    return [{ name: t(key), link }]
  })
}

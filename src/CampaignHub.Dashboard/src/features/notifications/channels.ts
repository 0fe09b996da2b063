import type { ChannelKind } from "@/api/types";

export const channelsKey = ["channels"] as const;
export const deliveriesKey = ["deliveries"] as const;
export const settingsKey = ["notifications", "settings"] as const;

export const channelKinds: ChannelKind[] = ["mail", "weCom", "dingTalk", "json"];

/** "22:30" as the server reads it, and back. */
export const asTime = (text: string) => (text.length === 5 ? `${text}:00` : text);
export const asClock = (time: string | null | undefined) => time?.slice(0, 5);

import type zh from "./zh-CN";

const en: Record<keyof typeof zh, string> = {
  nav: "Inbox",
  title: "Inbox",
  "bell.label_one": "Inbox, {{count}} unread",
  "bell.label_other": "Inbox, {{count}} unread",
  "bell.none": "Inbox, nothing unread",
  unread_one: "{{count}} unread",
  unread_other: "{{count}} unread",
  readAll: "Mark all as read",
  "row.unread": "Unread",
  "empty.title": "No messages",
  "empty.hint": "You are told here about cases dispatched or returned to you, limits running out, and circulars waiting for you.",
};
export default en;

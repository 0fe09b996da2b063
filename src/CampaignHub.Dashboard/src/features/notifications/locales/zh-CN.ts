export default {
  nav: "消息",
  title: "消息",
  "bell.label_one": "消息，{{count}} 条未读",
  "bell.label_other": "消息，{{count}} 条未读",
  "bell.none": "消息，没有未读",
  unread_one: "{{count}} 条未读",
  unread_other: "{{count}} 条未读",
  readAll: "全部标为已读",
  "row.unread": "未读",
  "empty.title": "没有消息",
  "empty.hint": "交办、退回、即将到期、通报签批等事项会通知到这里。",
};

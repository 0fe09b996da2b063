import { HttpResponse, http } from "msw";
import { mockId, now } from "@/mocks/world";

let read = false;
const rows = () =>
  Array.from({ length: 6 }, (_, index) => ({
    notificationId: mockId("91", index),
    kind: "case.submitted",
    titleZh: `城关镇提交了问题 YH-2018-0${3990 + index} 的整改，请核查`,
    titleEn: `Chengguan Town submitted rectification of case YH-2018-0${3990 + index}; please verify`,
    link: `/ledger/${mockId("c1", index + 1)}`,
    at: new Date(now - index * 5_400_000).toISOString(),
    read: read || index > 2,
  }));

const channel = {
  channelId: mockId("94", 1),
  name: "创建办工作群",
  kind: "weCom",
  unitId: null,
  unitNameZh: null,
  unitNameEn: null,
  host: "qyapi.weixin.qq.com",
  hasSecret: false,
  english: false,
  template: null,
  kinds: [],
  on: true,
  version: 1,
  failures: 2,
  restingUntil: new Date(now + 60_000).toISOString(),
  lastError: "no answer within 5 s",
  lastSentAt: new Date(now - 7_200_000).toISOString(),
  waiting: 3,
  failed: 1,
};
const delivery = {
  deliveryId: mockId("95", 1),
  channelId: channel.channelId,
  channelName: channel.name,
  kind: "case.logged",
  titleZh: "新问题 YH-2018-03990 待交办：垃圾暴露",
  titleEn: "New case YH-2018-03990 waits to be dispatched: exposed litter",
  toName: null,
  at: new Date(now - 9_000_000).toISOString(),
  state: "failed",
  attempts: 8,
  nextAttemptAt: null,
  lastError: "HTTP 500",
  sentAt: null,
};

export const handlers = [
  http.get("/api/channels", () => HttpResponse.json({ items: [channel], hasMailService: true })),
  http.put("/api/channels/:id", () => HttpResponse.json({ items: [channel], hasMailService: true })),
  http.post("/api/channels/:id/try", () => new HttpResponse(null, { status: 204 })),
  http.get("/api/deliveries", ({ request }) => {
    const items = new URL(request.url).searchParams.get("state") === "failed" ? [delivery] : [];
    return HttpResponse.json({ items, next: null, total: items.length, totalIsCapped: false });
  }),
  http.post("/api/deliveries/:id/retry", () => new HttpResponse(null, { status: 204 })),
  http.get("/api/notifications/settings", () => HttpResponse.json({ quietFrom: "22:00:00", quietUntil: "07:00:00", version: 1 })),
  http.put("/api/notifications/settings", () => HttpResponse.json({ quietFrom: "22:00:00", quietUntil: "07:00:00", version: 2 })),
  http.get("/api/notifications/preferences", () =>
    HttpResponse.json({
      wishes: { mail: true, mailAddress: null, english: false, rhythm: "atOnce", digestHour: 8, quiet: "campaign", quietFrom: null, quietUntil: null },
      version: 0,
      accountAddress: null,
      mailIsSent: true,
      campaignQuietFrom: "22:00:00",
      campaignQuietUntil: "07:00:00",
    }),
  ),
  http.get("/api/notifications", () => HttpResponse.json({ items: rows(), next: null, unread: read ? 0 : 3 })),
  http.post("/api/notifications/read", () => {
    read = true;
    return new HttpResponse(null, { status: 204 });
  }),
];

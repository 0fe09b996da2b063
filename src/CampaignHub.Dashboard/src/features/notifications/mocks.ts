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

export const handlers = [
  http.get("/api/notifications", () => HttpResponse.json({ items: rows(), next: null, unread: read ? 0 : 3 })),
  http.post("/api/notifications/read", () => {
    read = true;
    return new HttpResponse(null, { status: 204 });
  }),
];

import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { insideLink } from "./inbox";

const row = (id: string, read: boolean) => ({
  notificationId: id,
  kind: "case.submitted",
  titleZh: `消息${id}`,
  titleEn: `Message ${id}`,
  link: "/ledger/c1",
  at: "2018-08-01T00:00:00Z",
  read,
});

it("counts what is unread in the header and marks everything up to the newest as read", async () => {
  let upTo: unknown;
  const view = open("/inbox", { language: "en" });
  server.use(
    http.get("/api/notifications", () =>
      HttpResponse.json({ items: [row("n2", upTo !== undefined), row("n1", true)], next: null, unread: upTo === undefined ? 1 : 0 }),
    ),
    http.post("/api/notifications/read", async ({ request }) => {
      upTo = await request.json();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await view;
  expect(await screen.findByRole("button", { name: "Inbox, 1 unread" })).toBeInTheDocument();
  await userEvent.click(await screen.findByRole("button", { name: "Mark all as read" }));
  await waitFor(() => expect(upTo).toEqual({ upTo: "n2" }));
  expect(await screen.findByRole("button", { name: "Inbox, nothing unread" })).toBeInTheDocument();
});

it("says what will arrive here while the inbox is empty", async () => {
  await open("/inbox");
  expect(await screen.findByText("没有消息")).toBeInTheDocument();
});

it("never follows a link out of the dashboard", () => {
  expect(insideLink("/ledger/1")).toBe("/ledger/1");
  expect(insideLink("https://evil.example")).toBe("/inbox");
  expect(insideLink("//evil.example")).toBe("/inbox");
});

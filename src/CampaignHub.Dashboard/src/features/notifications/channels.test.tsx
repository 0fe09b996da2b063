import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers } from "./mocks";

it("shows how a channel fares and has a message that was given up tried again", async () => {
  let again = "";
  const view = open("/channels", { language: "en", permissions: ["notifications.read", "notifications.channels"] });
  server.use(
    http.post("/api/deliveries/:id/retry", ({ params }) => {
      again = String(params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    ...handlers,
  );
  await view;
  expect(await screen.findByText("Not reached")).toBeInTheDocument();
  expect(screen.getByText(/3 waiting · 1 failed/)).toBeInTheDocument();
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  await waitFor(() => expect(again).not.toBe(""));
});

it("sends a new robot's address once and never shows it again", async () => {
  let sent: Record<string, unknown> = {};
  const view = open("/channels", { language: "en", permissions: ["notifications.read", "notifications.channels"] });
  server.use(
    http.put("/api/channels/:id", async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json({ items: [], hasMailService: false });
    }),
    ...handlers,
  );
  await view;
  await userEvent.click(await screen.findByRole("button", { name: /Add a channel/ }));
  await userEvent.type(await screen.findByLabelText("Name"), "Office");
  await userEvent.type(screen.getByLabelText("Webhook address"), "https://qyapi.weixin.qq.com/x?key=1");
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(sent).toMatchObject({ version: 0, kind: "weCom", name: "Office", address: "https://qyapi.weixin.qq.com/x?key=1", secret: null }));
});

it("keeps one's own wishes and says that an urgent message does not wait for the digest", async () => {
  let sent: { wishes?: Record<string, unknown> } = {};
  const view = open("/inbox/preferences", { language: "en" });
  server.use(
    http.put("/api/notifications/preferences", async ({ request }) => {
      sent = (await request.json()) as typeof sent;
      return HttpResponse.json({ wishes: sent.wishes, version: 1, accountAddress: null, mailIsSent: true, campaignQuietFrom: null, campaignQuietUntil: null });
    }),
    ...handlers,
  );
  await view;
  await userEvent.type(await screen.findByLabelText(/^E-mail address/), "a@example.gov.cn");
  await userEvent.click(screen.getByLabelText("One digest a day"));
  expect(screen.getByText("Urgent messages are still sent at once.")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(sent.wishes).toMatchObject({ mailAddress: "a@example.gov.cn", rhythm: "dailyDigest", digestHour: 8, quiet: "campaign" }));
});

import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { handlers as access } from "@/features/access/mocks";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { mockId } from "@/mocks/world";
import { handlers } from "./mocks";

const permissions = ["users.manage"];
const session = {
  sessionId: mockId("51", 9),
  startedAt: "2018-08-06T00:30:00Z",
  lastSeenAt: "2018-08-06T02:30:00Z",
  clientAddress: "10.0.0.7",
  userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
  current: false,
};

it("shows an administrator where somebody is signed in, in words, and ends it", async () => {
  let ended = false;
  server.use(
    http.get("/api/users/:userId/sessions", () => HttpResponse.json(ended ? [] : [session])),
    http.delete("/api/users/:userId/sessions", () => {
      ended = true;
      return HttpResponse.json({ sessions: 1 });
    }),
    ...handlers,
    ...access,
  );
  await open("/users", { language: "en", permissions });
  await userEvent.click(await screen.findByRole("button", { name: "More for 周敏" }));
  await userEvent.click(await screen.findByText("Sessions"));
  expect(await screen.findByText("Safari on iPhone")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "End all sessions" }));
  expect(await screen.findByText("Signed in nowhere at present")).toBeInTheDocument();
});

it("links an account to a person of the sign-in service where there is one", async () => {
  let sent: unknown;
  server.use(
    http.get("/api/session/service", () => HttpResponse.json({ configured: true, nameZh: "政务微信", nameEn: "City WeCom" })),
    http.put("/api/users/:userId/external-id", async ({ request }) => {
      sent = await request.json();
      return new HttpResponse(null, { status: 204 });
    }),
    ...handlers,
    ...access,
  );
  await open("/users", { language: "en", permissions });
  await userEvent.click(await screen.findByRole("button", { name: "More for 周敏" }));
  await userEvent.click(await screen.findByText("Link to the sign-in service"));
  await userEvent.type(await screen.findByLabelText(/Who this is at City WeCom/), " zhou.min ");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Link saved")).toBeInTheDocument();
  expect(sent).toEqual({ personId: "zhou.min" });
});

it("lists accounts as cards with their verbs on a phone", async () => {
  server.use(...handlers, ...access);
  await open("/users", { language: "en", permissions, width: 390 });
  expect(await screen.findByText("周敏")).toBeInTheDocument();
  expect(screen.queryByRole("table")).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "More for 周敏" })).toBeInTheDocument();
});

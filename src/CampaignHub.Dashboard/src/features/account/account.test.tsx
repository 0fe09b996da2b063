import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { account, handlers } from "./mocks";

it("shows where one is signed in, and a new token's secret once", async () => {
  server.use(...handlers);
  await open("/account", { language: "en", permissions: ["overview.read", "users.manage"] });
  expect(await screen.findByText("This browser")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "End" })).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText("What it is for"), "Wall");
  await userEvent.click(screen.getByLabelText("Permissions"));
  await userEvent.click(
    within(await screen.findByRole("listbox").then((list) => list.parentElement as HTMLElement))
      .getAllByText("overview.read")
      .at(-1)!,
  );
  await userEvent.click(screen.getByRole("button", { name: "Make token" }));
  expect(await screen.findByText("chp_shown-once")).toBeInTheDocument();
});

it("turns the second factor on with a code from the app and shows the recovery codes", async () => {
  let on = false;
  server.use(
    http.get("/api/account", () => HttpResponse.json({ ...account, secondFactor: on, recoveryCodesLeft: on ? 10 : 0 })),
    ...handlers,
  );
  await open("/account", { language: "en" });
  await userEvent.click(await screen.findByRole("button", { name: "Set up" }));
  expect(await screen.findByText("JBSWY3DPEHPK3PXP")).toBeInTheDocument();
  on = true;
  await userEvent.type(screen.getByLabelText("Code from the app"), "123456");
  await userEvent.click(screen.getByRole("button", { name: "Turn on" }));
  expect(await screen.findByText("AAAAA-11111")).toBeInTheDocument();
});

it("lets nobody past a password that somebody else chose", async () => {
  server.use(
    http.get("/api/account", () => HttpResponse.json({ ...account, mustChangePassword: true })),
    ...handlers,
  );
  await open("/account");
  expect(await screen.findByText("请先修改初始密码")).toBeInTheDocument();
});

it("sets a password with the secret behind the number sign", async () => {
  let sent: unknown;
  server.use(
    http.post("/api/session/invitation", async ({ request }) => {
      sent = await request.json();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await open("/invitation#the-secret", { as: null, language: "en" });
  await userEvent.type(await screen.findByLabelText("New password"), "my-own-word-1");
  await userEvent.type(screen.getByLabelText("New password again"), "my-own-word-1");
  await userEvent.click(screen.getByRole("button", { name: "Save password" }));
  expect(await screen.findByText("Your password is set.")).toBeInTheDocument();
  expect(sent).toEqual({ secret: "the-secret", password: "my-own-word-1" });
});

it("leads whoever lacks a demanded second factor to set it up, and lets them go on once the codes are kept", async () => {
  let on = false;
  server.use(
    http.get("/api/account", () => HttpResponse.json({ ...account, secondFactorRequired: true, secondFactor: on, recoveryCodesLeft: on ? 10 : 0 })),
    ...handlers,
  );
  await open("/account", { language: "en" });
  const forced = within(await screen.findByRole("dialog"));
  expect(forced.getByText("Set up a second factor")).toBeInTheDocument();
  await userEvent.click(forced.getByRole("button", { name: "Set up" }));
  await userEvent.type(await forced.findByLabelText("Code from the app"), "123456");
  on = true;
  await userEvent.click(forced.getByRole("button", { name: "Turn on" }));
  expect(await forced.findByText("AAAAA-11111")).toBeInTheDocument();
  await userEvent.click(forced.getByRole("button", { name: "I have kept them; go on" }));
  await waitFor(() => expect(screen.queryByText("Set up a second factor")).not.toBeInTheDocument());
  expect(screen.queryByRole("button", { name: "Turn off" })).not.toBeInTheDocument();
});

it("makes new recovery codes with the password", async () => {
  server.use(
    http.get("/api/account", () => HttpResponse.json({ ...account, secondFactor: true, recoveryCodesLeft: 1 })),
    ...handlers,
  );
  await open("/account", { language: "en" });
  await screen.findByText("On; 1 recovery codes left.");
  await userEvent.type(screen.getAllByLabelText("Present password").at(-1)!, "my-own-word-1");
  await userEvent.click(screen.getByRole("button", { name: "Make new recovery codes" }));
  expect(await screen.findByText("CCCCC-33333")).toBeInTheDocument();
});

it("says in words on which device one is signed in", async () => {
  server.use(...handlers);
  await open("/account", { language: "en" });
  expect(await screen.findByText("Chrome on Windows")).toBeInTheDocument();
  expect(screen.getByText("Unknown browser")).toBeInTheDocument();
  expect(screen.queryByText(/Mozilla/)).not.toBeInTheDocument();
});

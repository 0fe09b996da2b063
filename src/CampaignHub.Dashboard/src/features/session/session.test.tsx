import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { safeReturn } from "./SignInPage";

it("sends a signed-out reader to sign in and says in plain words why it failed", async () => {
  server.use(
    http.post("/api/session", () =>
      HttpResponse.json({ title: "登录失败", detail: "用户名或密码不正确。", status: 401, code: "session.sign-in-failed" }, { status: 401 }),
    ),
  );
  const { router } = await open("/nowhere?x=1", { as: null });
  await userEvent.type(await screen.findByLabelText("用户名"), "office");
  await userEvent.type(screen.getByLabelText("密码"), "wrong");
  await userEvent.click(screen.getByRole("button", { name: "登录" }));
  expect(await screen.findByText("用户名或密码不正确。")).toBeInTheDocument();
  expect(router.state.location.pathname).toBe("/sign-in");
});

it("never returns to another site after signing in", () => {
  expect(safeReturn("/ledger?state=logged")).toBe("/ledger?state=logged");
  expect(safeReturn("//evil.example")).toBe("/");
  expect(safeReturn("https://evil.example")).toBe("/");
  expect(safeReturn(null)).toBe("/");
});

import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { handlers as areaHandlers } from "@/features/organisation/mocks";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers } from "./mocks";

beforeEach(() => server.use(...handlers, ...areaHandlers));

it("counts the size classes, opens a community and takes a check", async () => {
  await open("/communities", { language: "en" });
  const small = await screen.findByRole("button", { name: /Under 150/ });
  expect(within(small).getByText("8")).toBeInTheDocument();
  await userEvent.click(await screen.findByText("Gulou Community"));
  expect(await screen.findByText("Police room")).toBeInTheDocument();
  expect(screen.getByText("Not checked")).toBeInTheDocument();
  await userEvent.click(screen.getAllByRole("button", { name: "Check" }).at(-1)!);
  await userEvent.click(await screen.findByText("Save"));
  expect(await screen.findByText("Check recorded")).toBeInTheDocument();
  expect(screen.queryByText("Not checked")).not.toBeInTheDocument();
});

it("counts unmanaged compounds with and without fire equipment", async () => {
  await open("/communities/compounds", { as: "leader", permissions: ["communities.read", "organisation.read"], width: 390 });
  expect(await screen.findByText("供销社家属院")).toBeInTheDocument();
  expect(within(screen.getByRole("button", { name: /无物业、有消防器材/ })).getByText("47")).toBeInTheDocument();
  expect(within(screen.getByRole("button", { name: /无物业、无消防器材/ })).getByText("189")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /登记小区/ })).not.toBeInTheDocument();
});

it("shows an agreement with its breaches", async () => {
  await open("/communities/frontages");
  await userEvent.click(await screen.findByText("老街面馆"));
  expect(await screen.findByText("占用人行道经营")).toBeInTheDocument();
  expect(screen.getByText(/罚款 200 元/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /续签/ })).toBeInTheDocument();
});

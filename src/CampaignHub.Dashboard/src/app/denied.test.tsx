import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { open } from "@/mocks/render";

it("says on a page one may not see what is wrong, as its title, and leads back", async () => {
  await open("/users", { language: "en", permissions: [] });
  expect(await screen.findByRole("heading", { level: 1, name: "You do not have access to this page" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Go to the start page" })).toHaveAttribute("href", "/");
});

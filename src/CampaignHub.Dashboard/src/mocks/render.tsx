import { render } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { RouterProvider } from "react-router";
import type { Role } from "@/api/types";
import { createQueryClient, Providers } from "@/app/Providers";
import { createTestRouter } from "@/app/router";
import i18n, { type Language } from "@/lib/i18n";
import { server, viewport } from "./server";
import { someone } from "./session";

type Options = { as?: Role | null; language?: Language; width?: number; permissions?: string[] };

/** Opens the whole dashboard at an address, signed in as a role, at a width, in a language. */
export async function open(path: string, { as = "campaignOffice", language = "zh-CN", width = 1440, permissions }: Options = {}) {
  viewport.width = width;
  await i18n.changeLanguage(language);
  server.use(http.get("/api/session", () => HttpResponse.json({ me: as ? someone(as, permissions ? { permissions } : {}) : null })));
  const router = createTestRouter(path);
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const view = render(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...view, router, client };
}

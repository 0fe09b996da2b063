import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import "@/lib/i18n";
import { createQueryClient, Providers } from "@/app/Providers";
import { createAppRouter } from "@/app/router";
import { publishColours } from "@/ui/theme";
import "@/ui/base.css";
import "@/ui/parts.css";

publishColours();

if (import.meta.env.DEV && import.meta.env.VITE_MOCK) {
  const { startMocks } = await import("@/mocks/browser");
  await startMocks();
}

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Providers client={createQueryClient()}>
      <RouterProvider router={createAppRouter()} />
    </Providers>
  </StrictMode>,
);

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  const register = () => void navigator.serviceWorker.register("/sw.js").catch(() => {});
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register, { once: true });
}

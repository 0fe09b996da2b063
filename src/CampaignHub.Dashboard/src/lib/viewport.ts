import { useSyncExternalStore } from "react";

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Phone: under 768 px. */
export const useIsPhone = () => useMedia("(max-width: 767.98px)");
/** Office: 1280 px and up, with the navigation spread out. */
export const useIsOffice = () => useMedia("(min-width: 1280px)");
/** The reader's device asks for no motion. */
export const useIsStill = () => useMedia("(prefers-reduced-motion: reduce)");

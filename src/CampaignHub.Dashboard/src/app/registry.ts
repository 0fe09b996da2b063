import type { Feature, NavEntry } from "@/lib/feature";

const modules = import.meta.glob<{ feature: Feature }>("../features/*/index.tsx", { eager: true });

export const features: Feature[] = Object.values(modules).map((module) => module.feature);

export const navEntries: NavEntry[] = features.flatMap((feature) => feature.nav).sort((a, b) => a.order - b.order);

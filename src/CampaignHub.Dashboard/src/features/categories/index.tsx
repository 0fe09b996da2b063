import { ApartmentOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

export const feature: Feature = {
  routes: [
    {
      path: "/categories",
      handle: { permission: "rectification.read" },
      lazy: async () => ({ Component: (await import("./CategoriesPage")).CategoriesPage }),
    },
  ],
  nav: [{ path: "/categories", group: "settings", label: "categories:nav", icon: <ApartmentOutlined />, permission: "rectification.categories", order: 84 }],
};

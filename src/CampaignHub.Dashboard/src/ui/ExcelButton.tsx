import { FileExcelOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useNavigate } from "react-router";
import { useCan } from "@/lib/session";
import { useUiWords } from "./words";

/** Leads to a register's page of Excel files, for those who may take one over. */
export function ExcelButton({ register }: { register: "areas" | "units" | "people" | "bodies" | "owners" }) {
  const t = useUiWords();
  const can = useCan();
  const navigate = useNavigate();
  if (!can("organisation.edit")) return null;
  return (
    <Button icon={<FileExcelOutlined />} onClick={() => navigate(`/organisation/excel/${register}`)}>
      {t("excel.open")}
    </Button>
  );
}

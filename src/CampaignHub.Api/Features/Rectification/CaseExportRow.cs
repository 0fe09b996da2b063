using System.Text.Json;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>An export as who asked for it sees it: how many rows are written of how many, and until when the file is kept.</summary>
public sealed record CaseExportRow(
    Guid ExportId, ExportFormat Format, CaseFilter Filter, CaseOrder Sort, CaseExportState State, int? Total, int Written, long? Bytes, string? Failure, DateTimeOffset AskedAt, DateTimeOffset? EndedAt, DateTimeOffset? KeptUntil)
{
    internal static CaseExportRow Of(CaseExport export, string language) => new(
        export.Id, export.Format, CaseFilterText.Read(export.Filter), export.ByDueAt ? CaseOrder.DueAt : CaseOrder.LoggedAt, export.State, export.Total, export.Written, export.Bytes,
        export.Failure is { } code ? CaseExportRefusals.Sentence(code, language) : null, export.AskedAt, export.EndedAt, export.State is CaseExportState.Done ? export.EndedAt + CaseExport.Kept : null);
}

/// <summary>The ledger's filters as they are kept.</summary>
internal static class CaseFilterText
{
    public static string Of(CaseFilter filter) => JsonSerializer.Serialize(filter, AuditTrail.Json);

    public static CaseFilter Read(string text) => JsonSerializer.Deserialize<CaseFilter>(text, AuditTrail.Json)!;
}

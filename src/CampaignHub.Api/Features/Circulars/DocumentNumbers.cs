using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Circulars;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>The agency's document numbers, one series a year for every kind of document (D-07).</summary>
internal static class DocumentNumbers
{
    /// <summary>Makes the series if there is none, then holds it until the transaction ends: a number taken by a transaction that fails is not lost.</summary>
    public static async Task<DocumentNumberSeries> HoldSeriesAsync(this HubDbContext db, Guid campaignId, int year, CancellationToken cancellationToken)
    {
        var agencyCode = await db.Campaigns.AsNoTracking().Where(c => c.Id == campaignId).Select(c => c.AgencyCode).FirstAsync(cancellationToken);
        return await db.HoldSeriesAsync(campaignId, agencyCode, year, cancellationToken);
    }

    /// <summary>The same for a series of its own code, such as supervision letters.</summary>
    public static async Task<DocumentNumberSeries> HoldSeriesAsync(this HubDbContext db, Guid campaignId, string agencyCode, int year, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO document_number_series (campaign_id, agency_code, year, last) VALUES ({campaignId}, {agencyCode}, {year}, 0) ON CONFLICT DO NOTHING", cancellationToken);
        return await db.DocumentNumberSeries.FromSql($"SELECT * FROM document_number_series WHERE campaign_id = {campaignId} AND agency_code = {agencyCode} AND year = {year} FOR UPDATE").SingleAsync(cancellationToken);
    }
}

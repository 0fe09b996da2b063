using System.Globalization;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Circulars;

/// <summary>A document number (发文字号, D-07): agency code, year in hexagonal brackets, sequence without leading zeros, as in 汉创文办发〔2018〕1号.</summary>
public sealed record DocumentNumber(string AgencyCode, int Year, int Sequence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AgencyCode}〔{Year}〕{Sequence}号");
}

/// <summary>The running numbers of one agency code in one year; whoever takes one holds this row until the document is stored, so that none is lost or doubled.</summary>
public sealed class DocumentNumberSeries : IAudited
{
    public DocumentNumberSeries(Guid campaignId, string agencyCode, int year)
    {
        CampaignId = campaignId;
        AgencyCode = agencyCode;
        Year = year;
    }

    public Guid CampaignId { get; private set; }

    public string AgencyCode { get; private set; }

    public int Year { get; private set; }

    /// <summary>The last number given out; 0 before the first.</summary>
    public int Last { get; private set; }

    public DocumentNumber Next() => new(AgencyCode, Year, ++Last);
}

using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Communities;

/// <summary>A breach of a frontage agreement and what it cost (T-22).</summary>
public sealed class FrontageBreach : Aggregate, IInArea
{
    public const decimal MostPenalty = 99_999;

    private FrontageBreach()
    {
    }

    public Guid AgreementId { get; private set; }

    public Guid AreaId { get; private set; }

    public DateOnly Day { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>Fine in yuan; null for a warning.</summary>
    public decimal? Penalty { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    internal static FrontageBreach Of(FrontageAgreement agreement, Guid id, DateOnly on, string what, decimal? penalty, Person by, DateTimeOffset now) => new()
    {
        Id = id,
        CampaignId = agreement.CampaignId,
        AgreementId = agreement.Id,
        AreaId = agreement.AreaId,
        Day = on,
        What = what,
        Penalty = penalty,
        RecordedBy = by.Name,
        RecordedAt = now,
    };
}

using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Domain.Supervision;

/// <summary>Who exposed: the campaign in a column of its own, or media of their own accord (M-15).</summary>
public enum ExposureOrigin
{
    OwnColumn,
    Media,
}

/// <summary>Where it was seen.</summary>
public enum ExposureMedium
{
    Newspaper,
    Television,
    Radio,
    Website,
    SocialMedia,
}

/// <summary>What was shown and where: the column with its issue, the headline, a link to it.</summary>
public sealed record ExposurePiece(ExposureOrigin Origin, ExposureMedium Medium, string Column, string? Issue, DateOnly AiredOn, string Title, string? Link, Guid? PhotoId);

/// <summary>A case that is exposed, as it stands: with the unit that has it, and the act of supervision that asks for the exposure where one does.</summary>
public sealed record ExposedProblem(Guid CaseId, Guid? UnitId, bool Withheld, CaseState State, Guid? ActId);

/// <summary>
/// An exposure (曝光) of problems in public: when and where it was seen, and the cases it is about. A record of what happened, never changed; a wrong one is
/// withdrawn with a reason and stays to be read.
/// </summary>
public sealed class Exposure : Aggregate
{
    public const int MostCases = 50;

    private readonly List<ExposureCase> cases = [];

    private Exposure()
    {
    }

    public ExposureOrigin Origin { get; private set; }

    public ExposureMedium Medium { get; private set; }

    /// <summary>The newspaper, station or account, with its column: 《巡城马》.</summary>
    public string Column { get; private set; } = "";

    /// <summary>第12期; null where it has none.</summary>
    public string? Issue { get; private set; }

    public DateOnly AiredOn { get; private set; }

    public string Title { get; private set; } = "";

    public string? Link { get; private set; }

    public Guid? PhotoId { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public IReadOnlyList<ExposureCase> Cases => cases;

    /// <summary>Enters an exposure. Refused: exposure.ahead, exposure.link, exposure.no-case, exposure.withheld, exposure.struck.</summary>
    public static Exposure Record(Guid id, Guid campaignId, ExposurePiece piece, IReadOnlyList<ExposedProblem> problems, DateOnly today, Person by, DateTimeOffset now)
    {
        if (piece.AiredOn > today) throw ExposureRefusals.Ahead.AsException();
        if (piece.Link is { } link && !IsPlainLink(link)) throw ExposureRefusals.Link.AsException();
        if (problems.Count is 0 or > MostCases) throw ExposureRefusals.NoCase.AsException();
        if (problems.Any(p => p.Withheld)) throw ExposureRefusals.Withheld.AsException();
        if (problems.Any(p => p.State is CaseState.Void or CaseState.NotAccepted)) throw ExposureRefusals.Struck.AsException();
        var exposure = new Exposure
        {
            Id = id,
            CampaignId = campaignId,
            Origin = piece.Origin,
            Medium = piece.Medium,
            Column = piece.Column,
            Issue = piece.Issue,
            AiredOn = piece.AiredOn,
            Title = piece.Title,
            Link = piece.Link,
            PhotoId = piece.PhotoId,
            RecordedBy = by.Name,
            RecordedAt = now,
        };
        exposure.cases.AddRange(problems.Select(p => new ExposureCase(campaignId, id, p.CaseId, p.UnitId, p.ActId)));
        foreach (var unit in problems.Where(p => p.UnitId is not null).GroupBy(p => p.UnitId!.Value))
            exposure.Raise(new ProblemsExposed(campaignId, id, unit.Key, piece.Column, unit.Count()));
        return exposure;
    }

    /// <summary>True for an address of a page on the web and nothing else: what is shown as a link must not be a script.</summary>
    public static bool IsPlainLink(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.UserInfo.Length == 0;

    /// <summary>Marks a wrong record; it stays to be read. Refused: exposure.withdrawn.</summary>
    public void Withdraw(string because, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) throw ExposureRefusals.Withdrawn.AsException();
        (WithdrawnAt, WithdrawnBecause) = (now, because);
    }
}

/// <summary>One case of an exposure, with the unit that had it then.</summary>
public sealed class ExposureCase : IAudited
{
    internal ExposureCase(Guid campaignId, Guid exposureId, Guid caseId, Guid? unitId, Guid? actId) => (CampaignId, ExposureId, CaseId, UnitId, ActId) = (campaignId, exposureId, caseId, unitId, actId);

    public Guid CampaignId { get; private set; }

    public Guid ExposureId { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid? UnitId { get; private set; }

    /// <summary>The act of supervision it carried out.</summary>
    public Guid? ActId { get; private set; }
}

/// <summary>Problems of a unit were exposed: its contacts are told.</summary>
public sealed record ProblemsExposed(Guid CampaignId, Guid ExposureId, Guid UnitId, string Column, int Cases) : IDomainEvent;

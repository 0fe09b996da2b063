using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;

namespace CampaignHub.Api.Features.Network;

/// <summary>
/// The account upward (交账, O-19) of one person, or of the holder of one post, for a month: what they answer for through the trees of areas,
/// units and bodies, how it stands there, and to whom they account up to the top. The figures are of the rows the reader has in sight.
/// </summary>
public sealed record GetUpwardAccount(Guid? StaffMemberId, Guid? AppointmentId, string? Month) : IQuery<UpwardAccount>
{
    internal static void Map(RouteGroupBuilder network) => network.MapGet("/account", (Guid? staffMemberId, Guid? appointmentId, string? month, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new GetUpwardAccount(staffMemberId, appointmentId, month), ct)).Is<GetUpwardAccount>(NetworkFeature.Account);
}

/// <summary>On is the last day of the month, or today while it runs; the posts are those held on it.</summary>
public sealed record UpwardAccount(
    string Month, DateOnly From, DateOnly On, bool IsOver, Guid? StaffMemberId, string PersonName, string? JobTitle, string? UnitNameZh, string? UnitNameEn, IReadOnlyList<AppointmentRow> Posts,
    AccountCharge Charge, AccountCases Cases, AccountVisits Visits, AccountDuty Duty, IReadOnlyList<LetterRow> Letters, IReadOnlyList<AccountStanding> Standings, IReadOnlyList<AccountChain> Chains);

/// <summary>What is answered for: the areas with all below, the units with those seated in these areas, the bodies, and the points of both.</summary>
public sealed record AccountCharge(int Areas, int Units, int Bodies, int Points);

/// <summary>Open and overdue at the end of the day; logged and closed in the month.</summary>
public sealed record AccountCases(int Open, int Overdue, int Logged, int Closed);

/// <summary>Regular visits owed in the periods that ended in the month, by the person and by the units.</summary>
public sealed record AccountVisits(int Owed, int Made, int Missing);

/// <summary>Days of duty in the month up to the day, and those that lacked people.</summary>
public sealed record AccountDuty(int Days, int ShortDays);

/// <summary>A unit's line in the last closed month.</summary>
public sealed record AccountStanding(Guid UnitId, string UnitNameZh, string UnitNameEn, string Period, string GroupNameZh, string GroupNameEn, int? Rank, decimal Score);

/// <summary>To whom the holder of a post accounts, the nearest first.</summary>
public sealed record AccountChain(Guid AppointmentId, IReadOnlyList<AccountLink> Links);

/// <summary>One who is accounted to; without a post nobody heads that body, unit or area.</summary>
public sealed record AccountLink(SubjectKind SubjectKind, Guid SubjectId, string SubjectNameZh, string? SubjectNameEn, PostType? PostType, string? Title, Guid? StaffMemberId, string? PersonName);

internal sealed class GetUpwardAccountValidator : AbstractValidator<GetUpwardAccount>
{
    public GetUpwardAccountValidator() =>
        RuleFor(a => a.AppointmentId).Must((a, _) => a.StaffMemberId is null != a.AppointmentId is null).WithMessage("Name a person or a post.");
}

internal sealed class GetUpwardAccountHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetUpwardAccount, UpwardAccount>
{
    public Task<UpwardAccount> Handle(GetUpwardAccount request, CancellationToken cancellationToken) =>
        new UpwardAccounts(db, context, clock).OfAsync(request.StaffMemberId, request.AppointmentId, request.Month, cancellationToken);
}

using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>
/// Puts a leader, a helper or so many people of a unit down for one day or several, at a station of its own where one is named (O-22, O-37). The office puts down anybody, a unit contact people of its
/// own unit. The client makes the id: sent again, it answers the same.
/// </summary>
public sealed record FillDuty(Guid FillingId, IReadOnlyList<DateOnly> Days, int? Band, DutyRole Role, Guid? StaffMemberId, string? PersonName, Guid? UnitId, int People, string? Station = null)
    : ICommand<DutyFilling>, ITransactional
{
    public const int MostDays = 62;

    [JsonIgnore]
    public Guid RosterId { get; init; }

    internal static void Map(RouteGroupBuilder rosters) => rosters.MapPost("/{rosterId:guid}/entries", (Guid rosterId, FillDuty command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { RosterId = rosterId }, ct)).Is<FillDuty>(DutyFeature.Fill);

    /// <summary>The days are part of what a repeated request must repeat.</summary>
    public override string ToString() => $"{FillingId} {RosterId} {string.Join(',', Days)} {Band} {Role} {StaffMemberId} {PersonName} {UnitId} {People} {Station}";
}

/// <summary>The lines of one filling, one for each day.</summary>
public sealed record DutyFilling(IReadOnlyList<DutyEntryRow> Entries);

internal sealed class FillDutyValidator : AbstractValidator<FillDuty>
{
    public FillDutyValidator()
    {
        RuleFor(f => f.FillingId).NotEmpty();
        RuleFor(f => f.Days).NotEmpty().Must(d => d is null || (d.Count <= FillDuty.MostDays && d.Distinct().Count() == d.Count)).WithMessage("1 to 62 days, each once.");
        RuleFor(f => f.Role).IsInEnum();
        RuleFor(f => f.PersonName).MaximumLength(64);
        RuleFor(f => f.Station).MaximumLength(64);
        RuleFor(f => f.People).InclusiveBetween(1, DutyRoster.MostPeople);
    }
}

internal sealed class FillDutyHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<FillDuty, DutyFilling>, IReplay<FillDuty, DutyFilling>
{
    public async Task<DutyFilling> Handle(FillDuty request, CancellationToken cancellationToken)
    {
        var roster = await db.DutyRosters.AsNoTracking().Include(r => r.Bands).FirstOrDefaultAsync(r => r.Id == request.RosterId, cancellationToken) ?? throw DutyRefusals.RosterNotFound.AsException();
        var member = request.StaffMemberId is { } memberId
            ? await db.Staff.AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId, cancellationToken) ?? throw OrganisationRefusals.StaffMemberNotFound.AsException()
            : null;
        var unitId = request.UnitId ?? member?.UnitId;
        var unit = unitId is null ? null : await db.Units.Where(u => u.Id == unitId).Select(u => new { u.NameZh, u.NameEn }).FirstOrDefaultAsync(cancellationToken) ?? throw OrganisationRefusals.UnitNotFound.AsException();
        if (!context.Actor.MayFillFor(unitId)) throw DutyRefusals.NotYours.AsException();
        var name = member?.NameZh ?? (string.IsNullOrWhiteSpace(request.PersonName) ? null : request.PersonName.Trim());
        var filler = new DutyFiller(request.Role, member?.Id, name, unitId, request.People, string.IsNullOrWhiteSpace(request.Station) ? null : request.Station.Trim());
        var posts = await PostsAsync(roster, filler, request.Days.Min(), request.Days.Max(), cancellationToken);
        var now = clock.GetUtcNow();
        var entries = request.Days.Order().Select(day => roster.Fill(
            Guid.CreateVersion7(now), request.FillingId, day, request.Band, filler, [.. posts.Where(p => p.HoldsOn(day)).Select(p => p.PostType)])).ToList();
        db.AddRange(entries);
        return new([.. entries.Select(e => new DutyEntryRow(e.Id, e.Day, e.Band, e.Role, e.StaffMemberId, e.PersonName, e.UnitId, unit?.NameZh, unit?.NameEn, e.Planned, e.Station, null, null, null))]);
    }

    public async Task<DutyFilling?> FirstAnswer(FillDuty request, CancellationToken cancellationToken)
    {
        var rows = await DutyEntryRows.Project(db, db.DutyEntries.AsNoTracking().Where(e => e.FillingId == request.FillingId && e.RosterId == request.RosterId).OrderBy(e => e.Day)).ToListAsync(cancellationToken);
        return rows.Count > 0 ? new(rows) : null;
    }

    /// <summary>The posts the leader holds on any of the days: in the roster's own body where it belongs to one, anywhere else otherwise.</summary>
    private async Task<List<Appointment>> PostsAsync(DutyRoster roster, DutyFiller filler, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        if (filler.Role is not DutyRole.Leader || roster.LeaderPosts.Count == 0) return [];
        var (memberId, name) = (filler.StaffMemberId, filler.PersonName);
        return await db.Appointments.AsNoTracking().Where(a => a.From <= last && (a.Until == null || a.Until >= first) && (roster.SubjectKind != SubjectKind.Body || a.SubjectId == roster.SubjectId)
            && (memberId == null ? a.PersonName == name : a.StaffMemberId == memberId || (a.StaffMemberId == null && a.PersonName == name))).ToListAsync(cancellationToken);
    }
}

internal static class DutyRights
{
    /// <summary>The office fills in for anybody, a unit's contact for the unit.</summary>
    public static bool MayFillFor(this Actor actor, Guid? unitId) =>
        actor.Access.Permissions.Contains(DutyFeature.Edit.Name) || (unitId is { } id && (actor.Access.Units.Contains(id) || actor.Scope.UnitsInAreas.Contains(id)));
}

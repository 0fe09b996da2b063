using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>
/// Ends some terms of a body and begins others as one change (调整充实, O-05): all of it or nothing. The notice that announces it stays a draft
/// until it is issued. The client makes the ids: sent again, it answers the same.
/// </summary>
public sealed record AdjustBody(Guid RosterChangeId, DateOnly EffectiveOn, string Reason, string? Addressees, IReadOnlyList<Guid> Ends, IReadOnlyList<NewTerm> Begins) : ICommand<RosterChangeRow>, ITransactional
{
    [JsonIgnore]
    public Guid BodyId { get; init; }

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapPost("/{bodyId:guid}/adjust", (Guid bodyId, AdjustBody command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { BodyId = bodyId }, ct)).Is<AdjustBody>(OrganisationFeature.Edit);
}

/// <summary>A term that begins with the change.</summary>
public sealed record NewTerm(Guid AppointmentId, PostType PostType, string? Title, int? Rank, Guid? StaffMemberId, string? PersonName, Guid? UnitId, Guid? SecondedFromUnitId);

internal sealed class AdjustBodyValidator : AbstractValidator<AdjustBody>
{
    public AdjustBodyValidator()
    {
        RuleFor(a => a.RosterChangeId).NotEmpty();
        RuleFor(a => a.EffectiveOn).NotEmpty();
        RuleFor(a => a.Reason).NotEmpty().MaximumLength(200);
        RuleFor(a => a.Addressees).MaximumLength(200);
        RuleFor(a => a.Ends).NotNull().Must(e => e is { Count: <= 200 });
        RuleFor(a => a.Begins).NotNull().Must(b => b is { Count: <= 200 });
        RuleForEach(a => a.Begins).ChildRules(term =>
        {
            term.RuleFor(t => t.AppointmentId).NotEmpty();
            term.RuleFor(t => t.PostType).IsInEnum();
            term.RuleFor(t => t.Title).MaximumLength(64);
            term.RuleFor(t => t.Rank).InclusiveBetween(1, 10_000);
            term.RuleFor(t => t.PersonName).MaximumLength(64);
        });
    }
}

internal sealed class AdjustBodyHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<AdjustBody, RosterChangeRow>, IReplay<AdjustBody, RosterChangeRow>
{
    public async Task<RosterChangeRow> Handle(AdjustBody request, CancellationToken cancellationToken)
    {
        await db.LockAsync($"appointments {request.BodyId:N}", context, cancellationToken);
        if (await db.RosterChanges.AnyAsync(c => c.Id == request.RosterChangeId, cancellationToken))
            return await FirstAnswer(request, cancellationToken) ?? throw OrganisationRefusals.RosterChangeIdTaken.AsException();
        var body = await db.StandingBodyAsync(request.BodyId, request.EffectiveOn, cancellationToken);
        var terms = await db.Appointments.Where(a => a.SubjectId == body.Id && (a.Until == null || a.Until >= request.EffectiveOn)).ToListAsync(cancellationToken);
        var said = new List<RosterLine>();
        foreach (var id in request.Ends.Distinct())
        {
            var term = terms.Find(t => t.Id == id) ?? throw OrganisationRefusals.RosterChangeForeignTerm.AsException();
            said.Add(await LineAsync(RosterLineKind.Ended, term, cancellationToken));
            term.End(request.EffectiveOn.AddDays(-1));
        }

        foreach (var term in request.Begins)
        {
            var begun = await BeginAsync(request, term, cancellationToken);
            if (terms.Find(t => t.Clashes(begun)) is not null) throw (begun.Exclusive ? OrganisationRefusals.PostTaken : OrganisationRefusals.AppointmentOverlaps).AsException();
            said.Add(await LineAsync(RosterLineKind.Begun, begun, cancellationToken));
            terms.Add(begun);
            db.Add(begun);
        }

        var agency = await db.Campaigns.AsNoTracking().Where(c => c.Id == context.Actor.Campaign).Select(c => c.AgencyNameZh).FirstAsync(cancellationToken);
        var addressees = string.IsNullOrWhiteSpace(request.Addressees) ? "各责任单位" : request.Addressees.Trim();
        var change = RosterChange.Decide(
            request.RosterChangeId, context.Actor.Campaign, body.Id, request.EffectiveOn, request.Reason.Trim(), body.On(request.EffectiveOn).NameZh, agency, addressees, said, context.Actor.AsPerson(), clock.GetUtcNow());
        db.Add(change);
        return RosterChangeRow.Of(change);
    }

    public async Task<RosterChangeRow?> FirstAnswer(AdjustBody request, CancellationToken cancellationToken)
    {
        var change = await db.RosterChanges.AsNoTracking().Include(c => c.Lines).FirstOrDefaultAsync(c => c.Id == request.RosterChangeId && c.BodyId == request.BodyId && c.EffectiveOn == request.EffectiveOn, cancellationToken);
        return change is null ? null : RosterChangeRow.Of(change);
    }

    private async Task<Appointment> BeginAsync(AdjustBody request, NewTerm term, CancellationToken cancellationToken)
    {
        var member = term.StaffMemberId is { } id ? await db.Staff.FindAsync([id], cancellationToken) ?? throw OrganisationRefusals.StaffMemberNotFound.AsException() : null;
        foreach (var unitId in new[] { term.UnitId, term.SecondedFromUnitId }.OfType<Guid>())
        {
            _ = await db.Units.FindAsync([unitId], cancellationToken) ?? throw OrganisationRefusals.UnitNotFound.AsException();
        }

        var name = member?.NameZh ?? (string.IsNullOrWhiteSpace(term.PersonName) ? null : term.PersonName.Trim());
        var holder = new PostHolder(member?.Id, name, term.UnitId ?? member?.UnitId, term.SecondedFromUnitId);
        return Appointment.Begin(term.AppointmentId, context.Actor.Campaign, term.PostType, SubjectKind.Body, request.BodyId, holder, request.EffectiveOn).Styled(term.Title, term.Rank);
    }

    private async Task<RosterLine> LineAsync(RosterLineKind kind, Appointment term, CancellationToken cancellationToken)
    {
        var unit = term.UnitId is { } unitId ? await db.Units.FindAsync([unitId], cancellationToken) : null;
        var member = term.StaffMemberId is { } memberId ? await db.Staff.FindAsync([memberId], cancellationToken) : null;
        return new(kind, term.PostType, term.Title, term.PersonName, unit?.NameZh, member?.JobTitle);
    }
}

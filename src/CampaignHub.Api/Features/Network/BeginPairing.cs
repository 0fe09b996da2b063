using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>
/// Binds a unit, a body or a person to an area from a business date on, with the visits owed (O-14, O-15, O-24 to O-27, O-31, O-32). The client makes the id: sent again,
/// it answers the same.
/// </summary>
public sealed record BeginPairing(Guid PairingId, PairingKind Kind, Guid AreaId, Guid? UnitId, Guid? BodyId, Guid? StaffMemberId, string? PersonName, int Visits, PeriodKind Per, DateOnly From, DateOnly? Until)
    : ICommand<BegunPairing>, ITransactional
{
    internal static void Map(RouteGroupBuilder pairings) => pairings.MapPost("/", async (BeginPairing command, Pipe pipe, CancellationToken ct) =>
    {
        var begun = await pipe.Send(command, ct);
        return await pipe.Send(new GetPairing(begun.PairingId), ct);
    }).Is<BeginPairing>(NetworkFeature.Edit);
}

public sealed record BegunPairing(Guid PairingId);

internal sealed class BeginPairingValidator : AbstractValidator<BeginPairing>
{
    public BeginPairingValidator()
    {
        RuleFor(p => p.PairingId).NotEmpty();
        RuleFor(p => p.Kind).IsInEnum();
        RuleFor(p => p.AreaId).NotEmpty();
        RuleFor(p => p.PersonName).MaximumLength(64);
        RuleFor(p => p.Per).IsInEnum();
        RuleFor(p => p.From).NotEmpty();
    }
}

internal sealed class BeginPairingHandler(HubDbContext db, RequestContext context) : IHandle<BeginPairing, BegunPairing>, IReplay<BeginPairing, BegunPairing>
{
    public async Task<BegunPairing> Handle(BeginPairing request, CancellationToken cancellationToken)
    {
        await db.LockAsync($"pairings {request.AreaId:N}", context, cancellationToken);
        if (!await db.Areas.AnyAsync(a => a.Id == request.AreaId, cancellationToken)) throw OrganisationRefusals.AreaNotFound.AsException();
        if (request.UnitId is { } unitId && !await db.Units.AnyAsync(u => u.Id == unitId, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        if (request.BodyId is { } bodyId && !await db.Bodies.AnyAsync(b => b.Id == bodyId, cancellationToken)) throw OrganisationRefusals.BodyNotFound.AsException();
        var person = request.StaffMemberId is { } memberId
            ? await db.Staff.AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId, cancellationToken) ?? throw OrganisationRefusals.StaffMemberNotFound.AsException()
            : null;
        var name = person?.NameZh ?? (string.IsNullOrWhiteSpace(request.PersonName) ? null : request.PersonName.Trim());
        var begun = Pairing.Begin(
            request.PairingId, context.Actor.Campaign, request.Kind, request.AreaId, new(request.UnitId ?? person?.UnitId, request.BodyId, person?.Id, name), new VisitRhythm(request.Visits, request.Per), request.From, request.Until);
        var rivals = await db.Pairings.AsNoTracking().Where(p => p.AreaId == begun.AreaId && p.Kind == begun.Kind && (p.Until == null || p.Until >= begun.From)).ToListAsync(cancellationToken);
        if (rivals.Any(begun.Clashes)) throw NetworkRefusals.PairingOverlaps.AsException();
        db.Add(begun);
        return new(begun.Id);
    }

    public async Task<BegunPairing?> FirstAnswer(BeginPairing request, CancellationToken cancellationToken) =>
        await db.Pairings.AnyAsync(p => p.Id == request.PairingId && p.AreaId == request.AreaId && p.Kind == request.Kind && p.From == request.From, cancellationToken) ? new(request.PairingId) : null;
}

using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Accountability;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>Records the signature under a letter: the unit's principal leader of that day, unless somebody else is named (P-16, O-18).</summary>
public sealed record SignLetter(DateOnly SignedOn, string? SignedBy) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid LetterId { get; init; }

    internal static void Map(RouteGroupBuilder letters) => letters.MapPost("/{letterId:guid}/sign", async (Guid letterId, SignLetter command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { LetterId = letterId }, ct);
        return await pipe.Send(new GetLetter(letterId), ct);
    }).Is<SignLetter>(AccountabilityFeature.Sign);
}

internal sealed class SignLetterValidator : AbstractValidator<SignLetter>
{
    public SignLetterValidator()
    {
        RuleFor(s => s.SignedOn).NotEmpty();
        RuleFor(s => s.SignedBy).MaximumLength(64);
    }
}

internal sealed class SignLetterHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SignLetter, Nothing>
{
    public async Task<Nothing> Handle(SignLetter request, CancellationToken cancellationToken)
    {
        var letter = await db.LoadLetter(request.LetterId, cancellationToken);
        var signer = string.IsNullOrWhiteSpace(request.SignedBy)
            ? await AppointmentRows.On(db, request.SignedOn).Where(a => a.SubjectId == letter.UnitId && a.PostType == PostType.PrincipalLeader).Select(a => a.PersonName).FirstOrDefaultAsync(cancellationToken)
            : request.SignedBy.Trim();
        letter.Sign(request.SignedOn, signer ?? throw AccountabilityRefusals.LetterWithoutSigner.AsException(), await db.TodayAsync(context, clock, cancellationToken));
        return Nothing.Value;
    }
}

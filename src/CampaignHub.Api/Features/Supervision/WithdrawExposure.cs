using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Marks a wrong exposure as withdrawn, with the reason; it stays to be read, and the act of supervision it carried out stays done.</summary>
public sealed record WithdrawExposure(string Reason) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid ExposureId { get; init; }

    internal static void Map(RouteGroupBuilder exposures) => exposures.MapPost("/{exposureId:guid}/withdraw", (Guid exposureId, WithdrawExposure command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { ExposureId = exposureId }, ct)).Is<WithdrawExposure>(SupervisionFeature.Act);
}

internal sealed class WithdrawExposureValidator : AbstractValidator<WithdrawExposure>
{
    public WithdrawExposureValidator() => RuleFor(w => w.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class WithdrawExposureHandler(HubDbContext db, TimeProvider clock) : IHandle<WithdrawExposure, Nothing>
{
    public async Task<Nothing> Handle(WithdrawExposure request, CancellationToken cancellationToken)
    {
        var exposure = await db.Exposures.FirstOrDefaultAsync(e => e.Id == request.ExposureId, cancellationToken) ?? throw ExposureRefusals.NotFound.AsException();
        exposure.Withdraw(request.Reason.Trim(), clock.GetUtcNow());
        return Nothing.Value;
    }
}

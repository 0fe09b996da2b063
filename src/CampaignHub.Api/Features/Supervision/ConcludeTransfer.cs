using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Records what discipline inspection made of a transfer .</summary>
public sealed record ConcludeTransfer(TransferOutcome Outcome, DateOnly On, string? Note) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid TransferId { get; init; }

    internal static void Map(RouteGroupBuilder transfers) => transfers.MapPost("/{transferId:guid}/outcome", (Guid transferId, ConcludeTransfer command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { TransferId = transferId }, ct)).Is<ConcludeTransfer>(SupervisionFeature.Transfer);
}

internal sealed class ConcludeTransferValidator : AbstractValidator<ConcludeTransfer>
{
    public ConcludeTransferValidator()
    {
        RuleFor(t => t.Outcome).IsInEnum().NotEqual(TransferOutcome.Pending);
        RuleFor(t => t.On).NotEmpty();
        RuleFor(t => t.Note).MaximumLength(2000);
    }
}

internal sealed class ConcludeTransferHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ConcludeTransfer, Nothing>
{
    public async Task<Nothing> Handle(ConcludeTransfer request, CancellationToken cancellationToken)
    {
        var transfer = await db.DisciplineTransfers.FirstOrDefaultAsync(t => t.Id == request.TransferId, cancellationToken) ?? throw TransferRefusals.NotFound.AsException();
        transfer.Conclude(request.Outcome, request.On, request.Note?.Trim(), await db.TodayAsync(context, clock, cancellationToken));
        return Nothing.Value;
    }
}

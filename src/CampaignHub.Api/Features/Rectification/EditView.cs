using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Gives a saved view another name, other filters or another reach.</summary>
public sealed record EditView(int Version, string Name, CaseFilter Filter, ViewReach Reach, string? RoleCode) : ICommand<SavedViewRow>
{
    [JsonIgnore]
    public Guid ViewId { get; init; }

    internal static void Map(RouteGroupBuilder views) =>
        views.MapPut("/{viewId:guid}", (Guid viewId, EditView command, Pipe pipe, CancellationToken ct) => pipe.Send(command with { ViewId = viewId }, ct)).Is<EditView>(RectificationFeature.Read);
}

internal sealed class EditViewValidator : AbstractValidator<EditView>
{
    public EditViewValidator()
    {
        RuleFor(v => v.Name).NotEmpty().MaximumLength(SavedView.LongestName);
        RuleFor(v => v.Filter).Cascade(CascadeMode.Stop).NotNull().Must(CaseFilter.Fits);
        RuleFor(v => v.Reach).IsInEnum();
        RuleFor(v => v.RoleCode).NotEmpty().MaximumLength(64).When(v => v.Reach is ViewReach.Role);
    }
}

internal sealed class EditViewHandler(HubDbContext db, RequestContext context) : IHandle<EditView, SavedViewRow>
{
    public async Task<SavedViewRow> Handle(EditView request, CancellationToken cancellationToken)
    {
        await db.RequireRole(request.Reach, request.RoleCode, cancellationToken);
        var view = await db.ViewsInSight(context.Actor).AsTracking().FirstOrDefaultAsync(v => v.Id == request.ViewId, cancellationToken) ?? throw SavedViewRefusals.NotFound.AsException();
        view.Edit(request.Version, request.Name.Trim(), CaseFilterText.Of(request.Filter), request.Reach, request.RoleCode, SavedViews.MayShare(context.Actor), context.Actor.AsPerson());
        var userId = context.Actor.UserId;
        var chosen = await db.DefaultViews.Where(v => v.UserId == userId).Select(v => (Guid?)v.ViewId).FirstOrDefaultAsync(cancellationToken);
        return SavedViews.Row(view, context.Actor, chosen);
    }
}

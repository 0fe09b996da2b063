using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Keeps the ledger's filters under a name, for oneself or, by those who may, for a role or everybody. The client makes the id: sent again, it answers the same.</summary>
public sealed record SaveView(Guid ViewId, string Name, CaseFilter Filter, ViewReach Reach, string? RoleCode) : ICommand<SavedViewRow>
{
    internal static void Map(RouteGroupBuilder views) => views.MapPost("/", (SaveView command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<SaveView>(RectificationFeature.Read);
}

internal sealed class SaveViewValidator : AbstractValidator<SaveView>
{
    public SaveViewValidator()
    {
        RuleFor(v => v.ViewId).NotEmpty();
        RuleFor(v => v.Name).NotEmpty().MaximumLength(SavedView.LongestName);
        RuleFor(v => v.Filter).Cascade(CascadeMode.Stop).NotNull().Must(CaseFilter.Fits);
        RuleFor(v => v.Reach).IsInEnum();
        RuleFor(v => v.RoleCode).NotEmpty().MaximumLength(64).When(v => v.Reach is ViewReach.Role);
    }
}

internal sealed class SaveViewHandler(HubDbContext db, RequestContext context) : IHandle<SaveView, SavedViewRow>, IReplay<SaveView, SavedViewRow>
{
    public async Task<SavedViewRow> Handle(SaveView request, CancellationToken cancellationToken)
    {
        var by = context.Actor.AsPerson();
        await db.RequireRole(request.Reach, request.RoleCode, cancellationToken);
        var kept = await db.SavedViews.CountAsync(v => v.OwnerId == by.UserId && v.Id != request.ViewId, cancellationToken);
        var view = SavedView.Save(
            request.ViewId, context.Actor.Campaign, request.Name.Trim(), CaseFilterText.Of(request.Filter), request.Reach, request.RoleCode, kept, SavedViews.MayShare(context.Actor), by);
        db.Add(view);
        return SavedViews.Row(view, context.Actor, null);
    }

    public async Task<SavedViewRow?> FirstAnswer(SaveView request, CancellationToken cancellationToken)
    {
        var (userId, name) = (context.Actor.UserId, request.Name.Trim());
        var found = await db.SavedViews.AsNoTracking().FirstOrDefaultAsync(v => v.Id == request.ViewId && v.OwnerId == userId && v.Name == name, cancellationToken);
        return found is null ? null : SavedViews.Row(found, context.Actor, null);
    }
}

internal static class ViewRoles
{
    /// <summary>Refused: view.role-not-found.</summary>
    public static async Task RequireRole(this HubDbContext db, ViewReach reach, string? code, CancellationToken cancellationToken)
    {
        if (reach is ViewReach.Role && !await db.CampaignRoles.AnyAsync(r => r.Code == code, cancellationToken)) throw SavedViewRefusals.RoleNotFound.AsException();
    }
}

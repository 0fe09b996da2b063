using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Another holder of a post that one holds at a time; none leaves it vacant.</summary>
internal sealed record HandOver(SubjectKind SubjectKind, Guid SubjectId, PostType Post, PostHolder? Holder, DateOnly From);

/// <summary>The terms in the posts a register shows the present holders of, and what becomes of them when a row names another holder.</summary>
internal sealed class RegisterTerms
{
    private readonly ILookup<(Guid, PostType), (DateOnly From, DateOnly? Until)> days;

    private RegisterTerms(ILookup<(Guid, PostType), (DateOnly From, DateOnly? Until)> days) => this.days = days;

    public static async Task<RegisterTerms> OfAsync(HubDbContext db, CancellationToken cancellationToken, params PostType[] posts)
    {
        var terms = await db.Appointments.Where(a => posts.Contains(a.PostType)).Select(a => new { a.SubjectId, a.PostType, a.From, a.Until }).ToListAsync(cancellationToken);
        return new(terms.ToLookup(a => (a.SubjectId, a.PostType), a => (a.From, a.Until)));
    }

    /// <summary>Why a new term cannot begin on that day; null when it can. A term of today may be put right on the same day.</summary>
    public Refusal? Fault(Guid subjectId, PostType post, DateOnly from, DateOnly today)
    {
        if (from > today) return SheetRefusals.DayInFuture;
        foreach (var (begun, until) in days[(subjectId, post)].Where(t => t.Until is null || t.Until >= from))
        {
            if (begun > today || until < today) return OrganisationRefusals.PostTaken;
            if (begun > from || (begun == from && from < today)) return SheetRefusals.TakenSince(SheetColumn.Written(begun));
        }

        return null;
    }

    /// <summary>Ends the terms of those who hold the posts and begins the new ones.</summary>
    public static async Task HandOverAsync(RegisterDesk desk, IReadOnlyCollection<HandOver> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0) return;
        var (subjects, posts, first) = (changes.Select(c => c.SubjectId).Distinct().ToList(), changes.Select(c => c.Post).Distinct().ToList(), changes.Min(c => c.From));
        var terms = (await desk.Db.Appointments.Where(a => subjects.Contains(a.SubjectId) && posts.Contains(a.PostType) && (a.Until == null || a.Until >= first)).ToListAsync(cancellationToken))
            .ToLookup(a => (a.SubjectId, a.PostType));
        foreach (var change in changes)
        {
            foreach (var term in terms[(change.SubjectId, change.Post)].Where(t => t.Until is null || t.Until >= change.From))
            {
                if (term.From >= change.From) desk.Db.Remove(term);
                else term.End(change.From.AddDays(-1));
            }

            if (change.Holder is { } holder) desk.Db.Add(Appointment.Begin(desk.NewId(), desk.CampaignId, change.Post, change.SubjectKind, change.SubjectId, holder, change.From));
        }
    }
}

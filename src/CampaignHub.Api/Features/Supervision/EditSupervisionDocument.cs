using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Changes the words of a document that is not issued yet; what a leader had approved must be approved again.</summary>
public sealed record EditSupervisionDocument(int Version, string Addressees, string Title, string Opening, string Requirements, Span? Within) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid DocumentId { get; init; }

    internal static void Map(RouteGroupBuilder documents) => documents.MapPut("/{documentId:guid}", async (Guid documentId, EditSupervisionDocument command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { DocumentId = documentId }, ct);
        return await pipe.Send(new GetSupervisionDocument(documentId), ct);
    }).Is<EditSupervisionDocument>(SupervisionFeature.Issue);
}

internal sealed class EditSupervisionDocumentValidator : AbstractValidator<EditSupervisionDocument>
{
    public EditSupervisionDocumentValidator()
    {
        RuleFor(d => d.Addressees).MaximumLength(200);
        RuleFor(d => d.Title).NotEmpty().MaximumLength(200);
        RuleFor(d => d.Opening).NotEmpty().MaximumLength(4000);
        RuleFor(d => d.Requirements).NotEmpty().MaximumLength(4000);
        RuleFor(d => d.Within).Must(w => w is null || (w.Length is >= 1 and <= 365 && Enum.IsDefined(w.Unit)));
    }
}

internal sealed class EditSupervisionDocumentHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<EditSupervisionDocument, Nothing>
{
    public async Task<Nothing> Handle(EditSupervisionDocument request, CancellationToken cancellationToken)
    {
        var document = await db.LoadPaper(request.DocumentId, request.Version, cancellationToken);
        document.Edit(request.Addressees.Trim(), new(request.Title.Trim(), request.Opening.Trim(), request.Requirements.Trim()), request.Within, context.Actor.AsPerson(), clock.GetUtcNow());
        return Nothing.Value;
    }
}

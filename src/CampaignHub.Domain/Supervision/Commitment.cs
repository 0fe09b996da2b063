using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>What a responsible person has promised in public on a listed problem (公开承诺, R-08); one for each case of an order.</summary>
public sealed class Commitment : IAudited
{
    public Commitment(Guid campaignId, Guid documentId, Guid caseId)
    {
        CampaignId = campaignId;
        DocumentId = documentId;
        CaseId = caseId;
    }

    public Guid CampaignId { get; private set; }

    public Guid DocumentId { get; private set; }

    public Guid CaseId { get; private set; }

    public string PersonName { get; private set; } = "";

    public string Post { get; private set; } = "";

    public string Words { get; private set; } = "";

    public DateOnly MadeOn { get; private set; }

    public bool IsSigned { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public void Say(string personName, string post, string words, DateOnly madeOn, bool isSigned, Person by) =>
        (PersonName, Post, Words, MadeOn, IsSigned, RecordedBy) = (personName, post, words, madeOn, isSigned, by.Name);
}

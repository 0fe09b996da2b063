using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>
/// Whoever heads these units is a member of the body by office (O-04): all units of a category, or one unit. Never copied into appointments;
/// who that is on a day is read from the appointments of the units.
/// </summary>
public sealed class BodyRule : Aggregate
{
    private BodyRule()
    {
    }

    public Guid BodyId { get; private set; }

    /// <summary>All units of this category; null when the rule names one unit.</summary>
    public UnitCategory? Category { get; private set; }

    public Guid? UnitId { get; private set; }

    /// <summary>Which post of the unit makes its holder a member.</summary>
    public PostType ByPost { get; private set; }

    /// <summary>The post the holder has in the body.</summary>
    public PostType AsPost { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>Makes a rule. Refused: body-rule.one-of-two, appointment.wrong-subject, body-rule.single-post.</summary>
    public static BodyRule Make(Guid id, Guid campaignId, Guid bodyId, UnitCategory? category, Guid? unitId, PostType byPost, PostType asPost, DateOnly from)
    {
        if (category is null == unitId is null) throw OrganisationRefusals.BodyRuleOneOfTwo.AsException();
        var (by, post) = (Post.Of(byPost), Post.Of(asPost));
        if (by.Subject is not SubjectKind.Unit || post.Subject is not SubjectKind.Body || post.Holder is not HolderKind.Person) throw OrganisationRefusals.AppointmentWrongSubject.AsException();
        if (post.Exclusive) throw OrganisationRefusals.BodyRuleSinglePost.AsException();
        return new BodyRule { Id = id, CampaignId = campaignId, BodyId = bodyId, Category = category, UnitId = unitId, ByPost = byPost, AsPost = asPost, From = from };
    }

    /// <summary>Ends the rule after its last day. Refused: body-rule.ended, appointment.backwards.</summary>
    public void End(DateOnly lastDay)
    {
        if (Until is not null) throw OrganisationRefusals.BodyRuleEnded.AsException();
        if (lastDay < From) throw OrganisationRefusals.AppointmentBackwards.AsException();
        Until = lastDay;
    }
}

using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>Who takes up a post: a registered person, a person by name alone, or a unit.</summary>
/// <param name="StaffMemberId">The registered person, if any.</param>
/// <param name="Name">The person's name as printed; null when a unit holds the post.</param>
/// <param name="UnitId">The unit that holds the post, or the unit the person stands for.</param>
/// <param name="SecondedFromUnitId">抽调: the unit that lends the person (O-06).</param>
public sealed record PostHolder(Guid? StaffMemberId, string? Name, Guid? UnitId, Guid? SecondedFromUnitId = null)
{
    public static PostHolder Named(string name, Guid? unitId = null) => new(null, name, unitId);

    public static PostHolder OfUnit(Guid unitId) => new(null, null, unitId);
}

/// <summary>
/// One holder of one post of a body, a unit, an area or a point, from one business date to another (O-05). A row is never rewritten: a change
/// ends one and begins the next, so that who answered for what on any day can be read for ever.
/// </summary>
public sealed class Appointment : Aggregate
{
    private Appointment()
    {
    }

    public SubjectKind SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    public PostType PostType { get; private set; }

    /// <summary>True where one holder at a time is all the post takes; the database keeps their days apart.</summary>
    public bool Exclusive { get; private set; }

    public Guid? StaffMemberId { get; private set; }

    public string? PersonName { get; private set; }

    public Guid? UnitId { get; private set; }

    public Guid? SecondedFromUnitId { get; private set; }

    /// <summary>The post's own title in this body, such as 常务副组长, where its kind does not say it (O-02).</summary>
    public string? Title { get; private set; }

    /// <summary>Place in the order of precedence, where the kind of post does not say it (O-02).</summary>
    public int? Rank { get; private set; }

    /// <summary>Order in rosters: lower comes first.</summary>
    public int Precedence => Post.PrecedenceOf(PostType, Rank);

    /// <summary>First business date in the post.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last business date in the post; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Begins a term. Refused: appointment.wrong-subject, appointment.wrong-holder, appointment.backwards.</summary>
    public static Appointment Begin(Guid id, Guid campaignId, PostType postType, SubjectKind subjectKind, Guid subjectId, PostHolder holder, DateOnly from, DateOnly? until = null)
    {
        var post = Post.Of(postType);
        if (post.Subject != subjectKind) throw OrganisationRefusals.AppointmentWrongSubject.AsException();
        if ((post.Holder is HolderKind.Unit) != (holder.Name is null && holder.UnitId is not null)) throw OrganisationRefusals.AppointmentWrongHolder.AsException();
        if (until < from) throw OrganisationRefusals.AppointmentBackwards.AsException();
        return new Appointment
        {
            Id = id,
            CampaignId = campaignId,
            SubjectKind = subjectKind,
            SubjectId = subjectId,
            PostType = postType,
            Exclusive = post.Exclusive,
            StaffMemberId = holder.StaffMemberId,
            PersonName = holder.Name,
            UnitId = holder.UnitId,
            SecondedFromUnitId = holder.SecondedFromUnitId,
            From = from,
            Until = until,
        };
    }

    /// <summary>Gives the post a title and a rank of its own (O-02).</summary>
    public Appointment Styled(string? title, int? rank)
    {
        (Title, Rank) = (string.IsNullOrWhiteSpace(title) ? null : title.Trim(), rank);
        return this;
    }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>True when both rows claim a day of the same single post, or of the same post by the same holder.</summary>
    public bool Clashes(Appointment other) =>
        Id != other.Id && (SubjectId, PostType) == (other.SubjectId, other.PostType)
        && From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue)
        && (Exclusive || (StaffMemberId, PersonName, UnitId) == (other.StaffMemberId, other.PersonName, other.UnitId));

    /// <summary>Ends the term after its last day. Refused: appointment.ended, appointment.backwards.</summary>
    public void End(DateOnly lastDay)
    {
        if (Until is { } ended && ended <= lastDay) throw OrganisationRefusals.AppointmentEnded.AsException();
        if (lastDay < From) throw OrganisationRefusals.AppointmentBackwards.AsException();
        Until = lastDay;
    }
}
